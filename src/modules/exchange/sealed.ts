import type { Correction } from '#kernel/exchange/import/mapping.ts'
import type { Keys } from '#kernel/kinds/kind.ts'
import { openId, sealId } from '#kernel/kinds/national-id.ts'

/** Corrections as they are kept: encrypted, since a corrected cell may hold an id number, and every change is in the audit. */
export const sealCorrections = (corrections: Correction[], keys: Keys): { sealed: string } => ({
  sealed: sealId(JSON.stringify(corrections), keys).toString('base64'),
})

export function openCorrections(kept: unknown, keys: Keys): Correction[] {
  if (typeof kept !== 'object' || kept === null || !('sealed' in kept) || typeof kept.sealed !== 'string') return []
  return JSON.parse(openId(Buffer.from(kept.sealed, 'base64'), keys)) as Correction[]
}
