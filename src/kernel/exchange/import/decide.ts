import { madeId } from '../../act/id.ts'
import type { Field } from '../../kinds/field.ts'
import type { Values } from '../../register/columns.ts'
import { type EntryDraft, type RowDraft, tell } from './draft.ts'
import { keyText, naturalKeys } from './natural-key.ts'
import { sameValue } from './present.ts'
import { isRecordOf } from './read-row.ts'
import type { ReadingPlan } from './reading-plan.ts'

/** A record that several rows name and none has made yet. */
export interface SharedRecord {
  id: string
  own: EntryDraft
  /** Whether it stands in the database by now. */
  written: boolean
}

/** What is remembered from row to row of one import. */
export interface Memory {
  importId: string
  /** Records made once for many rows, by entry and natural key. */
  shared: Map<string, SharedRecord>
  sharedById: Map<string, SharedRecord>
  /** Row that said a natural key first, for each key of each entry. */
  said: Map<string, Map<string, number>>
  /** What somebody changed after this instant is a conflict. */
  seenAt?: string
}

export const newMemory = (importId: string, seenAt?: string): Memory => ({
  importId,
  shared: new Map(),
  sharedById: new Map(),
  said: new Map(),
  ...(seenAt ? { seenAt } : {}),
})

/**
 * Tells of rows that speak of the same record: by the texts that its key is read from, so that it needs no database and a
 * resumed import finds the same.
 */
export function noteRepeats(plan: ReadingPlan, memory: Memory, draft: RowDraft): void {
  for (const own of draft.entries.values()) {
    const { entry, register } = own.plan
    if (entry.shared) continue
    for (const [at, key] of naturalKeys(register).entries()) {
      const values = key.of.map((name) => own.values[name])
      if (values.some((value) => value === undefined || isRecordOf(value))) continue
      const rows = memory.said.get(`${entry.as} ${at}`) ?? new Map<string, number>()
      memory.said.set(`${entry.as} ${at}`, rows)
      const text = values.length === 1 && typeof values[0] === 'string' ? values[0] : JSON.stringify(values)
      const first = rows.get(text)
      if (first === undefined) rows.set(text, draft.row.number)
      else if (first !== draft.row.number) {
        const detail = { th: `ซ้ำกับแถวที่ ${first} ในไฟล์เดียวกัน`, en: `Row ${first} of the same file says this already` }
        tell(plan, draft, { name: 'repeated_row', detail }, own, key.of[0])
        break
      }
    }
  }
}

/** The values with links to records of the same row as ids. */
function linked(draft: RowDraft, values: Values): Values {
  const ids: Values = {}
  for (const [name, value] of Object.entries(values))
    ids[name] = isRecordOf(value) ? (draft.entries.get(value.record)?.id ?? null) : value
  return ids
}

function share(memory: Memory, draft: RowDraft, own: EntryDraft): void {
  const { entry } = own.plan
  const key = keyText(own, linked(draft, own.values)) ?? `row ${draft.row.number}`
  const name = `${entry.as} ${key}`
  const known = memory.shared.get(name) ?? { id: madeId(memory.importId, entry.as, key), own, written: false }
  memory.shared.set(name, known)
  memory.sharedById.set(known.id, known)
  own.id = known.id
}

/** A list without titles or Latin letters leaves those parts of a name as they are: nothing said clears nothing. */
function withKeptParts(field: Field | undefined, given: unknown, kept: unknown): unknown {
  if (field?.kind !== 'person_name' || typeof given !== 'object' || typeof kept !== 'object') return given
  const said = Object.entries(given ?? {}).filter(([, part]) => part !== '')
  return { ...kept, ...Object.fromEntries(said) }
}

function compare(plan: ReadingPlan, memory: Memory, draft: RowDraft, own: EntryDraft): void {
  const { present } = own
  const { entry, register } = own.plan
  own.outcome = 'unchanged'
  if (!present || entry.shared) return
  for (const [name, given] of Object.entries(own.values)) {
    const value = withKeptParts(register.fields[name], given, present.values[name])
    if (
      entry.createOnly?.includes(name) ||
      value === null ||
      sameValue(register, name, value, present, plan.house.keys)
    )
      continue
    const field = register.fields[name]
    if (field?.fixed) {
      const detail = { th: `แก้ไข “${field.th}” ไม่ได้หลังบันทึกแล้ว`, en: `${field.en} cannot be changed` }
      tell(plan, draft, { name: 'rule', detail }, own, name)
    } else own.changes[name] = value
  }
  if (Object.keys(own.changes).length === 0) return
  own.outcome = 'change'
  if (!present.mayChange) tell(plan, draft, { name: 'not_found' }, own)
  if (register.workflow?.[present.state ?? '']?.frozen) tell(plan, draft, { name: 'frozen' }, own)
  if (memory.seenAt && Temporal.Instant.compare(present.since, memory.seenAt) > 0)
    tell(plan, draft, { name: 'version' }, own)
}

/** Gives every record its id, and says of each whether it is new, changes or stays. */
export function decide(plan: ReadingPlan, memory: Memory, draft: RowDraft): void {
  for (const { entry } of plan.entries) {
    const own = draft.entries.get(entry.as)
    if (!own || own.id !== null) continue
    if (entry.shared) share(memory, draft, own)
    else own.id = madeId(memory.importId, entry.as, String(draft.row.number))
    own.outcome = 'create'
  }
  for (const own of draft.entries.values()) {
    own.values = linked(draft, own.values)
    if (own.outcome === null) compare(plan, memory, draft, own)
    else missing(plan, draft, own)
  }
}

/** Required fields that a new record has no value for, unless what was written there is wrong already. */
function missing(plan: ReadingPlan, draft: RowDraft, own: EntryDraft): void {
  const { register, entry } = own.plan
  for (const [name, field] of Object.entries(register.fields)) {
    const value = own.values[name]
    if (!field.required || (value !== null && value !== undefined)) continue
    const told = draft.problems.some((problem) => problem.field === `${entry.as}.${name}`)
    if (!told && !sameToldElsewhere(draft, own, name)) tell(plan, draft, { name: 'missing_value' }, own, name)
  }
}

/** A field that repeats another entry's, whose problem is told there. */
function sameToldElsewhere(draft: RowDraft, own: EntryDraft, name: string): boolean {
  const sources = own.plan.byField.get(name)?.sources ?? []
  return sources.some((source) => 'same' in source && draft.problems.some((problem) => problem.field === source.same))
}
