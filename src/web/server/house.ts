import type { Door } from '#kernel/api/door.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import type { Auth } from '#platform/identity/auth.ts'
import type { Guard } from '#platform/identity/throttle.ts'

/** A person of the demo province whom a visitor may sign in as. */
export interface DemoCard {
  key: string
  account: string
  name: string
  role: Label
  about: Label
}

/** What the pages stand on, made by the start command and handed over in the global object. */
export interface WebHouse {
  house: House
  auth: Auth
  /** The sign-in tables and the key under which guesses are counted. */
  guard: Guard
  /** Where programs come in, with what they have used of their limits. */
  door: Door
  /** How the provider of OpenID Connect is called, where one is set up. */
  provider: string | null
  /** Empty unless the data folder holds the demo province. */
  demoCards: DemoCard[]
}

/** The start command sets this before the pages are loaded; the bundle must not make a second house. */
export const HOUSE = Symbol.for('buaban.house')

export const runningHouse = (): WebHouse => {
  const found = Reflect.get(globalThis, HOUSE) as WebHouse | undefined
  if (!found) throw new Error('pages loaded before the house was set')
  return found
}
