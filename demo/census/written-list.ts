import { grades } from '#modules/organisation/module.ts'
import { chance, numberOfWord } from '../chance.ts'
import { ENROLMENT_HEADINGS, type Typist } from '../linkage/enrolment.ts'
import type { NameStock } from '../linkage/name-stock.ts'
import type { Child, Land } from '../linkage/population.ts'
import type { KnownChild } from './known.ts'

type SchoolKind = 'obec' | 'private' | 'local' | 'vocational' | 'nonformal' | 'demonstration' | 'monastic'

/** A list as an office would send it, and beside it who truly stands in each row. */
export interface DemoList {
  kind: 'registry' | 'births' | 'g_code' | 'deaths' | 'other_province' | SchoolKind
  source: string
  fileName: string
  csv: string
  /** Person of each row after the header, in order. */
  persons: string[]
}

/** Rows of one file: what offices send is cut into files that their programs can open. */
const FILE_ROWS = 60_000

export const PERSON = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const HEADINGS: Record<string, string> = {
  obec: 'StudentPersonalID,StudentPrefixCode,StudentNameThai,StudentLastNameThai,StudentGenderCode,StudentBirthDate,SubDistrictID,HouseNumber,ชื่อมารดา,ชื่อบิดา,SchoolID,GradeLevelCode',
}
export const headingOf = (kind: string): string => HEADINGS[kind] ?? `${PERSON},รหัสสถานศึกษา,ชั้น`

/** The cells of a row of the typist that a list has: all but its own number and affiliation. */
const FIRST_CELL = ENROLMENT_HEADINGS.indexOf('id_card')

export const gradeText = (code: string): string =>
  Object.hasOwn(grades, code) ? grades[code as keyof typeof grades].th : ''

/** Whether the registry can know a child: those with a G-code or without papers stand on lists only. */
export const NUMBERED = /^\d{13}$/

/** A child as typed into a list; what is no number of thirteen digits is written as it is. */
export function typed(typist: Typist, child: Child, hand: number): string[] {
  const numbered = NUMBERED.test(child.id)
  const cells = typist.type(numbered ? child : { ...child, id: '0000000000000' }, '', hand).cells.slice(FIRST_CELL)
  return numbered ? cells : [child.id, ...cells.slice(1)]
}

/** Districts and subdistricts of the province as the typist may mistake them. */
export const LAND: Land = { code: 13, districts: 7, subdistricts: 7 }

/** The parents whom the register does not name are named once for each house. */
export function withParents(child: KnownChild, seed: number, names: NameStock): Child {
  const by = chance(seed, 81, numberOfWord(child.household))
  const [mother, father] = [names.female(by), names.male(by)]
  return { ...child, mother: child.mother ?? mother, father: child.father ?? father }
}

export const isoOf = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

interface Line {
  line: string
  person: string
}

/** The files of a list, each with the heading. */
export function filesOf(list: Pick<DemoList, 'kind' | 'source'>, heading: string, lines: readonly Line[]): DemoList[] {
  const count = Math.ceil(lines.length / FILE_ROWS)
  return Array.from({ length: count }, (_, at) => {
    const part = lines.slice(at * FILE_ROWS, (at + 1) * FILE_ROWS)
    const number = count > 1 ? `-${at + 1}` : ''
    return {
      ...list,
      source: count > 1 ? `${list.source} ไฟล์ที่ ${at + 1}` : list.source,
      fileName: `${list.kind}${number}.csv`,
      csv: `${[heading, ...part.map(({ line }) => line)].join('\n')}\n`,
      persons: part.map(({ person }) => person),
    }
  })
}
