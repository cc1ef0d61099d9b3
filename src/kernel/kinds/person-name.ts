import { refuse } from '../problem.ts'
import { textOf } from './digits.ts'
import type { NameField, PersonName } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** Title, first and last name in Thai, and in Latin letters where known. */
export const personName = <const O extends Omit<NameField, 'kind'>>(options: O) =>
  ({ kind: 'person_name', ...options }) as const

/** Titles as they stand on registers; the longest first, so that นางสาว is not read as นาง. */
const TITLES = [
  'เด็กหญิง',
  'เด็กชาย',
  'นางสาว',
  'ด.ญ.',
  'ด.ช.',
  'น.ส.',
  'สามเณร',
  'ว่าที่ร้อยตรี',
  'ว่าที่ ร.ต.',
  'พระ',
  'นาย',
  'นาง',
]
const FULL: Record<string, string> = { 'ด.ช.': 'เด็กชาย', 'ด.ญ.': 'เด็กหญิง', 'น.ส.': 'นางสาว', 'ว่าที่ ร.ต.': 'ว่าที่ร้อยตรี' }
const MAX = 120

const part = (raw: unknown): string => {
  const value = raw === null || raw === undefined ? '' : textOf(raw).replace(/\s+/g, ' ')
  return value.length > MAX ? refuse('too_long') : value
}

/** `ด.ญ.สมใจ ดีมาก` to its parts; the title may be glued to the first name. */
export function splitName(text: string): PersonName {
  const clean = text.replace(/\s+/g, ' ').trim()
  const title = TITLES.find((word) => clean.startsWith(word)) ?? ''
  const [first = '', ...rest] = clean.slice(title.length).trim().split(' ')
  if (!first || rest.length === 0) return refuse('not_name')
  return { title: FULL[title] ?? title, first, last: rest.join(' ') }
}

export const personNameKind: Kind<'person_name'> = {
  name: 'person_name',
  columns: ['_title', '_first', '_last', '_title_en', '_first_en', '_last_en'].map((suffix) => ({
    suffix,
    type: 'text' as const,
  })),
  sortBy: '_first',
  parse(raw) {
    if (typeof raw === 'string') return splitName(part(raw))
    if (!raw || typeof raw !== 'object') return refuse('not_name')
    const given = raw as Record<string, unknown>
    const title = part(given.title)
    const name: PersonName = { title: FULL[title] ?? title, first: part(given.first), last: part(given.last) }
    if (!name.first || !name.last) return refuse('not_name')
    const latin = { titleEn: part(given.titleEn), firstEn: part(given.firstEn), lastEn: part(given.lastEn) }
    return latin.firstEn || latin.lastEn ? { ...name, ...latin } : name
  },
  store: (v) => [v.title, v.first, v.last, v.titleEn || null, v.firstEn || null, v.lastEn || null],
  load([title, first, last, titleEn, firstEn, lastEn]) {
    if (typeof first !== 'string') return null
    const name: PersonName = { title: String(title ?? ''), first, last: String(last ?? '') }
    return firstEn || lastEn
      ? { ...name, titleEn: String(titleEn ?? ''), firstEn: String(firstEn ?? ''), lastEn: String(lastEn ?? '') }
      : name
  },
  show(v, _field, language) {
    if (language === 'en' && v.firstEn) return [v.titleEn, v.firstEn, v.lastEn].filter(Boolean).join(' ')
    return `${v.title}${v.first} ${v.last}`
  },
  schema: () => ({
    type: 'object',
    required: ['first', 'last'],
    additionalProperties: false,
    properties: Object.fromEntries(
      ['title', 'first', 'last', 'titleEn', 'firstEn', 'lastEn'].map((key) => [
        key,
        { type: 'string', maxLength: MAX },
      ]),
    ),
  }),
  mask: () => HIDDEN,
}
