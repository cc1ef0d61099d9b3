import { questionsOf } from '#kernel/instrument/branching.ts'
import type { AnswerRow, Answers, Instrument, Question, Section, When } from '#kernel/instrument/declaration.ts'
import { type Filled, versionOf } from '#kernel/kinds/answers.ts'
import type { AnswersField, Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import type { FieldDraft } from '../fields/field-draft.ts'
import { optionsOf, typedFrom } from '../fields/typed-from.ts'
import { rawValue, typedIn } from '../fields/typed-in.ts'
import { type KeptId, keptId, sealedIn } from './kept-id.ts'
import type { QuestionDraft, SectionDraft, SheetDraft } from './sheet-draft.ts'

/** Empty rows that a browser without scripts may fill beside those that are there. */
const SPARE_ROWS = 2

/** A question as a field, so that it is drawn and read like one. */
export function fieldOf(question: Question): Field {
  const { th, en, required, help } = question
  const options = { th, en, required, help }
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', ...options, choices: question.options }
    case 'choices':
      return { kind: 'choices', ...options, choices: question.options }
    case 'number': {
      const { min, max, decimals, unit } = question
      return { kind: 'number', ...options, min, max, decimals, unit }
    }
    case 'text':
      return { kind: 'text', ...options, long: question.long, max: question.max }
    default:
      return { kind: question.kind, ...options }
  }
}

const pathOf = (field: string, section: Section, question: Question, row: number): string =>
  section.repeat ? `${field}:${section.name}.${row + 1}.${question.name}` : `${field}:${question.name}`

/** A condition as a person reads it: the question and the answers for which it holds. */
export function inWords(when: When | undefined, asked: Instrument, language: Language): string | undefined {
  if (!when) return undefined
  const listed = (parts: When[], joint: string) => parts.map((part) => inWords(part, asked, language)).join(joint)
  if ('all' in when) return listed(when.all, language === 'th' ? ' และ ' : ' and ')
  if ('any' in when) return listed(when.any, language === 'th' ? ' หรือ ' : ' or ')
  if ('not' in when) return `${language === 'th' ? 'ไม่ใช่' : 'not'} (${inWords(when.not, asked, language)})`
  const question = questionsOf(asked).find((one) => one.question.name === when.question)?.question
  const label = question?.[language] ?? when.question
  if ('atLeast' in when) return `${label} ≥ ${when.atLeast}`
  const word = (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return language === 'th' ? (value ? 'ใช่' : 'ไม่ใช่') : value ? 'yes' : 'no'
    const options = question && 'options' in question ? question.options : {}
    return options[String(value)]?.[language] ?? String(value)
  }
  return `${label}: ${when.is.map(word).join(language === 'th' ? ' หรือ ' : ' or ')}`
}

/** What stands in the inputs of a sheet: from a record, or as it was typed into a form that came back. */
export interface SheetContent {
  version?: unknown
  row(
    section: Section,
    at: number,
  ): {
    typed(question: Question): Record<string, string>
    ticked(question: Question): string[]
    /** An id number that is kept already, as it was read. */
    sealed(question: Question): KeptId | null
  }
  rows(section: Section): number
}

const answered = (answers: Answers, section: Section): AnswerRow[] => {
  const given = answers[section.name]
  return section.repeat ? ((Array.isArray(given) ? given : []) as AnswerRow[]) : [answers as AnswerRow]
}

/** The content of a record's sheet. */
export const contentOf = (filled: Filled | null, language: Language): SheetContent => ({
  version: filled?.version,
  rows: (section) => answered(filled?.answers ?? {}, section).length,
  row: (section, at) => {
    const row = answered(filled?.answers ?? {}, section)[at] ?? {}
    return {
      typed: (question) => typedFrom(fieldOf(question), row[question.name] ?? null, language),
      ticked: (question) => {
        const given = row[question.name]
        return Array.isArray(given) ? given : []
      },
      sealed: (question) => keptId(row[question.name]),
    }
  },
})

function questionDraft(
  asked: Instrument,
  name: string,
  question: Question,
  content: ReturnType<SheetContent['row']>,
  language: Language,
): QuestionDraft {
  const draft: FieldDraft = {
    name,
    kind: question.kind,
    label: question[language],
    help: question.help?.[language],
    required: question.required === true,
    typed: content.typed(question),
    ticked: content.ticked(question),
    options: optionsOf(fieldOf(question), language),
    long: question.kind === 'text' ? question.long : undefined,
    max: question.kind === 'text' ? question.max : undefined,
    unit: question.kind === 'number' ? question.unit?.[language] : undefined,
    sealed: content.sealed(question) ?? undefined,
  }
  return { draft, question: question.name, when: question.when, condition: inWords(question.when, asked, language) }
}

/** An instrument as a form draws it, with what stands in its inputs. */
export function sheetDraft(name: string, field: AnswersField, content: SheetContent, language: Language): SheetDraft {
  const asked = versionOf(field, content.version)
  const sections = asked.sections.map((section): SectionDraft => {
    const rows = section.repeat ? Math.min(section.repeat.most, content.rows(section) + SPARE_ROWS) : 1
    return {
      name: section.name,
      label: section[language],
      help: section.help?.[language],
      when: section.when,
      condition: inWords(section.when, asked, language),
      repeat: section.repeat ? { most: section.repeat.most, one: section.repeat.one[language] } : undefined,
      rows: Array.from({ length: rows }, (_, at) =>
        section.questions.map((question) =>
          questionDraft(asked, pathOf(name, section, question, at), question, content.row(section, at), language),
        ),
      ),
    }
  })
  return { version: asked.version, title: asked[language], about: asked.about[language], sections }
}

/** What a posted form holds of a sheet: the raw answers for the act, and the content to draw again. */
export function readSheet(
  form: FormData,
  name: string,
  field: AnswersField,
): { raw: unknown; content: SheetContent } | null {
  const version = form.get(`${name}.version`)
  if (version === null) return null
  const asked = versionOf(field, version)
  const typed = (section: Section, question: Question, row: number) =>
    typedIn(form, pathOf(name, section, question, row), fieldOf(question)) ?? {}
  const ticked = (section: Section, question: Question, row: number) =>
    form.getAll(pathOf(name, section, question, row)).map(String)
  const sealed = (section: Section, question: Question, row: number) =>
    question.kind === 'national_id' ? sealedIn(form.get(`${pathOf(name, section, question, row)}.kept`)) : null
  const rawOf = (section: Section, question: Question, row: number): unknown =>
    question.kind === 'choices'
      ? ticked(section, question, row)
      : (rawValue(fieldOf(question), typed(section, question, row)) ?? sealed(section, question, row))
  const rowOf = (section: Section, at: number): Record<string, unknown> =>
    Object.fromEntries(section.questions.map((question) => [question.name, rawOf(section, question, at)]))
  const rowsOf = (section: Section): number => {
    const prefix = `${name}:${section.name}.`
    const numbers = [...form.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => Number(key.slice(prefix.length).split('.')[0]))
    return Math.min(section.repeat?.most ?? 1, Math.max(0, ...numbers.filter(Number.isInteger)))
  }
  const answers: Record<string, unknown> = {}
  for (const section of asked.sections) {
    if (section.repeat) answers[section.name] = Array.from({ length: rowsOf(section) }, (_, at) => rowOf(section, at))
    else Object.assign(answers, rowOf(section, 0))
  }
  const content: SheetContent = {
    version,
    rows: rowsOf,
    row: (section, at) => ({
      typed: (question) => typed(section, question, at),
      ticked: (question) => ticked(section, question, at),
      sealed: (question) => sealed(section, question, at),
    }),
  }
  return { raw: { version: asked.version, answers }, content }
}

/** The label of the question at a path such as `works` or `members.2.wage`. */
export function questionLabel(field: AnswersField, path: string, language: Language): string {
  const name = path.split('.').at(-1)
  const all = field.asks.flatMap(questionsOf)
  return all.find(({ question }) => question.name === name)?.question[language] ?? field[language]
}

/** Faults by the place they were found at, put to the questions. `wrong` is keyed `field.path` as problems spot them. */
export function withFaults(sheet: SheetDraft, wrong: ReadonlyMap<string | undefined, string>): SheetDraft {
  const sections = sheet.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.map((one) => ({ ...one, draft: { ...one.draft, fault: wrong.get(one.draft.name.replace(':', '.')) } })),
    ),
  }))
  return { ...sheet, sections }
}
