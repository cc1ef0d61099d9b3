import type { Language } from '../label.ts'
import { refuse } from '../problem.ts'
import { numberOf } from './digits.ts'
import type { MoneyField, NumberField, PercentField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** A number; whole unless `decimals` says otherwise. */
export const number = <const O extends Omit<NumberField, 'kind'>>(options: O) =>
  ({ kind: 'number', ...options }) as const
/** Baht, to the satang. */
export const money = <const O extends Omit<MoneyField, 'kind'>>(options: O) => ({ kind: 'money', ...options }) as const
/** Percent, 0 to 100 unless said. */
export const percent = <const O extends Omit<PercentField, 'kind'>>(options: O) =>
  ({ kind: 'percent', ...options }) as const

const locale = (language: Language) => (language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')

const format = (value: number, digits: number, language: Language) =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value)

function bounded(raw: unknown, decimals: number, min?: number, max?: number): number {
  const value = numberOf(raw)
  const rounded = Number(value.toFixed(decimals))
  if (rounded !== value) return refuse('not_number')
  if ((min !== undefined && value < min) || (max !== undefined && value > max) || Math.abs(value) > 1e12)
    return refuse('out_of_range')
  return value
}

const load = ([value]: unknown[]): number | null => (value === null || value === undefined ? null : Number(value))

const range = (column: string, min?: number, max?: number): string | null => {
  const parts = [min === undefined ? '' : `${column} >= ${min}`, max === undefined ? '' : `${column} <= ${max}`].filter(
    Boolean,
  )
  return parts.length > 0 ? parts.join(' and ') : null
}

export const numberKind: Kind<'number'> = {
  name: 'number',
  columns: [{ suffix: '', type: 'numeric' }],
  sortBy: '',
  parse: (raw, field) => bounded(raw, field.decimals ?? 0, field.min, field.max),
  store: (value) => [value],
  load,
  show: (value, field, language) => format(value, field.decimals ?? 0, language),
  schema: (field) => ({
    type: field.decimals ? 'number' : 'integer',
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
  }),
  check: (column, field) => range(column, field.min, field.max),
  mask: () => HIDDEN,
}

export const moneyKind: Kind<'money'> = {
  name: 'money',
  columns: [{ suffix: '', type: 'numeric' }],
  sortBy: '',
  parse: (raw, field) => bounded(raw, 2, field.min ?? 0),
  store: (value) => [value],
  load,
  show: (value, _field, language) => format(value, value % 1 === 0 ? 0 : 2, language),
  schema: (field) => ({ type: 'number', minimum: field.min ?? 0, description: 'baht' }),
  check: (column, field) => range(column, field.min ?? 0),
  mask: () => HIDDEN,
}

export const percentKind: Kind<'percent'> = {
  name: 'percent',
  columns: [{ suffix: '', type: 'numeric' }],
  sortBy: '',
  parse: (raw, field) =>
    bounded(typeof raw === 'string' ? raw.replace(/%$/, '') : raw, 4, field.min ?? 0, field.max ?? 100),
  store: (value) => [value],
  load,
  show: (value, _field, language) => `${format(value, 2, language)}%`,
  schema: (field) => ({ type: 'number', minimum: field.min ?? 0, maximum: field.max ?? 100 }),
  check: (column, field) => range(column, field.min ?? 0, field.max ?? 100),
  mask: () => HIDDEN,
}
