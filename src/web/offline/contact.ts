import type { FieldPack } from './pack.ts'

/** What asking the province came to. */
export type Contact = { kind: 'pack'; pack: FieldPack } | { kind: 'sign_in' } | { kind: 'offline' }

const PATIENCE_MS = 15_000

const json = { accept: 'application/json', 'content-type': 'application/json' }

/** The cases of whoever is signed in. Anything but a clear answer counts as no network. */
export async function askPack(): Promise<Contact> {
  try {
    const response = await fetch('/field/pack', { headers: json, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return { kind: 'offline' }
    const told = (await response.json()) as FieldPack | { account: null }
    return told.account === null ? { kind: 'sign_in' } : { kind: 'pack', pack: told as FieldPack }
  } catch {
    return { kind: 'offline' }
  }
}

/** Whether the province still lets this device keep the cases of an account; no answer is no change. */
export async function mayStillKeep(account: string, ticket: string): Promise<boolean> {
  try {
    const body = JSON.stringify({ account, ticket })
    const response = await fetch('/field/standing', { method: 'POST', headers: json, body })
    if (!response.ok) return true
    return ((await response.json()) as { stands: boolean }).stands
  } catch {
    return true
  }
}

/** A call that ends: a line that neither answers nor breaks is no network. */
export const patientFetch = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS * 4) })
