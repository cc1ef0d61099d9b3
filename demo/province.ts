import { today as actualDay } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import { dayOf, opening } from './calendar.ts'
import { castMembers, chooseCast, stage } from './cast.ts'
import { type Cohorts, cohorts, cutClasses, firstYear, YEARS_BACK } from './cohorts.ts'
import { enumeratorCard, walkBatches } from './enumeration/walk-batches.ts'
import { familyFinder, houseEverybody } from './families.ts'
import { homeBatches } from './home/home-batches.ts'
import { educatorCard, homeChildren } from './home/home-children.ts'
import { HOME_PATHS } from './home/home-files.ts'
import { idsFor } from './ids.ts'
import { surveyLand } from './land.ts'
import { planOffices } from './offices.ts'
import { codeRows, officeRows, schoolRows } from './organisation-rows.ts'
import { findOutside } from './outside.ts'
import { powerRows } from './powers.ts'
import { lastStay, type Pupil } from './pupil.ts'
import type { DemoBatch, DemoRow } from './row.ts'
import { outsideBatches, pupilBatches } from './school-batches.ts'
import { closeSome, planSchools, type School, type Size } from './schools.ts'
import { planStaff } from './staff.ts'
import { classroomRows, postRow, staffPersonRow, teachersOf } from './staff-rows.ts'
import { type History, type Story, takeMoves } from './story.ts'
import { childrenTwice, twiceBatches } from './twice.ts'
import { planCases, returnsOf } from './watch/cases.ts'
import { partnerPosts, planPartners } from './watch/partners.ts'
import { watchBatches } from './watch/watch-batches.ts'
import { passYear } from './year-events.ts'
import { turnYear } from './year-turn.ts'

export interface ProvinceOptions {
  size: Size
  seed: number
  /** ISO day on which the story stands; the actual day if absent. The same day, seed and size give the same rows. */
  today?: string
  /** Superseded versions: all of them (the default of `small`), or the last change of each record (of `province`). */
  history?: History
}

const LEARNERS: Record<Size, number> = { small: 12_000, province: 170_000 }
const BATCH = 5_000

function* inBatches(register: string, rows: Iterable<DemoRow>): Generator<DemoBatch> {
  let batch: DemoRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield { register, rows: batch }
    batch = []
  }
  if (batch.length > 0) yield { register, rows: batch }
}

function live(of: Cohorts): void {
  const began = of.thisYear - YEARS_BACK
  firstYear(of, began)
  for (let year = began; year <= of.thisYear; year++) {
    passYear(of, year)
    if (year === of.thisYear) continue
    turnYear(of, year)
    cutClasses(of, year + 1)
  }
}

/** The learners by the school that keeps their record: where they are, or were last. */
function bySchool(pupils: Pupil[]): Map<School, Pupil[]> {
  const found = new Map<School, Pupil[]>()
  for (const pupil of pupils) {
    const school = lastStay(pupil)?.school
    if (!school) continue
    const list = found.get(school)
    if (list) list.push(pupil)
    else found.set(school, [pupil])
  }
  return found
}

const countCurrent = (kept: Map<School, Pupil[]>): Map<School, number> =>
  new Map([...kept].map(([school, list]) => [school, list.filter((p) => lastStay(p)?.left === undefined).length]))

/**
 * Tells an invented province on real ground, batch by batch: organisations, codes, powers, staff and their posts,
 * classes; then school by school households, persons, guardians, learners, enrolments and transfers, with the moves
 * that belong to them; last the children at no school with what the watch
 * network does for them, and the cast of the demo sign-ins. A row's links point to
 * rows of earlier batches, of its own batch, or to areas (which are loaded before, from `allAreas`).
 */
export async function* generateProvince({ size, seed, today, history }: ProvinceOptions): AsyncGenerator<DemoBatch> {
  const iso = today ?? actualDay()
  const land = await surveyLand()
  const thisYear = academicYearOf(iso)
  const begun = opening(thisYear - YEARS_BACK) - 15
  const kept: History = history ?? (size === 'small' ? 'full' : 'last')
  const story: Story = {
    seed,
    ids: idsFor(seed),
    land,
    thisYear,
    today: dayOf(iso),
    begun,
    history: kept,
    moves: [],
    moved: 0,
  }
  const offices = planOffices(seed, land)
  const schools = planSchools(size, seed, land, offices.length + 1)
  closeSome(schools, size, thisYear)
  const of = cohorts(seed, schools, LEARNERS[size], thisYear, story.today)
  live(of)
  const pupils = bySchool(of.pupils)
  const learners = countCurrent(pupils)
  const posts = planStaff(story, size, offices, schools, learners)
  const home = stage(schools, learners)
  const partners = planPartners(story)
  posts.push(...partnerPosts(story, partners, posts.length))
  const everyOffice = [...offices, ...partners]
  const cast = chooseCast(story, posts, everyOffice, home, of.classes)
  const cards = new Map([...cast].map(([key, post]) => [post, key]))

  yield* inBatches('organisation', [...officeRows(story, everyOffice), ...schoolRows(story, offices, schools)])
  yield { moves: takeMoves(story) }
  yield* inBatches('organisation_code', codeRows(story, offices, schools))
  yield* inBatches('board_power', powerRows(story, offices))
  yield* inBatches(
    'person',
    posts.values().map((post) => staffPersonRow(story, post, cards.get(post))),
  )
  yield* inBatches(
    'staff_post',
    posts.values().map((post) => postRow(story, post)),
  )
  yield* inBatches('classroom', classroomRows(story, of.classes, teachersOf(posts, story.today)))

  const finder = familyFinder(seed)
  houseEverybody(of.pupils, land, seed, finder)
  const outside = findOutside(story, LEARNERS[size], schools, offices[0]?.n ?? 1, finder)
  of.pupils = []
  of.active = []
  const twice = childrenTwice(home && pupils.get(home))
  yield* pupilBatches(story, of.classes, schools, pupils)
  yield* twiceBatches(story, home, schools, twice)
  const followed = planCases(story, outside, schools, of.classes)
  const taken = new Set(followed.map(({ child }) => child.n))
  const taught = homeChildren(story, outside, taken, offices, HOME_PATHS.length)
  yield* outsideBatches(story, of.classes, outside, returnsOf(followed), taught[0]?.applicant)
  const member = cast.get('watch_member')
  const first = member && home ? { post: member, subdistrict: home.subdistrict.code } : undefined
  yield* watchBatches(story, { size, cases: followed, posts, partners, first, schools, home })
  yield* homeBatches(story, taught)
  const subdistrict = home?.subdistrict.code ?? '130101'
  const walks = member && story.ids.person(member.person)
  yield* walkBatches(story, { subdistrict, member: walks, office: offices[0]?.n ?? 1 })
  yield { moves: takeMoves(story) }
  const others = [...educatorCard(story, taught[0]), ...enumeratorCard(story, subdistrict)]
  yield { cast: [...castMembers(story, cast, everyOffice, home), ...others] }
}
