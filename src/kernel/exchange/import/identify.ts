import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { canonical } from '../../act/ledger.ts'
import { kindOf } from '../../kinds/all.ts'
import type { Keys } from '../../kinds/kind.ts'
import { hashId } from '../../kinds/national-id.ts'
import { columnsOf, fromColumns, registerColumns, type Values } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import { predicate } from '../../scope/predicate.ts'
import { type EntryDraft, type Present, type RowDraft, tell } from './draft.ts'
import { isRecordOf } from './read-row.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'

/** A set of fields that tells the records of a register apart. */
export interface NaturalKey {
  of: string[]
  while?: string[]
}

export const naturalKeys = (register: AnyRegister): NaturalKey[] => [
  ...(register.onlyOne ?? []),
  ...(register.knownBy ?? []),
]

/** Columns and stored values by which a field of a key is matched: names by their parts, ids by their hash. */
function matched(
  register: AnyRegister,
  name: string,
  value: unknown,
  keys: Keys,
): [column: string, type: string, stored: unknown][] {
  const field = register.fields[name]
  if (!field) return []
  if (field.kind === 'national_id')
    return [[`${name}_hash`, 'bytea', `\\x${hashId(String(value), keys).toString('hex')}`]]
  const kind = kindOf(field)
  const stored = kind.store(value, keys)
  const names = columnsOf(name, field)
  const parts = field.kind === 'person_name' ? [1, 2] : [0]
  return parts.map((i) => [names[i] ?? name, kind.columns[i]?.type ?? 'text', stored[i]])
}

/** A record's id that a replay gives again. */
export function derivedId(...parts: (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const selection = (register: AnyRegister): string =>
  `${registerColumns(register)
    .map(({ name }) => `r."${name}"`)
    .join(', ')}, coalesce(${predicate(register, 'change', 'r')}, false) as may_change,
  coalesce(${predicate(register, 'import', 'r')}, false) as may_import`

const presentOf = (register: AnyRegister, row: Record<string, unknown>): Present => ({
  id: String(row.id),
  version: Number(row.version),
  since: String(row.since),
  state: typeof row.state === 'string' ? row.state : null,
  row,
  values: fromColumns(register, row),
  mayChange: row.may_change === true,
  mayImport: row.may_import === true,
})

async function byIds(client: PoolClient, register: AnyRegister, ids: string[]): Promise<Map<string, Present>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<Record<string, unknown>>(
    `select ${selection(register)} from "${register.name}" r where r.id = any ($1)`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [String(row.id), presentOf(register, row)]))
}

/** The values of a key, with links to records of the row as their ids; null where one is missing or its record is new. */
function keyValues(draft: RowDraft, own: EntryDraft, key: NaturalKey): unknown[] | null {
  const values: unknown[] = []
  for (const name of key.of) {
    let value = own.values[name]
    if (isRecordOf(value)) {
      const other = draft.entries.get(value.record)
      value = other?.present ? other.id : null
    }
    if (value === null || value === undefined) return null
    values.push(value)
  }
  return values
}

interface Wanted {
  draft: RowDraft
  own: EntryDraft
  stored: [string, string, unknown][]
}

/** Whether what an earlier key says of both speaks against their being one: another national id is another person. */
function contradicts(
  register: AnyRegister,
  own: EntryDraft,
  present: Present,
  earlier: NaturalKey[],
  keys: Keys,
): boolean {
  return earlier.some(({ of }) =>
    of.some((name) => {
      const field = register.fields[name]
      const [said, kept] = [own.values[name], present.values[name]]
      if (!field || said === undefined || kept === null || kept === undefined || isRecordOf(said)) return false
      return !sameValue(register, name, said, present, keys)
    }),
  )
}

/** Whether a present record says the same in a field. */
export function sameValue(register: AnyRegister, name: string, value: unknown, present: Present, keys: Keys): boolean {
  const field = register.fields[name]
  if (field?.kind === 'national_id') {
    const hash = present.row[`${name}_hash`]
    return typeof value === 'string' && Buffer.isBuffer(hash) && hash.equals(hashId(value, keys))
  }
  const kept = present.values[name]
  if (typeof value !== 'object' || typeof kept !== 'object') return value === kept
  return canonical(value) === canonical(kept)
}

/** Rows that ask for the same key, by what is asked. */
function alike(wanted: Wanted[]): Wanted[][] {
  const groups = new Map<string, Wanted[]>()
  for (const one of wanted) {
    const key = one.stored.map(([, , stored]) => String(stored)).join('\u0001')
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** Looked up key by key (`offset 0`), whatever the planner believes of the size of the table. */
function lookUp(register: AnyRegister, shape: Wanted['stored'], { while: states }: NaturalKey): string {
  const arrays = shape.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ')
  const names = shape.map((_, i) => `c${i}`).join(', ')
  const matches = shape.map(([column], i) => `r."${column}" = k.c${i}`).join(' and ')
  const within = states ? ` and r.state in (${states.map((state) => `'${state}'`).join(', ')})` : ''
  return `select k.n as wanted, r.* from unnest(${arrays}) with ordinality k(${names}, n)
    cross join lateral (select ${selection(register)} from "${register.name}" r where ${matches}${within} offset 0) r`
}

async function byKey(
  client: PoolClient,
  plan: ReadingPlan,
  { register }: EntryPlan,
  at: number,
  wanted: Wanted[],
): Promise<void> {
  const all = naturalKeys(register)
  const key = all[at]
  const shape = wanted[0]?.stored
  if (!key || !shape) return
  const groups = alike(wanted)
  const arrays = shape.map((_, i) => groups.map(([one]) => one?.stored[i]?.[2]))
  const { rows } = await client.query<Record<string, unknown>>(lookUp(register, shape, key), arrays)
  const found = new Map<Wanted, Present[]>()
  for (const row of rows) {
    const present = presentOf(register, row)
    for (const asked of groups[Number(row.wanted) - 1] ?? []) {
      if (!contradicts(register, asked.own, present, all.slice(0, at), plan.house.keys))
        found.set(asked, [...(found.get(asked) ?? []), present])
    }
  }
  for (const [{ draft, own }, presents] of found) {
    if (presents.length > 1) tell(plan, draft, { name: 'several_known' }, own, key.of[0])
    else own.present = presents[0] ?? null
    own.id = own.present?.id ?? null
  }
}

/** Records that something outside their own fields knows: a code, or the link of another record of the row. */
async function byKnown(client: PoolClient, plan: ReadingPlan, entryPlan: EntryPlan, drafts: RowDraft[]): Promise<void> {
  const { entry, register } = entryPlan
  const ids = new Map<EntryDraft, string>()
  for (const draft of drafts) {
    const own = draft.entries.get(entry.as)
    if (!own) continue
    const [as = '', name = ''] = entry.heldBy?.split('.') ?? []
    const held = draft.entries.get(as)?.present?.values[name]
    const taken = entry.known
      ? draft.reader.source(entry.known, { kind: 'link', to: entry.register, th: '', en: '' })
      : null
    const known = taken && 'value' in taken ? taken.value : null
    const id = typeof held === 'string' ? held : known
    if (typeof id === 'string') ids.set(own, id)
    else if (taken && 'problem' in taken && taken.problem.name === 'several_known')
      tell(plan, draft, taken.problem, own)
  }
  const presents = await byIds(client, register, [...ids.values()])
  for (const [own, id] of ids) {
    own.present = presents.get(id) ?? null
    // held by a record in sight, but itself out of sight: it stays as it is
    if (own.present || entry.heldBy) own.id = id
  }
}

/** Finds out which of the records that rows speak of are on record already, as far as the actor may read them. */
export async function identify(client: PoolClient, plan: ReadingPlan, drafts: RowDraft[]): Promise<void> {
  const order = [
    ...plan.entries.filter(({ entry }) => !entry.heldBy),
    ...plan.entries.filter(({ entry }) => entry.heldBy),
  ]
  for (const entryPlan of order) {
    const { entry, register } = entryPlan
    if (entry.known || entry.heldBy) await byKnown(client, plan, entryPlan, drafts)
    for (const [at, key] of naturalKeys(register).entries()) {
      const wanted = drafts.flatMap((draft): Wanted[] => {
        const own = draft.entries.get(entry.as)
        const values = own && own.id === null ? keyValues(draft, own, key) : null
        if (!own || !values) return []
        return [
          { draft, own, stored: key.of.flatMap((name, i) => matched(register, name, values[i], plan.house.keys)) },
        ]
      })
      if (wanted.length > 0) await byKey(client, plan, entryPlan, at, wanted)
    }
  }
}

/** The first key that a draft can say in full, as text: two rows with the same one speak of the same new record. */
export function keyText(own: EntryDraft, ids: Values): string | null {
  for (const key of naturalKeys(own.plan.register)) {
    const values = key.of.map((name) => ids[name] ?? own.values[name])
    if (values.every((value) => value !== null && value !== undefined)) return canonical([key.of, values])
  }
  return null
}
