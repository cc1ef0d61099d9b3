import { deviceShelf } from './device-shelf.ts'

const SYNC_TAG = 'buaban-outbox'
const TICKET = 'ticket'
const COUNT = 'count'

/** Whether this browser can keep the screens for use without network. */
export const canKeepScreens = (): boolean => 'serviceWorker' in navigator

/** Ends when a worker has taken over, or fails with it, such as where a part of a screen could not be fetched. */
const atWork = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve()
      else if (worker.state === 'redundant') reject(new Error('the screens could not be kept'))
    }
    worker.addEventListener('statechange', look)
    look()
  })

/** Has the screens kept, and asks the browser not to tidy the store away. Ends once they are there. */
export async function keepScreens(): Promise<void> {
  const options = { type: 'module', scope: '/' } as const
  const registration = await navigator.serviceWorker.register('/service-worker.js', options)
  const coming = registration.installing ?? registration.waiting ?? registration.active
  if (coming && !registration.active) await atWork(coming)
  await navigator.storage?.persist?.()
}

/** Takes the kept screens away. */
export async function dropScreens(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  await registration?.unregister()
  for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name)
}

interface SyncManager {
  register(tag: string): Promise<void>
}

/** Asks the browser to wake this page when there is network again, where it knows how to. */
export async function wakeWithNetwork(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/')
  const sync: unknown = registration && 'sync' in registration ? registration.sync : undefined
  await (sync as SyncManager | undefined)?.register(SYNC_TAG).catch(() => undefined)
}

/** What stands unsealed beside the vault: how many acts wait, and the ticket by which the province is asked. */
export const unsealed = {
  keepTicket: (ticket: string) => deviceShelf.put(TICKET, ticket),
  ticket: async () => String((await deviceShelf.get(TICKET)) ?? ''),
  keepCount: (count: number) => deviceShelf.put(COUNT, count),
  count: async () => Number((await deviceShelf.get(COUNT)) ?? 0),
}
