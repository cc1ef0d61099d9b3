/**
 * Takes the screenshots of the README from a fresh demo province: `node_modules/.bin/node scripts/tour.ts`.
 * Names of pages to take follow; without any it takes them all. Everything on them is invented.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
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

/** Brings the document of the tour in and gives the id of its plan. */
async function bringPlan({ data }: House): Promise<string> {
  const document = path.join(import.meta.dirname, 'tour-plan.txt')
  const line = [main, 'plan', 'import', document, '--data', data, '--json']
  const { stdout } = await run(process.execPath, line, { cwd: project })
  const { plan } = JSON.parse(stdout) as { plan: string }
  return plan
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

async function visit(browser: Browser, house: House, plan: string, stop: Stop): Promise<void> {
  const context = await browser.newContext({
    viewport: stop.viewport,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: stop.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  try {
    if (stop.card) {
      await page.goto(`${house.address}/sign-in`)
      await page.locator(`button[name="card"][value="${stop.card}"]`).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    }
    await page.goto(`${house.address}${stop.path.replace('{plan}', plan)}`)
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
  const plan = await bringPlan(house)
  for (const stop of stops)
    if (wanted.length === 0 || wanted.includes(stop.name)) await visit(browser, house, plan, stop)
} finally {
  await browser.close()
  await house.close()
}
