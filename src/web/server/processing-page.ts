import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { grounds, type KeepingTime, keepingTimes, subjects } from '#modules/privacy/module.ts'
import { privacyWords as words } from '../words/privacy.ts'

/** What one register gives to a processing activity: out of its declaration, and the time in force. */
export interface UsedRegister {
  name: string
  label: string
  fields: string
  secret: string
  kept: string
}

export interface ActivityView {
  id: string
  name: string
  aim: string
  ground: string
  sensitive: string
  subjects: string
  recipients: string
  abroad: string
  refusals: string
  registers: UsedRegister[]
  unknown: string[]
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const fill = (text: string, n: number): string => text.replace('{n}', n.toLocaleString('en'))

function keptFor(time: KeepingTime | undefined, language: Language): string {
  if (!time) return words.forGood[language]
  const days = fill(words.keptDays[language], time.days)
  return time.only === 'files' ? `${words.filesOnly[language]} ${days}` : days
}

function used(register: AnyRegister, times: Map<string, KeepingTime>, language: Language): UsedRegister {
  const fields = Object.values(register.fields)
  const names = (list: typeof fields) => list.map((field) => field[language]).join(', ')
  return {
    name: register.name,
    label: register[language].many,
    fields: names(fields.filter((field) => !field.secret)),
    secret: names(fields.filter((field) => field.secret)),
    kept: keptFor(times.get(register.name), language),
  }
}

function viewOf(house: House, row: RowView, times: Map<string, KeepingTime>, language: Language): ActivityView {
  const { values } = row
  const named = textOf(values.covers).split(' ').filter(Boolean)
  const known = named.flatMap((name) => house.registers.get(name) ?? [])
  const label = (table: Record<string, Record<Language, string>>, code: unknown) =>
    table[String(code)]?.[language] ?? ''
  return {
    id: row.id,
    name: textOf(values.name),
    aim: textOf(values.aim),
    ground: label(grounds, values.ground),
    sensitive: textOf(values.sensitive_ground),
    subjects: [values.subjects]
      .flat()
      .map((code) => label(subjects, code))
      .join(', '),
    recipients: textOf(values.recipients),
    abroad: textOf(values.abroad),
    refusals: textOf(values.refusals),
    registers: known.map((register) => used(register, times, language)),
    unknown: named.filter((name) => !house.registers.has(name)),
  }
}

/** A register about people: it names a person, or holds something secret. */
const personal = (register: AnyRegister): boolean =>
  Object.values(register.fields).some(
    (field) =>
      field.secret ||
      field.kind === 'person_name' ||
      (field.kind === 'link' && ['person', 'account'].includes(field.to)),
  )

/** The record of processing as it stands: the officer's lines, and what the declarations say of the registers they cover. */
export async function processingPage(house: House, actor: Actor, language: Language) {
  const times = new Map((await keepingTimes(house, today())).map((time) => [time.register.name, time]))
  const { rows } = await list(house, actor, 'processing_activity', { size: 400 })
  const activities = rows.map((row) => viewOf(house, row, times, language))
  const covered = new Set(activities.flatMap(({ registers }) => registers.map(({ name }) => name)))
  const uncovered = [...house.registers.values()].filter((one) => personal(one) && !covered.has(one.name))
  return { activities, uncovered: uncovered.map((register) => register[language].many) }
}
