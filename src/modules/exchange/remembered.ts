import { createHash } from 'node:crypto'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { headerKey } from '#kernel/exchange/import/header-text.ts'
import type { Correction, Mapping } from '#kernel/exchange/import/mapping.ts'
import type { House } from '#kernel/house.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { importSource } from './import-source.register.ts'
import type { Target } from './target.ts'

/** What is known of files with these headers: how their columns are read, and which words stand for which. */
export interface Remembered {
  mapping: Mapping
  /** Words put right for every row; of fields that are no secret. */
  words: Correction[]
}

/** One text for a row of headers, whatever their spelling of spaces and digits. */
const headerDigest = (headers: string[]): string =>
  createHash('sha256').update(headers.map(headerKey).join('\u001f')).digest('hex')

interface Kept {
  id: string
  version: number
  mapping: Remembered
}

const find = async (
  house: House,
  actor: Actor,
  organisation: string | null,
  target: string,
  headers: string[],
): Promise<Kept | null> => {
  if (!mayAnywhere(actor, importSource, 'read')) return null
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<Kept>(
      `select id, version, mapping from import_source
       where target_key = $1 and header_key = $2 and ($3::uuid is null or organisation = $3) order by since desc limit 1`,
      [target, headerDigest(headers), organisation],
    ),
  )
  return found.rows[0] ?? null
}

/** How a file with these headers was read before, by the same office; null if never. */
export const recall = async (
  house: House,
  actor: Actor,
  organisation: string | null,
  target: string,
  headers: string[],
): Promise<Remembered | null> => (await find(house, actor, organisation, target, headers))?.mapping ?? null

/** Kinds whose values are one person's own, so that a word for all rows is no custom of the source. */
const TELLING = ['text', 'person_name', 'national_id', 'phone', 'email', 'date', 'date_time', 'point', 'json']

/** Columns whose words are never remembered: what is secret, and what is a person's own. */
function forgettable(house: House, { layout }: Target): Set<string> {
  const columns = new Set<string>()
  for (const entry of layout.makes)
    for (const [name, source] of Object.entries(entry.fields)) {
      const field = house.registers.get(entry.register)?.fields[name]
      if (field && !field.secret && !TELLING.includes(field.kind)) continue
      for (const one of [source].flat()) {
        if ('from' in one) columns.add(one.from)
        if ('name' in one) for (const column of Object.values(one.name)) columns.add(String(column))
      }
    }
  return columns
}

/** Keeps for the next file what this one was understood as. Whoever may keep nothing for the office goes without. */
export async function remember(
  house: House,
  actor: Actor,
  about: { organisation: string | null; target: Target; mapping: Mapping; corrections: Correction[] },
): Promise<void> {
  const { organisation, target, mapping, corrections } = about
  if (!organisation || mapping.headerRow === 0 || !mayAnywhere(actor, importSource, 'create')) return
  const headers = mapping.columns.map(({ header }) => header)
  const never = forgettable(house, target)
  const words = corrections.filter(({ row, column }) => row === undefined && !never.has(column))
  const kept = { mapping: { mapping, words } satisfies Remembered }
  const before = await find(house, actor, organisation, target.key, headers)
  if (before && JSON.stringify(before.mapping) === JSON.stringify(kept.mapping)) return
  const act = { id: newId(), register: 'import_source' }
  if (before) {
    await perform(house, actor, { ...act, verb: 'change', record: before.id, version: before.version, values: kept })
    return
  }
  const name = `${target.layout.th} (${headers.filter(Boolean).length} คอลัมน์)`
  const values = { name, organisation, target_key: target.key, header_key: headerDigest(headers), ...kept }
  await perform(house, actor, { ...act, verb: 'create', record: newId(), values })
}
