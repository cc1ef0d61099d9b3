import { refuse } from '../problem.ts'
import { arabic, textOf } from './digits.ts'
import type { ChoiceField, Choices, ChoicesField, YesNoField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

export const yesNo = <const O extends Omit<YesNoField, 'kind'>>(options: O) => ({ kind: 'yes_no', ...options }) as const
/** One code of a list. */
export const choice = <const O extends Omit<ChoiceField, 'kind'>>(options: O) =>
  ({ kind: 'choice', ...options }) as const
/** Any number of codes of a list. */
export const choices = <const O extends Omit<ChoicesField, 'kind'>>(options: O) =>
  ({ kind: 'choices', ...options }) as const

const YES = new Set(['true', 'yes', 'on', '1', 'ใช่', 'y', 'มี'])
const NO = new Set(['false', 'no', 'off', '0', 'ไม่ใช่', 'n', 'ไม่มี', 'ไม่'])

/** Words compared without regard to case, spaces, dots, and the digits they are written in. */
const folded = (text: string): string => arabic(text).toLowerCase().replace(/[\s.]/g, '')

/** What each list of choices is called by, worked out once: codes before labels before aliases. */
const spellings = new WeakMap<Choices, Map<string, string>>()

function spellingsOf(list: Choices): Map<string, string> {
  const kept = spellings.get(list)
  if (kept) return kept
  const words = new Map<string, string>()
  const add = (word: string, code: string) => words.has(folded(word)) || words.set(folded(word), code)
  const entries = Object.entries(list)
  for (const [code] of entries) add(code, code)
  for (const [code, { th, en }] of entries) for (const word of [th, en]) add(word, code)
  for (const [code, { aliases }] of entries) for (const word of aliases ?? []) add(word, code)
  spellings.set(list, words)
  return words
}

/** A code, its label in either language or another word for it, as spreadsheets bring it. */
function codeFor(raw: unknown, list: Choices): string {
  const value = textOf(raw)
  if (Object.hasOwn(list, value)) return value
  return spellingsOf(list).get(folded(value)) ?? refuse('not_choice')
}

export const yesNoKind: Kind<'yes_no'> = {
  name: 'yes_no',
  columns: [{ suffix: '', type: 'boolean' }],
  sortBy: '',
  parse(raw) {
    if (typeof raw === 'boolean') return raw
    const value = textOf(raw).toLowerCase()
    if (YES.has(value)) return true
    if (NO.has(value)) return false
    return refuse('not_choice')
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'boolean' ? value : null),
  show: (value, _field, language) => (language === 'th' ? (value ? 'ใช่' : 'ไม่ใช่') : value ? 'yes' : 'no'),
  schema: () => ({ type: 'boolean' }),
  mask: () => HIDDEN,
}

export const choiceKind: Kind<'choice'> = {
  name: 'choice',
  columns: [{ suffix: '', type: 'text' }],
  index: 'btree',
  sortBy: '',
  parse: (raw, field) => codeFor(raw, field.choices),
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value, field, language) => field.choices[value]?.[language] ?? value,
  schema: (field) => ({ type: 'string', enum: Object.keys(field.choices) }),
  mask: () => HIDDEN,
}

export const choicesKind: Kind<'choices'> = {
  name: 'choices',
  columns: [{ suffix: '', type: 'text[]' }],
  parse(raw, field) {
    const list = Array.isArray(raw) ? raw : textOf(raw).split(/[,;|]/)
    return [...new Set(list.filter((item) => item !== '').map((item) => codeFor(item, field.choices)))]
  },
  store: (value) => [value],
  load: ([value]) => (Array.isArray(value) ? value.map(String) : null),
  show: (value, field, language) => value.map((code) => field.choices[code]?.[language] ?? code).join(', '),
  schema: (field) => ({
    type: 'array',
    items: { type: 'string', enum: Object.keys(field.choices) },
    uniqueItems: true,
  }),
  mask: () => HIDDEN,
}
