import type { Language } from '../label.ts'
import { refuse } from '../problem.ts'
import { BUDDHIST_OFFSET, commonYear } from './date.ts'
import { arabic, numberOf, textOf } from './digits.ts'
import type { AcademicYearField, FiscalYearField, TermField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** Academic year: the year in which its 16 May falls (handbook 1.6). */
export const academicYear = <const O extends Omit<AcademicYearField, 'kind'>>(options: O) =>
  ({ kind: 'academic_year', ...options }) as const
/** A term of an academic year, `2025/1`. */
export const term = <const O extends Omit<TermField, 'kind'>>(options: O) => ({ kind: 'term', ...options }) as const
/** Fiscal year: the year of its 30 September (handbook 1.6). */
export const fiscalYear = <const O extends Omit<FiscalYearField, 'kind'>>(options: O) =>
  ({ kind: 'fiscal_year', ...options }) as const

export const showYear = (year: number, language: Language): string =>
  String(language === 'th' ? year + BUDDHIST_OFFSET : year)

/** The academic year of a day: 16 May opens it. */
export const academicYearOf = (iso: string): number => Number(iso.slice(0, 4)) - (iso.slice(5) < '05-16' ? 1 : 0)

const load = ([value]: unknown[]): number | null => (value === null || value === undefined ? null : Number(value))
const schema = () => ({ type: 'integer', minimum: 1900, maximum: 2200, description: 'CE year' })
const check = (column: string) => `${column} between 1900 and 2200`

const yearFacets = {
  columns: [{ suffix: '', type: 'smallint' as const }],
  index: 'btree' as const,
  sortBy: '',
  parse: (raw: unknown) => commonYear(numberOf(raw)),
  store: (value: number) => [value],
  load,
  show: (value: number, _field: unknown, language: Language) => showYear(value, language),
  schema,
  check,
  mask: () => HIDDEN,
}

export const academicYearKind: Kind<'academic_year'> = { name: 'academic_year', ...yearFacets }
export const fiscalYearKind: Kind<'fiscal_year'> = { name: 'fiscal_year', ...yearFacets }

export const termKind: Kind<'term'> = {
  name: 'term',
  columns: [{ suffix: '', type: 'text' }],
  index: 'btree',
  sortBy: '',
  parse(raw) {
    const text = arabic(textOf(raw))
    const found = /^(?:([123])\/(\d{4})|(\d{4})\/([123]))$/.exec(text)
    if (!found) return refuse('not_date')
    return `${commonYear(Number(found[2] ?? found[3]))}/${found[1] ?? found[4]}`
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show(value, _field, language) {
    const [year, part] = value.split('/')
    return language === 'th' ? `${part}/${showYear(Number(year), 'th')}` : `term ${part}, ${year}`
  },
  schema: () => ({ type: 'string', pattern: '^\\d{4}/[123]$' }),
  check: (column) => `${column} ~ '^\\d{4}/[123]$'`,
  mask: () => HIDDEN,
}
