import { refuse } from '../problem.ts'
import { textOf } from './digits.ts'
import type { TextField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

const LINE = 500
const LONG = 20_000

/** Text of one line (500 characters unless said) or, with `long`, of many lines (20,000). */
export const text = <const O extends Omit<TextField, 'kind'>>(options: O) => ({ kind: 'text', ...options }) as const

export const textKind: Kind<'text'> = {
  name: 'text',
  columns: [{ suffix: '', type: 'text' }],
  sortBy: '',
  parse(raw, field) {
    const value = textOf(raw)
    if (value.length > (field.max ?? (field.long ? LONG : LINE))) return refuse('too_long')
    if (!field.long && /[\r\n]/.test(value)) return refuse('not_text')
    if (field.pattern && !new RegExp(field.pattern, 'u').test(value))
      return refuse('not_text', field.help ? { detail: field.help } : {})
    return value
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value) => value,
  schema: (field) => ({
    type: 'string',
    maxLength: field.max ?? (field.long ? LONG : LINE),
    ...(field.pattern ? { pattern: field.pattern } : {}),
  }),
  check: (column, field) => `char_length(${column}) <= ${field.max ?? (field.long ? LONG : LINE)}`,
  mask: () => HIDDEN,
}
