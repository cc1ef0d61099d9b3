/**
 * Takes the screenshots of the README from a fresh demo province: `node_modules/.bin/node scripts/tour.ts`.
 * Names of pages to take follow; without any it takes them all. Everything on them is invented.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { type Stop, stops } from './tour-stops.ts'

const project = path.join(import.meta.dirname, '..')
const folder = path.join(project, 'docs', 'tour')
const main = path.join(project, 'src', 'cli', 'main.ts')
const LARGEST = 120_000
const run = promisify(execFile)

interface House {
  address: string
  data: string
  close(): Promise<void>
}

const announced = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const line = said.split('\n').find((one) => one.includes('"address"'))
      if (line) resolve(String(JSON.parse(line).address))
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })

/** A house with the demo province and one plan of its education office, brought in from an invented document and published. */
async function openHouse(): Promise<House> {
  const data = await mkdtemp(path.join(tmpdir(), 'buaban-tour-'))
  const server = spawn(process.execPath, [main, 'start', '--json', '--port', '0', '--data', data], {
    cwd: project,
    env: { ...process.env, BUABAN_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await announced(server)
  const close = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  return { address, data, close }
}

/** Runs a command of the product on the house's data folder and gives what it printed. */
async function command({ data }: House, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [main, ...words, '--data', data, '--json'], { cwd: project })
  return stdout
}

/** Brings the document of the tour in, has it proposed by one person and published by another, and gives the plan's id. */
async function bringPlan(house: House): Promise<string> {
  const imported = await command(house, 'plan', 'import', path.join(import.meta.dirname, 'tour-plan.txt'))
  const { plan } = JSON.parse(imported) as { plan: string }
  await command(house, 'plan', 'propose', plan, '--as', 'demo.planner')
  await command(house, 'plan', 'publish', plan, '--as', 'demo.peo-officer')
  return plan
}

/** Runs the census of the demo province and gives its round. */
async function runCensus(house: House): Promise<string> {
  const { round } = JSON.parse(await command(house, 'census', 'run')) as { round: string }
  return round
}

/** What the tour shows that a fresh demo does not have. */
interface Made {
  plan: string
  round: string
}

/** A picture of the page as WebP, which browsers encode by themselves, in the best quality that stays small enough. */
async function picture(page: Page, file: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled' })
  const desk = await page.context().newPage()
  try {
    for (const quality of [0.9, 0.8, 0.7, 0.6]) {
      const encoded = await desk.evaluate(encode, { png: png.toString('base64'), quality })
      const bytes = Buffer.from(encoded, 'base64')
      if (bytes.length > LARGEST) continue
      await writeFile(file, bytes)
      return
    }
    throw new Error(`${file} does not fit into ${LARGEST} bytes`)
  } finally {
    await desk.close()
  }
}

/** Runs inside the browser, on an empty page. */
async function encode({ png, quality }: { png: string; quality: number }): Promise<string> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
}

/** Signed-in states by card, so that each card is used once. */
type Sessions = Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>

/** The limit on guessing lets three sign-ins through in ten seconds. */
const BETWEEN_SIGN_INS_MS = 4_000

async function signIn(browser: Browser, house: House, card: string, sessions: Sessions): Promise<void> {
  if (sessions.has(card)) return
  if (sessions.size > 0) await setTimeout(BETWEEN_SIGN_INS_MS)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${house.address}/sign-in`)
  await page.locator(`button[name="card"][value="${card}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  sessions.set(card, await context.storageState())
  await context.close()
}

async function visit(browser: Browser, house: House, made: Made, stop: Stop, sessions: Sessions): Promise<void> {
  if (stop.card) await signIn(browser, house, stop.card, sessions)
  const context = await browser.newContext({
    viewport: stop.viewport,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: stop.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(stop.card ? { storageState: sessions.get(stop.card) } : {}),
  })
  const page = await context.newPage()
  try {
    await page.goto(`${house.address}${stop.path.replace('{plan}', made.plan).replace('{round}', made.round)}`)
    await stop.go?.(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    const file = path.join(folder, `${stop.name}.webp`)
    await picture(page, file)
    process.stdout.write(`${path.relative(project, file)}  ${(await stat(file)).size}\n`)
  } finally {
    await context.close()
  }
}

const wanted = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const house = await openHouse()
const browser = await openBrowser()
try {
  const made = { plan: await bringPlan(house), round: await runCensus(house) }
  const sessions: Sessions = new Map()
  for (const stop of stops)
    if (wanted.length === 0 || wanted.includes(stop.name)) await visit(browser, house, made, stop, sessions)
} finally {
  await browser.close()
  await house.close()
}
