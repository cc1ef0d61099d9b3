import type { PoolClient } from 'pg'
import type { Field, MaskedId } from '../../kinds/field.ts'
import type { Keys } from '../../kinds/kind.ts'
import { hashId } from '../../kinds/national-id.ts'
import type { AnyRegister, FoundBy } from '../../register/declaration.ts'
import { type EntryDraft, type Present, type RowDraft, tell } from './draft.ts'
import { matched, type NaturalKey, naturalKeys } from './natural-key.ts'
import { byIds, presentOf, sameValue, selection } from './present.ts'
import { isRecordOf } from './read-row.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'

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

/** Thirteen digits for who had a G-code so far speak of the same person (handbook 2.2). */
const replaces = (field: Field | undefined, said: unknown, kept: unknown): boolean =>
  field?.kind === 'national_id' &&
  typeof said === 'string' &&
  !said.startsWith('G') &&
  (kept as MaskedId | null)?.type === 'g_code'

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
      if (replaces(field, said, kept)) return false
      if (!field || said === undefined || kept === null || kept === undefined || isRecordOf(said)) return false
      return !sameValue(register, name, said, present, keys)
    }),
  )
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
  { entry, register }: EntryPlan,
  at: number,
  wanted: Wanted[],
): Promise<void> {
  const all = naturalKeys(register)
  const key = all[at]
  const shape = wanted[0]?.stored
  if (!key || !shape) return
  const groups = entry.shared ? alike(wanted) : wanted.map((one) => [one])
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

/** Records by a further number, such as a G-code that was replaced: the number in the list is then not the present one. */
async function byFurther(
  client: PoolClient,
  plan: ReadingPlan,
  { entry, register }: EntryPlan,
  drafts: RowDraft[],
  { field, register: of, link, of: number }: FoundBy,
): Promise<void> {
  const wanted = new Map<string, { draft: RowDraft; own: EntryDraft }[]>()
  for (const draft of drafts) {
    const own = draft.entries.get(entry.as)
    const said = own?.values[field]
    if (!own || own.id !== null || typeof said !== 'string') continue
    const hash = hashId(said, plan.house.keys).toString('hex')
    wanted.set(hash, [...(wanted.get(hash) ?? []), { draft, own }])
  }
  if (wanted.size === 0) return
  const { rows } = await client.query<{ hash: string; ids: string[] }>(
    `select encode(n."${number}_hash", 'hex') as hash, array_agg(distinct n."${link}") as ids from "${of}" n
     where n."${number}_hash" = any (select decode(h, 'hex') from unnest($1::text[]) h) group by 1`,
    [[...wanted.keys()]],
  )
  const presents = await byIds(
    client,
    register,
    rows.flatMap(({ ids }) => ids),
  )
  for (const { hash, ids } of rows) {
    const found = ids.flatMap((id) => presents.get(id) ?? [])
    for (const { draft, own } of wanted.get(hash) ?? []) {
      if (found.length > 1) tell(plan, draft, { name: 'several_known' }, own, field)
      own.present = found[0] ?? null
      own.id = own.present?.id ?? null
      if (own.present) delete own.values[field]
    }
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
      if (register.foundBy && key.of.join() === register.foundBy.field)
        await byFurther(client, plan, entryPlan, drafts, register.foundBy)
    }
  }
}
