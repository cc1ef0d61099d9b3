import type { Shelf } from './shelf.ts'

/** Rounds of PBKDF2 with SHA-256 by which a PIN becomes a key: at least what OWASP asks for (600,000). */
export const ROUNDS = 600_000
/** Wrong PINs after which everything is erased. */
export const MOST_TRIES = 10
const LEAST_PIN = 6
const LOCK = 'lock'

type Bytes = Uint8Array<ArrayBuffer>

/** What stands unsealed: whose it is, and the key of everything else, wrapped by a key made of the PIN. */
interface Lock {
  account: string
  salt: Bytes
  rounds: number
  iv: Bytes
  wrapped: ArrayBuffer
  tries: number
}

interface Sealed {
  iv: Bytes
  text: ArrayBuffer
}

/** An opened vault: the key is in memory only and cannot be taken out of it. */
export interface Vault {
  account: string
  read<T>(name: string): Promise<T | null>
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<string[]>
  erase(): Promise<void>
}

export type Opening = { kind: 'open'; vault: Vault } | { kind: 'wrong'; left: number } | { kind: 'erased' | 'none' }

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

async function keyOfPin(pin: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(pin)
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
}

const lockOf = async (shelf: Shelf): Promise<Lock | null> => ((await shelf.get(LOCK)) as Lock | undefined) ?? null

/** Whose vault stands on a shelf, without opening it. */
export const keeperOf = async (shelf: Shelf): Promise<string | null> => (await lockOf(shelf))?.account ?? null

/** Why a PIN is too weak to be taken; null where it may stand. */
export function weakPin(pin: string): 'short' | 'easy' | null {
  if ([...pin].length < LEAST_PIN) return 'short'
  const steps = new Set([...pin].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (pin.codePointAt(at) ?? 0)))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 9) ? 'easy' : null
}

/** The name is bound to what is sealed under it, so that nothing can be put in another's place. */
const sealing = (iv: Bytes, name: string) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) })

function opened(shelf: Shelf, account: string, key: CryptoKey): Vault {
  return {
    account,
    async read<T>(name: string) {
      const sealed = (await shelf.get(name)) as Sealed | undefined
      if (!sealed) return null
      const plain = await crypto.subtle.decrypt(sealing(sealed.iv, name), key, sealed.text)
      return JSON.parse(new TextDecoder().decode(plain)) as T
    },
    async write(name, value) {
      const iv = random(12)
      const plain = new TextEncoder().encode(JSON.stringify(value))
      await shelf.put(name, { iv, text: await crypto.subtle.encrypt(sealing(iv, name), key, plain) } satisfies Sealed)
    },
    remove: (name) => shelf.remove(name),
    names: async () => (await shelf.names()).filter((name) => name !== LOCK),
    erase: () => shelf.erase(),
  }
}

/** Sets up a vault for an account, in place of whatever was on the shelf. */
export async function setUp(shelf: Shelf, account: string, pin: string, rounds = ROUNDS): Promise<Vault> {
  await shelf.erase()
  const salt = random(16)
  const iv = random(12)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const wrapping = await keyOfPin(pin, salt, rounds)
  const wrapped = await crypto.subtle.wrapKey('raw', key, wrapping, { name: 'AES-GCM', iv })
  await shelf.put(LOCK, { account, salt, rounds, iv, wrapped, tries: 0 } satisfies Lock)
  const opening = await open(shelf, pin)
  if (opening.kind !== 'open') throw new Error('a vault does not open with the PIN it was made with')
  return opening.vault
}

/** Opens a vault. A wrong PIN is counted before it is tried, so that closing the window does not save a guess. */
export async function open(shelf: Shelf, pin: string): Promise<Opening> {
  const lock = await lockOf(shelf)
  if (!lock) return { kind: 'none' }
  const tries = lock.tries + 1
  await shelf.put(LOCK, { ...lock, tries })
  try {
    const wrapping = await keyOfPin(pin, lock.salt, lock.rounds)
    const how = { name: 'AES-GCM', iv: lock.iv }
    const use: KeyUsage[] = ['encrypt', 'decrypt']
    const key = await crypto.subtle.unwrapKey('raw', lock.wrapped, wrapping, how, 'AES-GCM', false, use)
    await shelf.put(LOCK, { ...lock, tries: 0 })
    return { kind: 'open', vault: opened(shelf, lock.account, key) }
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'OperationError') throw error
    if (tries < MOST_TRIES) return { kind: 'wrong', left: MOST_TRIES - tries }
    await shelf.erase()
    return { kind: 'erased' }
  }
}

/** A vault that keeps nothing once the page is closed, for whoever has not switched offline work on. */
export function passing(account: string, shelf: Shelf): Vault {
  return {
    account,
    read: async <T>(name: string) => ((await shelf.get(name)) as T | undefined) ?? null,
    write: (name, value) => shelf.put(name, structuredClone(value)),
    remove: (name) => shelf.remove(name),
    names: () => shelf.names(),
    erase: () => shelf.erase(),
  }
}
