import { createHash } from 'node:crypto'
import type { AnyRegister } from '../register/declaration.ts'
import type { Instrument } from './declaration.ts'

/** SHA-256 of each published version, by the instrument's name. */
export type Digests = Record<string, Record<string, string>>

/** Every version of every instrument that registers ask, by name and version. */
export function instrumentsOf(registers: AnyRegister[]): Instrument[] {
  const found = new Map<string, Instrument>()
  for (const { fields } of registers) {
    for (const field of Object.values(fields)) {
      if (field.kind !== 'answers') continue
      for (const one of field.asks) found.set(`${one.name} ${one.version}`, one)
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version - b.version)
}

export const digestOfInstrument = (instrument: Instrument): string =>
  createHash('sha256').update(JSON.stringify(instrument)).digest('hex')

/** What was published before stays as it was; what is new joins it. */
export function publishedDigests(before: Digests, instruments: Instrument[]): Digests {
  const all: Digests = structuredClone(before)
  for (const one of instruments) {
    const versions = all[one.name] ?? {}
    versions[one.version] ??= digestOfInstrument(one)
    all[one.name] = versions
  }
  return all
}
