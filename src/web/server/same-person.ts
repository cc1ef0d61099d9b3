import { mayAnywhere } from '#kernel/scope/actor.ts'
import { personMerge, recordsOf } from '#modules/people/module.ts'
import { tiesOf } from './person-ties.ts'

/** The records of one person, each with what stands with it; and where another record may be proposed. */
export async function samePerson({ house, actor, preferences }: App.Locals, id: string) {
  const records = await recordsOf(house, actor, id)
  const merged = records.some((record) => record.id === id && !record.kept)
  const propose = !merged && mayAnywhere(actor, personMerge, 'create') ? `/people/merges/new/${id}` : null
  if (records.length < 2) return propose ? { records: [], kept: null, propose } : null
  const ties = await tiesOf(
    house,
    actor,
    records.map((record) => record.id),
    preferences.language,
  )
  return {
    records: records.map((record) => ({ ...record, here: record.id === id, ties: ties.get(record.id) ?? [] })),
    kept: merged ? (records.find((record) => record.kept) ?? null) : null,
    propose,
  }
}
