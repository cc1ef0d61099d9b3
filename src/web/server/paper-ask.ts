import { kindOf } from '#kernel/kinds/all.ts'
import type { Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import { optionsOf } from '../parts/fields/typed-from.ts'
import type { PaperAnswer, PaperAsk } from '../parts/paper/paper.ts'
import { paperWords as words } from '../words/paper.ts'

/** Rows of dots for an answer in several sentences. */
const LONG = 3
const GROUPS_OF_ID = [1, 4, 5, 2, 1]
const NOT_ON_PAPER = ['file', 'json', 'answers']

export const isOnPaper = (field: Field): boolean => !NOT_ON_PAPER.includes(field.kind)

/** Where a hand writes the answer to a field. */
function blankOf(field: Field, language: Language): PaperAnswer {
  const part = (label: keyof typeof words, width: 'narrow' | 'middle' | 'wide') => ({
    before: words[label][language],
    width,
    after: '',
  })
  const unit = (after: string): PaperAnswer => ({ shape: 'blanks', parts: [{ before: '', width: 'middle', after }] })
  switch (field.kind) {
    case 'choice':
    case 'choices':
    case 'yes_no':
      return {
        shape: 'boxes',
        options: (optionsOf(field, language) ?? []).map(({ label }) => ({ label, ticked: false })),
      }
    case 'date':
      return { shape: 'blanks', parts: [part('day', 'narrow'), part('month', 'middle'), part('year', 'narrow')] }
    case 'date_time':
      return {
        shape: 'blanks',
        parts: [part('day', 'narrow'), part('month', 'middle'), part('year', 'narrow'), part('time', 'narrow')],
      }
    case 'point':
      return { shape: 'blanks', parts: [part('latitude', 'middle'), part('longitude', 'middle')] }
    case 'national_id':
      return { shape: 'digits', groups: GROUPS_OF_ID }
    case 'number':
      return unit(field.unit?.[language] ?? '')
    case 'money':
      return unit(words.baht[language])
    case 'percent':
      return unit('%')
    case 'text':
      return { shape: 'lines', rows: field.long ? LONG : 1 }
    default:
      return { shape: 'lines', rows: 1 }
  }
}

/** Answers so short that two of them share a line. */
function isShort(field: Field): boolean {
  if (['yes_no', 'number', 'money', 'percent', 'date', 'phone', 'academic_year', 'fiscal_year'].includes(field.kind))
    return true
  return field.kind === 'text' && !field.long && (field.max ?? Number.POSITIVE_INFINITY) <= 120
}

function givenIn(field: Field, value: unknown, text: string | undefined, language: Language): PaperAnswer {
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yes_no') {
    const chosen = Array.isArray(value) ? value.map(String) : [field.kind === 'yes_no' ? yesOrNo(value) : String(value)]
    const options = (optionsOf(field, language) ?? []).map((one) => ({
      label: one.label,
      ticked: chosen.includes(one.value),
    }))
    return { shape: 'boxes', options }
  }
  return { shape: 'said', text: text ?? said(field, value, language) }
}

const yesOrNo = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : '')

/** A value as paper says it; nothing where there is none. */
export function said(field: Field, value: unknown, language: Language): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return ''
  const text = kindOf(field).show(value, field, language)
  return field.kind === 'number' && field.unit ? `${text} ${field.unit[language]}` : text
}

export interface AskOptions {
  language: Language
  number?: string
  /** The condition under which it is asked, in words. */
  condition?: string
  /** What was answered, on a filled sheet; `text` where the value alone does not say it, such as a link. */
  given?: { value: unknown; text?: string }
}

/** One field or question as a sheet of paper asks it. */
export function paperAsk(field: Field, { language, number, condition, given }: AskOptions): PaperAsk {
  const when = condition ? words.when[language].replace('{condition}', condition) : ''
  return {
    number: number ?? '',
    label: field[language],
    note: [when, field.help?.[language]].filter(Boolean).join(' · '),
    many: field.kind === 'choices',
    short: isShort(field),
    answer: given ? givenIn(field, given.value, given.text, language) : blankOf(field, language),
  }
}
