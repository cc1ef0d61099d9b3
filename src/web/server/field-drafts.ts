import { acceptedInWords, endingsFor } from '#kernel/file/file-type.ts'
import type { House } from '#kernel/house.ts'
import { kinds } from '#kernel/kinds/all.ts'
import { BUDDHIST_OFFSET, ZONE } from '#kernel/kinds/date.ts'
import type { Field, FileField, GeoPoint, PersonName } from '#kernel/kinds/field.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { FieldDraft, Option } from '../parts/fields/field-draft.ts'

type Typed = Record<string, string>

const yesNo: [string, Label][] = [
  ['yes', { th: 'ใช่', en: 'Yes' }],
  ['no', { th: 'ไม่ใช่', en: 'No' }],
]

function optionsOf(field: Field, language: Language): Option[] | undefined {
  if (field.kind === 'yes_no') return yesNo.map(([value, label]) => ({ value, label: label[language] }))
  if (field.kind !== 'choice' && field.kind !== 'choices') return undefined
  return Object.entries(field.choices).map(([value, label]) => ({ value, label: label[language] }))
}

const shownYear = (year: number, language: Language): string =>
  String(language === 'th' ? year + BUDDHIST_OFFSET : year)

function dayParts(iso: string, language: Language): Typed {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year: shownYear(Number(year), language) }
}

/** A kept value as its inputs show it, in the calendar of the reader. */
export function typedFrom(field: Field, value: unknown, language: Language): Typed {
  if (value === null || value === undefined) return {}
  switch (field.kind) {
    case 'date':
      return dayParts(String(value), language)
    case 'date_time': {
      const local = Temporal.Instant.from(String(value)).toZonedDateTimeISO(ZONE)
      return { ...dayParts(local.toPlainDate().toString(), language), time: local.toPlainTime().toString().slice(0, 5) }
    }
    case 'academic_year':
    case 'fiscal_year':
      return { '': shownYear(Number(value), language) }
    case 'term': {
      const [year, term = ''] = String(value).split('/')
      return { term, year: shownYear(Number(year), language) }
    }
    case 'person_name':
      return { ...(value as PersonName) }
    case 'point': {
      const { lat, lon } = value as GeoPoint
      return { lat: String(lat), lon: String(lon) }
    }
    case 'yes_no':
      return { '': value ? 'yes' : 'no' }
    case 'json':
      return { '': JSON.stringify(value, null, 2) }
    // A sealed id is never put back into a form; left empty it stays as it is.
    case 'national_id':
    case 'file':
    case 'choices':
      return {}
    default:
      return { '': String(value) }
  }
}

export interface DraftOptions {
  language: Language
  values?: Record<string, unknown>
  titles?: Record<string, string>
  /** A change leaves out fixed fields and those whose value the actor may not see. */
  changing?: { hidden: string[] }
}

/** The fields of a form over a register, filled with a record's values. */
export function fieldDrafts(_house: House, register: AnyRegister, options: DraftOptions): FieldDraft[] {
  const { language, values = {}, titles = {}, changing } = options
  return Object.entries(register.fields).flatMap(([name, field]) => {
    if (changing && (field.fixed || changing.hidden.includes(name))) return []
    const value = values[name]
    const linked = (field.kind === 'link' || field.kind === 'place') && typeof value === 'string'
    const draft: FieldDraft = {
      name,
      kind: field.kind,
      label: field[language],
      help: helpOf(field, value, language),
      required: field.required === true && !(changing && field.kind === 'national_id'),
      typed: typedFrom(field, value, language),
      ticked: Array.isArray(value) ? value.map(String) : undefined,
      options: linked ? [{ value, label: titles[value] ?? value }] : optionsOf(field, language),
      to: field.kind === 'link' || field.kind === 'place' ? field.to : undefined,
      long: field.kind === 'text' ? field.long : undefined,
      max: field.kind === 'text' ? field.max : undefined,
      unit: unitOf(field, language),
      ...(field.kind === 'file' ? fileParts(field, value, titles) : {}),
    }
    return [draft]
  })
}

const fileParts = (field: FileField, value: unknown, titles: Record<string, string>): Partial<FieldDraft> => ({
  accept: endingsFor(field.types),
  ...(typeof value === 'string' && titles[value] ? { kept: { text: titles[value], href: `/files/${value}` } } : {}),
})

const unitOf = (field: Field, language: Language): string | undefined => {
  if (field.kind === 'money') return language === 'th' ? 'บาท' : 'baht'
  if (field.kind === 'percent') return '%'
  return field.kind === 'number' ? field.unit?.[language] : undefined
}

const kept: Label = { th: 'มีเลขอยู่แล้ว เว้นว่างไว้หากไม่เปลี่ยน', en: 'A number is kept; leave empty to keep it' }

function helpOf(field: Field, value: unknown, language: Language): string | undefined {
  if (field.kind === 'national_id' && value) {
    return `${kept[language]} (${kinds.national_id.show(value as string, field, language)})`
  }
  if (field.kind === 'file') {
    return [field.help?.[language], acceptedInWords(field.types)[language]].filter(Boolean).join(' · ')
  }
  return field.help?.[language]
}
