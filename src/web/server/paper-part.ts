import { askedIn, rowsOf } from '#kernel/instrument/branching.ts'
import type { AnswerRow, Answers, Instrument, Question, Section } from '#kernel/instrument/declaration.ts'
import type { Language } from '#kernel/label.ts'
import { optionsOf } from '../parts/fields/typed-from.ts'
import type { PaperPart, PaperTable } from '../parts/paper/paper.ts'
import { fieldOf, inWords } from '../parts/sheet/sheet-form.ts'
import { paperWords as words } from '../words/paper.ts'
import { paperAsk, said } from './paper-ask.ts'

/** Empty rows that a table or a pile of blocks has room for. */
const ROWS_OF_TABLE = 6
const BLOCKS = 2
/** As many columns fit A4 upright and can still be written in. */
const COLUMNS = 9
const CODES = 12

/** A section of an instrument with what was answered, if anything was. */
export interface PartOf {
  asked: Instrument
  section: Section
  at: number
  language: Language
  answers?: Answers
}

const fitsTable = ({ questions }: Section): boolean =>
  questions.length <= COLUMNS &&
  questions.every((question) => {
    if (question.kind === 'choice') return Object.keys(question.options).length <= CODES
    return ['number', 'yes_no', 'date'].includes(question.kind) || (question.kind === 'text' && !question.long)
  })

function noteOf(question: Question, language: Language): string {
  if (question.kind === 'choice') return words.codeHere[language]
  if (question.kind === 'yes_no') return words.yesNoHere[language]
  return question.kind === 'number' ? (question.unit?.[language] ?? '') : ''
}

const codesOf = (questions: Question[], language: Language) =>
  questions.flatMap((question) =>
    question.kind === 'choice'
      ? [
          {
            label: question[language],
            options: (optionsOf(fieldOf(question), language) ?? []).map(({ label }, at) => `${at + 1} ${label}`),
          },
        ]
      : [],
  )

function cellOf(question: Question, row: AnswerRow, language: Language): string {
  const value = row[question.name]
  if (question.kind === 'yes_no') return value === true ? '✓' : value === false ? '–' : ''
  // the unit stands in the head of the column already
  const field = fieldOf(question)
  return said(field.kind === 'number' ? { ...field, unit: undefined } : field, value, language)
}

function tableOf({ section, at, language, answers }: PartOf): PaperTable {
  const rows = answers ? rowsOf(section, answers) : null
  const empty = Math.min(section.repeat?.most ?? 1, ROWS_OF_TABLE)
  return {
    one: section.repeat?.one[language] ?? '',
    columns: section.questions.map((question, i) => ({
      number: `${at}.${i + 1}`,
      label: question[language],
      note: rows && question.kind !== 'number' ? '' : noteOf(question, language),
      wide: question.kind === 'text',
    })),
    rows: rows
      ? rows.map((row) => section.questions.map((question) => cellOf(question, row, language)))
      : Array.from({ length: empty }, () => section.questions.map(() => '')),
    codes: rows ? [] : codesOf(section.questions, language),
  }
}

function asksOf({ asked, section, at, language, answers }: PartOf, row?: AnswerRow) {
  const open = answers ? askedIn(section, answers, row) : section.questions
  const given = (row ?? answers ?? {}) as AnswerRow
  return open.map((question) =>
    paperAsk(fieldOf(question), {
      language,
      number: `${at}.${section.questions.indexOf(question) + 1}`,
      ...(answers
        ? { given: { value: given[question.name] } }
        : { condition: inWords(question.when, asked, language) }),
    }),
  )
}

/** A section on paper; nothing of one that was not asked. */
export function partOf(part: PartOf): PaperPart[] {
  const { asked, section, at, language, answers } = part
  const head = { label: `${at} ${section[language]}` }
  const condition = answers ? undefined : inWords(section.when, asked, language)
  const when = condition ? words.when[language].replace('{condition}', condition) : ''
  const note = [when, section.help?.[language]].filter(Boolean).join(' · ')
  if (!section.repeat) {
    const asks = asksOf(part)
    return asks.length > 0 ? [{ ...head, note, asks }] : []
  }
  if (answers && rowsOf(section, answers).length === 0) return []
  if (fitsTable(section)) return [{ ...head, note, asks: [], table: tableOf(part) }]
  const { one, most } = section.repeat
  const rows = answers ? rowsOf(section, answers) : Array.from({ length: Math.min(most, BLOCKS) }, () => undefined)
  const blocks = rows.map((row, i) => ({ label: `${one[language]} ${i + 1}`, asks: asksOf(part, row) }))
  return [{ ...head, note, asks: [], blocks }]
}
