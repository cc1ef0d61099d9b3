import { type ChildProcess, fork } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Bench, BenchContext } from '#platform/bench.ts'
import { violations } from '../journeys/examine.ts'
import { open, sessionOf, visit } from '../journeys/visitor.ts'
import { openBrowser } from '../support/browser.ts'
import { median, withBenchProvince } from './bench-province.ts'
import { type CorePage, corePages } from './pages-core.ts'
import type { Spent, Told } from './pages-server.ts'

const WARMING = 6
const ROUNDS = 25
const BUILT = path.join(import.meta.dirname, '..', '..', 'build', 'client')

interface Server {
  address: string
  spent(ask?: 'backends'): Promise<Spent>
  stop(): Promise<void>
}

const told = (child: ChildProcess): Promise<Told> =>
  new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`the server ended with ${code}`))
    child.once('exit', died)
    child.once('message', (message) => {
      child.off('exit', died)
      resolve(message as Told)
    })
  })

async function startServer(): Promise<Server> {
  const child = fork(path.join(import.meta.dirname, 'pages-server.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const first = await told(child)
  if (!('address' in first)) throw new Error('the server did not tell its address')
  return {
    address: first.address,
    spent: async (ask) => {
      const answer = told(child)
      child.send(ask ?? 'spent')
      const said = await answer
      return 'spent' in said ? said.spent : { server: Number.NaN, database: null }
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop')
      await ended
    },
  }
}

/** One request over a kept connection, to the last byte of the answer; milliseconds. */
function fetched(agent: Agent, url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const headers = { cookie, 'accept-encoding': 'br, gzip', accept: 'text/html' }
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`))
      response.resume()
      response.once('end', () => resolve(performance.now() - begin))
    }).once('error', reject)
  })
}

interface Cost {
  serverMs: number
  cpuMs: number
  databaseMs: number
}

/** One page asked for again and again, one request at a time. */
async function costOf(server: Server, agent: Agent, page: CorePage): Promise<Cost> {
  const cookie = page.card ? await sessionOf(server.address, page.card) : ''
  const url = server.address + page.path
  for (let i = 0; i < WARMING; i++) await fetched(agent, url, cookie)
  const costs: Cost[] = []
  let before = await server.spent('backends')
  for (let i = 0; i < ROUNDS; i++) {
    const serverMs = await fetched(agent, url, cookie)
    const after = await server.spent()
    const databaseMs = (after.database ?? Number.NaN) - (before.database ?? Number.NaN)
    costs.push({ serverMs, cpuMs: after.server - before.server, databaseMs })
    before = after
  }
  return {
    serverMs: median(costs.map((one) => one.serverMs)),
    cpuMs: median(costs.map((one) => one.cpuMs)),
    databaseMs: median(costs.map((one) => one.databaseMs)),
  }
}

/** Kilobytes of page, scripts and styles as they came over the line with nothing kept, and what axe finds. */
async function lookAt(browser: Browser, server: Server, page: CorePage): Promise<{ kb: number; faults: string[] }> {
  const visitor = await visit(browser, server.address, { card: page.card ?? undefined, language: 'th' })
  const bodies: Promise<number>[] = []
  visitor.page.on('requestfinished', (request) => {
    const weighed = ['document', 'script', 'stylesheet'].includes(request.resourceType())
    if (weighed) bodies.push(request.sizes().then((sizes) => sizes.responseBodySize))
  })
  try {
    await open(visitor, page.path)
    const bytes = (await Promise.all(bodies)).reduce((sum, one) => sum + one, 0)
    const faults = await violations(visitor.page)
    await visitor.page.setViewportSize({ width: 360, height: 800 })
    await visitor.page.emulateMedia({ colorScheme: 'dark' })
    return { kb: bytes / 1024, faults: [...faults, ...(await violations(visitor.page))] }
  } finally {
    await visitor.leave()
  }
}

async function largestFontKb(): Promise<number> {
  const files = await readdir(BUILT, { recursive: true })
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
  const sizes = await Promise.all(fonts.map(async (file) => (await stat(path.join(BUILT, file))).size))
  return Math.max(0, ...sizes) / 1024
}

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** Runs `work` for each page and keeps what it gives by the page's name. */
async function each<T>(pages: CorePage[], signal: AbortSignal, work: (page: CorePage) => Promise<T>) {
  const found = new Map<CorePage, T>()
  for (const page of pages) {
    signal.throwIfAborted()
    found.set(page, await work(page))
  }
  return found
}

async function measured({ note, signal }: BenchContext, server: Server, pages: CorePage[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const costs = await each(pages, signal, (page) => costOf(server, agent, page))
  agent.destroy()
  const browser = await openBrowser()
  const looks = await each(pages, signal, (page) => lookAt(browser, server, page)).finally(() => browser.close())
  for (const page of pages) {
    const cost = costs.get(page)
    const look = looks.get(page)
    note(
      `${page.name}: ${cost?.serverMs.toFixed(1)} ms, CPU ${cost?.cpuMs.toFixed(1)} ms and ${cost?.databaseMs.toFixed(1)} ms of the database, ${look?.kb.toFixed(1)} KB`,
    )
    for (const fault of look?.faults ?? []) note(`  ${fault}`)
  }
  const slowest = (read: (cost: Cost) => number) => Math.max(...[...costs.values()].map(read))
  const heaviest = (dates: boolean) =>
    Math.max(...pages.filter((page) => Boolean(page.dates) === dates).map((page) => looks.get(page)?.kb ?? Number.NaN))
  const databaseMs = slowest((cost) => cost.databaseMs)
  return {
    serverMs: rounded(slowest((cost) => cost.serverMs)),
    cpuMs: rounded(slowest((cost) => cost.cpuMs)),
    ...(Number.isNaN(databaseMs) ? {} : { databaseCpuMs: rounded(databaseMs) }),
    kb: rounded(heaviest(false)),
    kbWithDate: rounded(heaviest(true)),
    fontKb: rounded(await largestFontKb()),
    axeViolations: [...looks.values()].reduce((sum, look) => sum + look.faults.length, 0),
    pages: pages.length,
  }
}

/**
 * The pages that an officer of the whole province opens all day, on the province of full size: time and CPU of the
 * server for one request after another (the median of the slowest page), weight of a first visit, and accessibility.
 */
export const bench: Bench = {
  name: 'pages',
  run: async (context) => {
    const { pages, sizes } = await withBenchProvince(context, async ({ house, sizes }) => ({
      pages: await corePages(house),
      sizes,
    }))
    const server = await startServer()
    try {
      return { data: sizes, figures: await measured(context, server, pages) }
    } finally {
      await server.stop()
    }
  },
}
