import { answersKind } from './answers-kind.ts'
import { choiceKind, choicesKind, yesNoKind } from './choice.ts'
import { emailKind, phoneKind, pointKind } from './contact.ts'
import { dateKind, dateTimeKind } from './date.ts'
import type { Field, KindName, KindValue } from './field.ts'
import { jsonKind } from './json.ts'
import type { Kind } from './kind.ts'
import { fileKind, linkKind, placeKind } from './link.ts'
import { nationalIdKind } from './national-id.ts'
import { moneyKind, numberKind, percentKind } from './number.ts'
import { personNameKind } from './person-name.ts'
import { textKind } from './text.ts'
import { academicYearKind, fiscalYearKind, termKind } from './year.ts'

export const kinds: { [K in KindName]: Kind<K> } = {
  text: textKind,
  number: numberKind,
  money: moneyKind,
  percent: percentKind,
  date: dateKind,
  date_time: dateTimeKind,
  academic_year: academicYearKind,
  term: termKind,
  fiscal_year: fiscalYearKind,
  yes_no: yesNoKind,
  choice: choiceKind,
  choices: choicesKind,
  link: linkKind,
  place: placeKind,
  person_name: personNameKind,
  national_id: nationalIdKind,
  phone: phoneKind,
  email: emailKind,
  file: fileKind,
  point: pointKind,
  json: jsonKind,
  answers: answersKind,
}

/** A kind seen without knowing which one: the engine pairs each field with its own kind only here. */
export interface AnyKind extends Omit<Kind<'text'>, 'name' | 'parse' | 'store' | 'load' | 'show' | 'schema' | 'check'> {
  name: KindName
  parse(raw: unknown, field: Field): KindValue[KindName]
  store(value: unknown, keys: { encryption: Buffer; hash: Buffer }): unknown[]
  load(columns: unknown[]): unknown
  show(value: unknown, field: Field, language: 'th' | 'en'): string
  schema(field: Field): Record<string, unknown>
  check?(column: string, field: Field): string | null
}

export const kindOf = (field: Field): AnyKind => kinds[field.kind] as unknown as AnyKind
