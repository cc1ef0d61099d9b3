/**
 * Keeps the field screens, and nothing else, for use without network. It holds no case and no key: cases lie sealed in the
 * store of the page, which alone sends what waits.
 */
import { version } from '$app/env'

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Window {
  postMessage(message: string): void
}
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<Window[]> }
}

const worker = globalThis as unknown as Worker
const CACHE = `field-${version}`
const PATIENCE_MS = 4_000
/** Stands for any case or village: the screens are the same for each, what they show comes from the sealed store. */
const ANY = '00000000-0000-7000-8000-000000000000'
const SCREENS = [
  '/field',
  `/field/cases/${ANY}`,
  `/field/cases/${ANY}/visit`,
  `/field/walk/${ANY}`,
  `/field/walk/${ANY}/house`,
]
const BESIDES = ['/lotus.svg', '/field.webmanifest', '/field-192.png']

/** The kept screen that an address is drawn by. */
function screenOf(path: string): string | null {
  const pattern = path.replace(/^(\/field\/(?:cases|walk)\/)[^/]+/, `$1${ANY}`).replace(/(.)\/$/, '$1')
  return SCREENS.includes(pattern) ? pattern : null
}

const found = (text: string, pattern: RegExp, base: string): string[] =>
  [...text.matchAll(pattern)].map(([, address = '']) => new URL(address, base).pathname)

/** Keeps a screen with the scripts, styles and fonts that it names. */
async function keep(screen: string, response: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  const base = new URL(screen, location.origin).href
  const named = found(await response.clone().text(), /["'(]([^"'()\s]*_app\/immutable\/[^"'()\s]+)/g, base)
  for (const path of new Set(named)) await keepPart(cache, path)
  await cache.put(screen, response)
}

async function keepPart(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return
  await cache.add(path)
  if (!path.endsWith('.css')) return
  const style = await (await cache.match(path))?.text()
  const fonts = found(style ?? '', /url\(["']?([^"')]+\.woff2)/g, new URL(path, location.origin).href)
  for (const font of new Set(fonts)) await keepPart(cache, font)
}

const isScreen = (response: Response): boolean =>
  response.ok && !response.redirected && response.headers.get('content-type')?.startsWith('text/html') === true

async function prepare(): Promise<void> {
  for (const screen of SCREENS) {
    const response = await fetch(screen, { credentials: 'same-origin', headers: { accept: 'text/html' } })
    if (!isScreen(response)) throw new Error(`${screen} ${response.status}`)
    await keep(screen, response)
  }
  await (await caches.open(CACHE)).addAll(BESIDES)
  await worker.skipWaiting()
}

async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== CACHE)
  await Promise.all(others.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

const kept = async (path: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(path)

/** From the province while it answers in good time, else as it was kept. */
async function drawn(event: Fetching, screen: string): Promise<Response> {
  const asked = fetch(event.request)
  const renewed = asked.then((response) => (isScreen(response) ? keep(screen, response.clone()) : undefined))
  event.waitUntil(renewed.catch(() => undefined))
  const before = await kept(screen)
  if (!before) return asked
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(before), PATIENCE_MS))
  return Promise.race([asked.catch(() => before), late])
}

worker.addEventListener('install', (event) => (event as Extendable).waitUntil(prepare()))
worker.addEventListener('activate', (event) => (event as Extendable).waitUntil(tidy()))

worker.addEventListener('fetch', (raw) => {
  const event = raw as Fetching
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  const screen = request.mode === 'navigate' ? screenOf(pathname) : null
  if (screen) event.respondWith(drawn(event, screen))
  else if (pathname.startsWith('/_app/immutable/') || BESIDES.includes(pathname))
    event.respondWith(kept(pathname).then((response) => response ?? fetch(request)))
})

/** Background Sync: the pages have the key, so they are woken to send. */
worker.addEventListener('sync', (event) =>
  (event as Extendable).waitUntil(
    worker.clients.matchAll({ type: 'window' }).then((windows) => {
      for (const window of windows) window.postMessage('send')
    }),
  ),
)
