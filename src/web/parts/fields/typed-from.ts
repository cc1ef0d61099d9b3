import { BUDDHIST_OFFSET, ZONE } from '#kernel/kinds/date.ts'
import type { Field, GeoPoint, PersonName } from '#kernel/kinds/field.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { Option } from './field-draft.ts'

type Typed = Record<string, string>

const yesNo: [string, Label][] = [
  ['yes', { th: 'ใช่', en: 'Yes' }],
  ['no', { th: 'ไม่ใช่', en: 'No' }],
]

export function optionsOf(field: Field, language: Language): Option[] | undefined {
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
    case 'answers':
      return {}
    default:
      return { '': String(value) }
  }
}
