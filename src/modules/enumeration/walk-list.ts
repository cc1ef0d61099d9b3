import { plainLine } from '#kernel/exchange/csv.ts'
import { rowsOf } from '#kernel/instrument/branching.ts'
import type { Answer, AnswerRow, Answers, Question } from '#kernel/instrument/declaration.ts'
import { idIn } from '#kernel/instrument/sealed-ids.ts'
import { BUDDHIST_OFFSET } from '#kernel/kinds/date.ts'
import type { Keys } from '#kernel/kinds/kind.ts'
import { childrenOfHouse } from './enumerated-children.ts'

/** An interviewed house as the list is written from it. */
export interface ListedHouse {
  number: string
  village: number
  /** Official code of the subdistrict. */
  subdistrict: string
  /** ISO day. */
  visitedOn: string
  answers: Answers
}

const HEADER = [
  'เลขประจำตัวประชาชน',
  'คำนำหน้าชื่อ',
  'ชื่อ',
  'นามสกุล',
  'เพศ',
  'วันเกิด',
  'รหัสตำบล',
  'บ้านเลขที่',
  'หมู่ที่',
  'ชื่อมารดา',
  'ชื่อบิดา',
  'ชั้น',
]

const text = (answer: Answer | undefined): string => (answer === undefined ? '' : String(answer))

const optionText = (name: string, answer: Answer | undefined): string => {
  const question: Question | undefined = childrenOfHouse.questions.find((one) => one.name === name)
  return (question?.kind === 'choice' && question.options[text(answer)]?.th) || ''
}

/** The day, or only the year of birth by the Buddhist Era where no more is known. */
const born = (child: AnswerRow, visitedOn: string): string => {
  if (child.birth_date !== undefined) return text(child.birth_date)
  const age = child.age
  return typeof age === 'number' ? String(Number(visitedOn.slice(0, 4)) - age + BUDDHIST_OFFSET) : ''
}

/** What the family says of learning; a child said to learn is never without a word here, even where the grade is not known. */
const learning = (child: AnswerRow): string =>
  child.learning === 'yes' ? optionText('grade', child.grade) || 'เรียนอยู่' : ''

/** By what a child is told to be one who was written down before: the number, else the whole name and the day of birth. */
const sameAs = (child: AnswerRow, id: string | null): string | null =>
  id ?? (child.birth_date === undefined ? null : [child.first, child.last, child.birth_date].map(text).join(' '))

/**
 * The children of houses as a list of persons, one a row (CSV, UTF-8). A child who was written down in two houses stands in it once;
 * `twice` says how many were left out so.
 */
export function walkList(houses: ListedHouse[], keys: Keys): { csv: string; children: number; twice: number } {
  const seen = new Set<string>()
  const lines: string[] = []
  let twice = 0
  for (const house of houses) {
    for (const child of rowsOf(childrenOfHouse, house.answers)) {
      const id = idIn(child.id_number, keys)
      const same = sameAs(child, id)
      if (same !== null && seen.has(same)) {
        twice += 1
        continue
      }
      if (same !== null) seen.add(same)
      lines.push(
        plainLine([
          id ?? '',
          optionText('title', child.title),
          text(child.first),
          text(child.last),
          optionText('sex', child.sex),
          born(child, house.visitedOn),
          house.subdistrict,
          house.number,
          String(house.village),
          text(child.mother),
          text(child.father),
          learning(child),
        ]),
      )
    }
  }
  return { csv: [plainLine(HEADER), ...lines].join(''), children: lines.length, twice }
}
