import type { Filled } from '#kernel/kinds/answers.ts'
import { newActId } from './act-id.ts'
import { patientFetch } from './contact.ts'
import { field } from './field.svelte.ts'
import { isInterviewed } from './house-form.ts'
import type { Waiting } from './outbox.ts'
import { type HouseAsWritten, threadOf, type ZoneAsWritten } from './zone-as-written.ts'

/** What was told in a house, read from the province for whoever puts it right; null where it cannot be reached. */
export async function sheetAtProvince(id: string): Promise<Filled | null> {
  try {
    const response = await patientFetch(`/api/enumerated_house/${id}?fields=sheet`, {
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return null
    const { values } = (await response.json()) as { values: { sheet?: Filled | null } }
    return values.sheet ?? null
  } catch {
    return null
  }
}

interface Keeping {
  zone: ZoneAsWritten
  house: HouseAsWritten | null
  held?: Waiting
  values: Record<string, unknown>
  /** The form as it was typed, so that it can be opened again until it is sent. */
  entries: [string, string][]
  title: string
}

/** Somebody who comes again on the same day puts right what was written; anybody else has been there once more. */
const comesAgain = (house: HouseAsWritten, day: unknown): boolean => !(house.mine && house.visitedOn === day)

/** What a visit changes in a house that was gone to before. What was told is not put away because a later door stayed shut. */
function changesOf(zone: ZoneAsWritten, house: HouseAsWritten, values: Record<string, unknown>) {
  const { house_number: _, ...rest } = values
  const again = comesAgain(house, values.visited_on)
  const visit = { visited_by: zone.walker, visits: house.visits + (again ? 1 : 0) }
  if (isInterviewed(String(rest.result))) return { ...rest, ...visit }
  if (!isInterviewed(house.result)) return { ...rest, ...visit }
  const { result: __, note: ___, ...told } = rest
  return again ? { ...told, ...visit } : { ...rest, ...visit, sheet: null }
}

/** Keeps a house until it is sent: a new one, one gone to before, or an entry that was refused and is put right. */
export async function holdHouse({ zone, house, held, values, entries, title }: Keeping): Promise<void> {
  const thread = threadOf(zone.id, String(values.house_number ?? house?.number))
  if (held) {
    const present = held.present?.values.visits
    const visits = present === undefined ? {} : { visits: Number(present) + 1 }
    const { house_number: number, ...rest } = values
    if (held.act.verb === 'change') return field.mend(held.id, { ...rest, ...visits }, { title })
    const same = held.act.values?.house_number === number
    return field.mend(held.id, same ? { ...values, ...visits } : values, { thread, title })
  }
  if (house) {
    await field.keepDraft(house.id, entries)
    const changes = changesOf(zone, house, values)
    const act = { verb: 'change', register: 'enumerated_house', record: house.id, version: house.version } as const
    return field.hold(thread, title, { ...act, values: changes })
  }
  const record = newActId()
  await field.keepDraft(record, entries)
  const whole = { zone: zone.id, area: zone.areaId, visits: 1, visited_by: zone.walker, ...values }
  const sameBy = ['zone', 'house_number']
  return field.hold(thread, title, { verb: 'create', register: 'enumerated_house', record, values: whole, sameBy })
}
