import { type Day, instantOf, isoOf } from '../calendar.ts'
import { type Chance, chance, idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { childValues } from '../person-rows.ts'
import { lastStay, type Pupil } from '../pupil.ts'
import { type DemoRow, versions } from '../row.ts'
import type { School } from '../schools.ts'
import { type Story, told } from '../story.ts'
import type { ToldCase } from '../watch/cases.ts'

const PAPERS = ['data_form', 'photo', 'fingerprint_form', 'history_record']
const LIVES: Record<string, [from: string, to: string]> = {
  send: ['collecting', 'sent'],
  issue: ['sent', 'issued'],
}

interface Asked {
  n: number
  /** The code of a child who has one. */
  code: string | null
  values: Record<string, unknown>
  by: Chance
}

/** A file as it went: who has a code came by it on a day of the last months; the others wait, at the school or at the ministry. */
function tellFile(story: Story, { n, code, values, by }: Asked): DemoRow {
  const way = code ? ['send', 'issue'] : by.hit(0.5) ? ['send'] : []
  const last: Day = story.today - by.between(2, code ? 200 : 14)
  const asked: Day = last - way.length * by.between(10, 18)
  const documents = way.length > 0 ? PAPERS : PAPERS.slice(0, by.between(1, 3))
  const agreed = { photo_agreed: true, agreed_by: 'ผู้ปกครอง ลงชื่อในแบบยินยอม' }
  const life = versions(
    idsOf(story.seed, 'g_code_file')(n),
    instantOf(asked),
    { ...values, asked_on: isoOf(asked), documents, ...(documents.includes('photo') ? agreed : {}) },
    'collecting',
  )
  way.forEach((move, i) => {
    const day = last - (way.length - 1 - i) * 9
    const [from_state, to_state] = LIVES[move] ?? ['collecting', 'collecting']
    const said =
      move === 'send'
        ? { sent_on: isoOf(day) }
        : { g_code: code, issued_on: isoOf(day), due_on: isoOf(day + by.between(150, 365)) }
    life.later(instantOf(day), said, to_state)
    told(story, { register: 'g_code_file', record: life.row.id, move, from_state, to_state, at: instantOf(day) })
  })
  return life.row
}

/** Numbers of files of followed children begin here, beyond those of pupils. */
const OF_CASES = 40_000_000

/** The file of a followed child without thirteen digits; `of`: the school that asks. */
export function tellCaseFile(story: Story, at: ToldCase, of: School): DemoRow {
  const { national_id: code } = childValues(story, at.child.n, at.child)
  return tellFile(story, {
    n: OF_CASES + at.n,
    code,
    by: chance(story.seed, 92, at.n),
    values: {
      person: story.ids.person(at.child.n),
      school: story.ids.organisation(of.n),
      lives_in: areaId(at.subdistrict),
      origin: at.row.values.source === 'tambon_survey' ? 'enumeration' : 'census',
      case: at.row.id,
    },
  })
}

/** Of the pupils without thirteen digits: those whose school keeps a file, of those with a code only the newly come. */
const KEPT = { bare: 0.7, coded: 0.8 }

/** The file of a pupil who came without thirteen digits; null for every other pupil. */
export function tellPupilFile(story: Story, pupil: Pupil, school: School): DemoRow | null {
  const stay = lastStay(pupil)
  const { national_id: code } = childValues(story, pupil.n, pupil, school)
  const bare = code === null
  if ((!bare && !code.startsWith('G')) || stay?.state !== 'studying' || !pupil.family || pupil.away) return null
  const by = chance(story.seed, 94, pupil.n)
  const fresh = stay.entered > story.today - 400
  if (!by.hit(bare ? KEPT.bare : fresh ? KEPT.coded : 0)) return null
  const values = {
    person: story.ids.person(pupil.n),
    school: story.ids.organisation(school.n),
    lives_in: areaId(pupil.family.subdistrict),
    origin: 'admission',
  }
  return tellFile(story, { n: pupil.n, code, values, by })
}
