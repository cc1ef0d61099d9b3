import type { House } from '#kernel/house.ts'
import type { Instrument } from '#kernel/instrument/declaration.ts'
import { scoresOf } from '#kernel/instrument/score.ts'
import type { Filled } from '#kernel/kinds/answers.ts'
import { showDay } from '#kernel/kinds/date.ts'
import type { AnswersField } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Paper, PaperPart } from '../parts/paper/paper.ts'
import { paperWords as words } from '../words/paper.ts'
import { cellOf, columnLabel } from './cells.ts'
import { isOnPaper, paperAsk } from './paper-ask.ts'
import { partOf } from './paper-part.ts'

/** An instrument as one register asks it. */
export interface Asked {
  house: House
  register: AnyRegister
  field: AnswersField
  name: string
  asked: Instrument
  language: Language
}

const titleParts = ({ asked, language }: Asked) => ({
  title: asked[language],
  about: asked.about[language],
  foot: [
    words.version[language].replace('{n}', String(asked.version)).replace('{day}', showDay(asked.published, language)),
    words.source[language].replace('{source}', asked.source[language]),
  ].join(' · '),
})

/** The fields of the register beside the instrument, which the same visit or round must write down. */
function generalPart(sheet: Asked, known: string[], row?: RowView): PaperPart[] {
  const { house, register, language } = sheet
  const asks = Object.entries(register.fields)
    .filter(([name, field]) => isOnPaper(field) && !known.includes(name))
    .filter(([name]) => !row || (row.values[name] ?? null) !== null)
    .map(([name, field]) =>
      paperAsk(field, {
        language,
        ...(row ? { given: { value: row.values[name], text: cellOf(house, register, row, name, language).text } } : {}),
      }),
    )
  return asks.length > 0 ? [{ label: words.general[language], note: '', asks }] : []
}

/** Fields whose value follows from a linked record. */
const copied = (register: AnyRegister): string[] => (register.copies ?? []).map(({ field }) => field)

const CONTACT = ['text', 'phone', 'link', 'place', 'point']

/** Whom and where of a linked record, as far as the reader may see it: its names, places and telephones. */
function headOf(sheet: Asked, about: { field: string; row: RowView }): Paper['head'] {
  const { house, register, language } = sheet
  const link = register.fields[about.field]
  const linked = link?.kind === 'link' ? house.registers.get(link.to) : undefined
  if (!linked) return []
  const facts = Object.entries(linked.fields).flatMap(([name, field]) => {
    const wanted = CONTACT.includes(field.kind) && !field.secret && !(field.kind === 'text' && field.long)
    const { text } = wanted ? cellOf(house, linked, about.row, name, language) : { text: '' }
    return text ? [{ label: columnLabel(linked, name, language), text }] : []
  })
  return facts.some(({ text }) => text === about.row.title)
    ? facts
    : [{ label: link?.[language] ?? '', text: about.row.title }, ...facts]
}

/** An empty sheet; begun for a linked record if one is named. */
export function blankPaper(sheet: Asked, about?: { field: string; row: RowView }): Paper {
  const { asked, language, register } = sheet
  const known = about ? [about.field, ...copied(register)] : copied(register)
  return {
    key: about?.row.id ?? 'blank',
    ...titleParts(sheet),
    head: about ? headOf(sheet, about) : [],
    parts: [
      ...generalPart(sheet, known),
      ...asked.sections.flatMap((section, i) => partOf({ asked, section, at: i + 1, language })),
    ],
    scores: [],
    filled: false,
  }
}

/** A sheet as it was filled. */
export function filledPaper(sheet: Asked, row: RowView): Paper {
  const { asked, language, name } = sheet
  const { answers } = row.values[name] as Filled
  const scored = scoresOf(asked, answers)
  const figures = new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')
  return {
    key: row.id,
    ...titleParts(sheet),
    head: [],
    parts: [
      ...generalPart(sheet, [], row),
      ...asked.sections.flatMap((section, i) => partOf({ asked, section, at: i + 1, language, answers })),
    ],
    scores: asked.scores.flatMap((score) => {
      const { value = null, band = null } = scored[score.name] ?? {}
      return value === null
        ? []
        : [{ label: score[language], value: figures.format(value), band: band?.[language] ?? '' }]
    }),
    filled: true,
  }
}
