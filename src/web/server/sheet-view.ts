import { askedIn, rowsOf } from '#kernel/instrument/branching.ts'
import type { AnswerRow, Question, Section } from '#kernel/instrument/declaration.ts'
import { scoresOf } from '#kernel/instrument/score.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import { type Filled, versionOf } from '#kernel/kinds/answers.ts'
import type { AnswersField } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import { fieldOf } from '../parts/sheet/sheet-form.ts'
import type { Tone } from '../parts/tone.ts'

export interface ShownAnswer {
  question: string
  /** Empty where it was asked and not answered. */
  answer: string
}

/** A filled instrument as a page shows it. */
export interface SheetShown {
  /** The instrument's name, for the address of its paper. */
  instrument: string
  title: string
  version: number
  source: string
  sections: { label: string; rows: { label: string | null; answers: ShownAnswer[] }[] }[]
  scores: {
    label: string
    value: string | null
    answered: number
    of: number
    band: { text: string; tone: Tone } | null
  }[]
}

const tones = { good: 'good', watch: 'behind', act: 'wrong' } as const satisfies Record<string, Tone>

const shown = (question: Question, row: AnswerRow, language: Language): ShownAnswer => {
  const value = row[question.name]
  const field = fieldOf(question)
  return {
    question: question[language],
    answer: value === undefined ? '' : kindOf(field).show(value, field, language),
  }
}

/** What was asked and answered, section by section, and what it comes to. */
export function sheetShown(field: AnswersField, filled: Filled, language: Language): SheetShown {
  const asked = versionOf(field, filled.version)
  const { answers } = filled
  const rowsFor = (section: Section) => {
    if (!section.repeat) {
      const list = askedIn(section, answers).map((question) => shown(question, answers as AnswerRow, language))
      return list.length > 0 ? [{ label: null, answers: list }] : []
    }
    const { one } = section.repeat
    return rowsOf(section, answers).map((row, at) => ({
      label: `${one[language]} ${at + 1}`,
      answers: askedIn(section, answers, row).map((question) => shown(question, row, language)),
    }))
  }
  const scored = scoresOf(asked, answers)
  return {
    instrument: asked.name,
    title: asked[language],
    version: asked.version,
    source: asked.source[language],
    sections: asked.sections.flatMap((section) => {
      const rows = rowsFor(section)
      return rows.length > 0 ? [{ label: section[language], rows }] : []
    }),
    scores: asked.scores.map(({ name, ...label }) => {
      const score = scored[name] ?? { value: null, answered: 0, of: 0, band: null }
      const { value, answered, of, band } = score
      return {
        label: label[language],
        value: value === null ? null : value.toLocaleString(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB'),
        answered,
        of,
        band: band ? { text: band[language], tone: tones[band.level] } : null,
      }
    }),
  }
}
