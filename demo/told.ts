import { createHash } from 'node:crypto'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { alternativeModule } from '#modules/alternative/module.ts'
import { enumerationModule } from '#modules/enumeration/module.ts'
import { learningModule } from '#modules/learning/module.ts'
import { organisationModule } from '#modules/organisation/module.ts'
import { peopleModule } from '#modules/people/module.ts'
import { specialModule } from '#modules/special/module.ts'
import { watchModule } from '#modules/watch/module.ts'
import { generateProvince } from './province.ts'
import type { CastMember, DemoMove, DemoRow } from './row.ts'

const declared = [
  ...organisationModule.registers,
  ...peopleModule.registers,
  ...learningModule.registers,
  ...watchModule.registers,
  ...specialModule.registers,
  ...enumerationModule.registers,
  ...alternativeModule.registers,
]
/** The registers that the generator fills, by name. */
export const registers = new Map<string, AnyRegister>(declared.map((r) => [r.name, r as unknown as AnyRegister]))

/** The day on which the stories of the tests stand, and its academic year. */
export const TODAY = '2026-11-22'
export const YEAR = 2026

/** A whole small province in memory, as tests look at it. */
export interface Told {
  batches: { register: string; rows: DemoRow[] }[]
  moves: DemoMove[]
  cast: CastMember[]
}

export async function tell(seed: number): Promise<Told> {
  const told: Told = { batches: [], moves: [], cast: [] }
  for await (const batch of generateProvince({ size: 'small', seed, today: TODAY })) {
    if ('moves' in batch) for (const move of batch.moves) told.moves.push(move)
    else if ('cast' in batch) told.cast.push(...batch.cast)
    else told.batches.push(batch)
  }
  return told
}

/** A fingerprint of everything that a story says, in its order. */
export async function fingerprint(seed: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const batch of generateProvince({ size: 'small', seed, today: TODAY })) hash.update(JSON.stringify(batch))
  return hash.digest('hex')
}

export const rowsOf = (told: Told, register: string): DemoRow[] =>
  told.batches.filter((b) => b.register === register).flatMap((b) => b.rows)

export const text = (row: DemoRow, field: string): string => String(row.values[field])

export function group(rows: DemoRow[], field: string): Map<string, DemoRow[]> {
  const found = new Map<string, DemoRow[]>()
  for (const row of rows) {
    const list = found.get(text(row, field))
    if (list) list.push(row)
    else found.set(text(row, field), [row])
  }
  return found
}

export const currentLearners = (told: Told): DemoRow[] =>
  rowsOf(told, 'learner').filter((l) => ['studying', 'hanging', 'on_leave'].includes(l.state ?? ''))
