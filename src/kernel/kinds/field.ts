import type { Answers, Instrument } from '../instrument/declaration.ts'
import type { Label } from '../label.ts'

/** What every field may say, whatever its kind. Plain data. */
export interface FieldOptions extends Label {
  required?: boolean
  /** Set at creation and never changed. */
  fixed?: boolean
  /** Written by the program alone, as what follows from an act: no form, file or program from outside sets it. */
  byProgram?: true
  /** Purpose that a role must hold to see the value; the others see a mask. Each reading is logged. */
  secret?: string
  help?: Label
}

/** An area of Thai administration or an organisation: what scope is cut along. */
export type PlaceType = 'area' | 'organisation'

export interface Choice extends Label {
  /** Dates (ISO) between which the choice may be given to new rows; a code list is data with a life. */
  from?: string
  until?: string
  /** Other words by which lists from elsewhere name the same choice. */
  aliases?: readonly string[]
}
export type Choices = Record<string, Choice>

export interface TextField extends FieldOptions {
  kind: 'text'
  long?: boolean
  max?: number
  pattern?: string
}
export interface NumberField extends FieldOptions {
  kind: 'number'
  min?: number
  max?: number
  decimals?: number
  unit?: Label
}
export interface MoneyField extends FieldOptions {
  kind: 'money'
  min?: number
}
export interface PercentField extends FieldOptions {
  kind: 'percent'
  min?: number
  max?: number
}
export interface DateField extends FieldOptions {
  kind: 'date'
  notAfter?: 'today'
  notBefore?: string
}
export interface DateTimeField extends FieldOptions {
  kind: 'date_time'
}
export interface AcademicYearField extends FieldOptions {
  kind: 'academic_year'
}
export interface TermField extends FieldOptions {
  kind: 'term'
}
export interface FiscalYearField extends FieldOptions {
  kind: 'fiscal_year'
}
export interface YesNoField extends FieldOptions {
  kind: 'yes_no'
}
export interface ChoiceField extends FieldOptions {
  kind: 'choice'
  choices: Choices
}
export interface ChoicesField extends FieldOptions {
  kind: 'choices'
  choices: Choices
}
export interface LinkField extends FieldOptions {
  kind: 'link'
  to: string
}
export interface PlaceField extends FieldOptions {
  kind: 'place'
  to: string
  placeType: PlaceType
}
export interface NameField extends FieldOptions {
  kind: 'person_name'
}
export interface NationalIdField extends FieldOptions {
  kind: 'national_id'
  /** Takes numbers of other papers too, such as a passport: letters and digits without a check digit. */
  anyPaper?: true
}
export interface PhoneField extends FieldOptions {
  kind: 'phone'
}
export interface EmailField extends FieldOptions {
  kind: 'email'
}
export interface FileField extends FieldOptions {
  kind: 'file'
  types?: string[]
}
export interface PointField extends FieldOptions {
  kind: 'point'
}
export interface JsonField extends FieldOptions {
  kind: 'json'
  schema: Record<string, unknown>
}

export interface AnswersField extends FieldOptions {
  kind: 'answers'
  asks: Instrument[]
}

export type Field =
  | TextField
  | NumberField
  | MoneyField
  | PercentField
  | DateField
  | DateTimeField
  | AcademicYearField
  | TermField
  | FiscalYearField
  | YesNoField
  | ChoiceField
  | ChoicesField
  | LinkField
  | PlaceField
  | NameField
  | NationalIdField
  | PhoneField
  | EmailField
  | FileField
  | PointField
  | JsonField
  | AnswersField

export type KindName = Field['kind']
export type FieldOf<K extends KindName> = Extract<Field, { kind: K }>

export interface PersonName {
  title: string
  first: string
  last: string
  titleEn?: string
  firstEn?: string
  lastEn?: string
}
export interface GeoPoint {
  lat: number
  lon: number
}
/** What a reader gets of a national id unless it is revealed: its type and a mask such as `1-2345-xxxxx-xx-1`. */
export interface MaskedId {
  type: 'citizen' | 'g_code' | 'other'
  masked: string
}

/** The TypeScript value of each kind as acts take it and records give it. Dates are ISO strings, years are CE numbers. */
export interface KindValue {
  text: string
  number: number
  money: number
  percent: number
  date: string
  date_time: string
  /** CE year in which 16 May of the academic year falls (2025 shows as 2568). */
  academic_year: number
  /** `2025/1`: CE academic year and term. */
  term: string
  /** CE year in which 30 September of the fiscal year falls. */
  fiscal_year: number
  yes_no: boolean
  choice: string
  choices: string[]
  link: string
  place: string
  person_name: PersonName
  /** A string of digits (or G-code) going in; a mask coming out. */
  national_id: string | MaskedId
  phone: string
  email: string
  file: string
  point: GeoPoint
  json: unknown
  /** Going in, `version` and `scores` may be left out. */
  answers: { version: number; answers: Answers; scores: Record<string, number | null> }
}
