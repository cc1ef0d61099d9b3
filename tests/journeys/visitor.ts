import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

export type Language = 'th' | 'en'

export interface VisitorOptions {
  /** Key of the demo card; absent: somebody who is not signed in. */
  card?: string
  language?: Language
  width?: number
  dark?: boolean
  /** Absent: scripts run. */
  scripts?: false
}

/** Somebody at a browser, and what went wrong on the pages they opened. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** Console errors, uncaught errors, failed and outside requests, in words; taken away by the reading. */
  complaints(): string[]
  leave(): Promise<void>
}

const HEIGHTS = { phone: 780, desk: 900 }
const PHONE = 600

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const kept = new Map<string, Promise<string>>()

async function askSession(address: string, card: string): Promise<string> {
  const response = await fetch(`${address}/sign-in?/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, accept: 'text/html' },
    body: new URLSearchParams({ card, to: '/today' }),
  })
  if (response.status !== 303) throw new Error(`the card ${card} does not sign in: ${response.status}`)
  return cookieOf(response)
}

/** The cookies of a demo card, as a header; signs in once for all journeys of a file. */
export function sessionOf(address: string, card: string): Promise<string> {
  const found = kept.get(card) ?? askSession(address, card)
  kept.set(card, found)
  return found
}

/** Headers of a request by that card, or by nobody, in a language. */
export async function asks(address: string, card: string | null, language: Language): Promise<Headers> {
  const session = card ? await sessionOf(address, card) : ''
  return new Headers({ cookie: [session, `language=${language}`].filter(Boolean).join('; '), accept: 'text/html' })
}

async function withSession(context: BrowserContext, address: string, { card, language }: VisitorOptions) {
  const session = card ? (await sessionOf(address, card)).split('; ') : []
  const pairs = [...session, ...(language ? [`language=${language}`] : [])]
  await context.addCookies(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address }
    }),
  )
}

/** Opens a browser window for somebody, signed in by their card. */
export async function visit(browser: Browser, address: string, options: VisitorOptions = {}): Promise<Visitor> {
  const width = options.width ?? 1280
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < PHONE ? HEIGHTS.phone : HEIGHTS.desk },
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.scripts !== false,
  })
  context.setDefaultTimeout(30_000)
  await withSession(context, address, options)
  const page = await context.newPage()
  return { page, context, complaints: listen(context, page, address), leave: () => context.close() }
}

function listen(context: BrowserContext, page: Page, address: string): () => string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) heard.push(`outside: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()}: ${response.url()}`)
  })
  return () => heard.splice(0)
}

/** Goes to an address and waits until the page's own scripts have taken over. */
export async function open({ page }: Visitor, path: string): Promise<number> {
  const response = await page.goto(path, { waitUntil: 'load' })
  await settled(page)
  return response?.status() ?? 0
}

/** Fonts are in, no request is under way and the page's scripts answer keys and clicks. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // the router takes the scrolling over as its very last step
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
  await page.evaluate(async () => {
    await document.fonts.ready
  })
}

/** What stands in an element, as one line. */
export const wordsOf = async (element: Locator): Promise<string> =>
  ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim()
