import { type Grade, gradeOf } from '../crosswalk.ts'
import type { Known } from './known.ts'
import type { RosterFiles, RosterLine } from './read-files.ts'
import { blame, type LineProblem, type Step } from './step.ts'

/** A class of the files, as it is here. */
export interface Class {
  id: string
  school: string
  grade: Grade
  year: number
  /** First day of its first session. */
  begins: string
}

export const DAY = /^\d{4}-\d{2}-\d{2}$/
export const cell = (line: RosterLine | undefined, column: string): string => line?.cells[column] ?? ''
/** Of several, separated by commas, the first. */
export const first = (text: string): string => text.split(',')[0]?.trim() ?? ''
export const unknown = (what: { th: string; en: string }) => ({
  th: `ไม่พบ${what.th}นี้ในชุดไฟล์หรือในระบบ`,
  en: `This ${what.en} is neither in the files nor here`,
})

/** Where a roster lies open while it is drawn up: its lines, what is known here, and what has come of it so far. */
export class Desk {
  readonly steps: Step[] = []
  readonly problems: LineProblem[] = []
  readonly files: RosterFiles['files']
  readonly system: string
  readonly known: Known
  readonly lines: Record<'orgs' | 'academicSessions' | 'users' | 'demographics', Map<string, RosterLine>>
  /** By the ids of the files. */
  readonly classes = new Map<string, Class>()
  /** Users that are brought as persons, by the ids of the files. */
  readonly persons = new Set<string>()
  /** Stays of learners, by user and school. */
  readonly learners = new Map<string, string>()

  constructor({ files, system }: RosterFiles, known: Known) {
    this.files = files
    this.system = system
    this.known = known
    const byId = (lines: RosterLine[]) => new Map(lines.map((line) => [cell(line, 'sourcedId'), line]))
    this.lines = {
      orgs: byId(files.orgs),
      academicSessions: byId(files.academicSessions),
      users: byId(files.users),
      demographics: byId(files.demographics),
    }
  }

  /** The grade that a line says, at a school. */
  grade(line: RosterLine | undefined, school: string): Grade | null {
    return gradeOf(first(cell(line, 'grades')), cell(line, 'metadata.grade'), this.known.kinds.get(school))
  }

  blame(...args: Parameters<typeof blame>): null {
    this.problems.push(blame(...args))
    return null
  }

  /** The organisation that a line names, by our own id or by a code that it carries. */
  organisation(line: RosterLine, column: string): string | null {
    const sourcedId = cell(line, column)
    const identifier = cell(this.lines.orgs.get(sourcedId), 'identifier')
    const { organisations } = this.known
    const found = organisations.get(sourcedId.toLowerCase()) ?? (identifier && organisations.get(identifier))
    return found || this.blame(line, column, 'not_id', unknown({ th: 'หน่วยงาน', en: 'organisation' }))
  }
}
