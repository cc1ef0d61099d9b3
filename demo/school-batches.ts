import { type Day, instantOf } from './calendar.ts'
import type { Family } from './families.ts'
import { asEducator } from './home/home-children.ts'
import { type Classes, enrolmentRow, learnerRow, transferRow } from './learner-rows.ts'
import type { Outside } from './outside.ts'
import { childValues, guardianPersonRow, guardianRow, householdRow, pupilRow } from './person-rows.ts'
import type { Pupil, Stay } from './pupil.ts'
import type { DemoBatch, DemoRow } from './row.ts'
import type { School } from './schools.ts'
import { tellPupilFile } from './special/g-code-files.ts'
import { known, type Story, takeMoves } from './story.ts'

interface Folder {
  households: DemoRow[]
  persons: DemoRow[]
  guardians: DemoRow[]
  learners: DemoRow[]
  enrolments: DemoRow[]
  transfers: DemoRow[]
  files: DemoRow[]
}

const folder = (): Folder => ({
  households: [],
  persons: [],
  guardians: [],
  learners: [],
  enrolments: [],
  transfers: [],
  files: [],
})

function* batches(story: Story, rows: Folder): Generator<DemoBatch> {
  const list: [string, DemoRow[]][] = [
    ['household', rows.households],
    ['person', rows.persons],
    ['guardian', rows.guardians],
    ['learner', rows.learners],
    ['enrolment', rows.enrolments],
    ['transfer', rows.transfers],
    ['g_code_file', rows.files],
  ]
  for (const [register, batch] of list) if (batch.length > 0) yield { register, rows: batch }
  const moves = takeMoves(story)
  if (moves.length > 0) yield { moves }
}

/** A house and its guardians come onto the register with the first of their children. */
function addFamily(story: Story, rows: Folder, family: Family, keptBy: string, since: string): void {
  if (family.told) return
  family.told = true
  rows.households.push(householdRow(story, family, since))
  rows.persons.push(guardianPersonRow(story, family, false, keptBy, since))
  if (family.second) rows.persons.push(guardianPersonRow(story, family, true, keptBy, since))
}

function addGuardians(story: Story, rows: Folder, child: number, family: Family, keptBy: string, since: string): void {
  rows.guardians.push(guardianRow(story, child, family, false, keptBy, since))
  if (family.second) rows.guardians.push(guardianRow(story, child, family, true, keptBy, since))
}

/** Counts enrolments through the whole telling, so that each has its own number. */
interface Serial {
  enrolment: number
}

function addPupil(story: Story, rows: Folder, classes: Classes, pupil: Pupil, school: School, serial: Serial): void {
  const { family, stays } = pupil
  const first: Day = stays[0]?.entered ?? story.begun
  if (!family) throw new Error(`pupil ${pupil.n} has no family`)
  const [keptBy, since] = [story.ids.organisation(school.n), instantOf(known(story, first))]
  addFamily(story, rows, family, keptBy, since)
  rows.persons.push(pupilRow(story, pupil))
  addGuardians(story, rows, pupil.n, family, keptBy, since)
  for (const stay of stays) {
    rows.learners.push(learnerRow(story, classes, pupil, stay))
    for (const year of stay.years) {
      serial.enrolment++
      rows.enrolments.push(enrolmentRow(story, classes, pupil, stay, year, serial.enrolment))
    }
    const transfer = transferRow(story, pupil, stay)
    if (transfer) rows.transfers.push(transfer)
  }
  const file = tellPupilFile(story, pupil, school)
  if (file) rows.files.push(file)
}

const FOLDER = 2_500

/** Everything about the learners, school by school, in the order in which it can be loaded. */
export function* pupilBatches(
  story: Story,
  classes: Classes,
  schools: School[],
  pupils: Map<School, Pupil[]>,
): Generator<DemoBatch> {
  const serial: Serial = { enrolment: 0 }
  for (const school of schools) {
    const list = pupils.get(school) ?? []
    // What is told may go: the learners of a province need not all stay in memory to the end.
    pupils.delete(school)
    for (let at = 0; at < list.length; at += FOLDER) {
      const rows = folder()
      for (const pupil of list.slice(at, at + FOLDER)) addPupil(story, rows, classes, pupil, school, serial)
      yield* batches(story, rows)
    }
  }
}

/** From a day on a record is kept by another office. */
function keepBy(row: DemoRow, keptBy: string, since: string): DemoRow {
  const { id: _, past, ...before } = row
  row.past = [...(past ?? []), { ...before, until: since }]
  row.version++
  row.since = since
  row.values = { ...before.values, kept_by: keptBy }
  return row
}

/** A child who came back stands on the list of the school, which keeps the record and those of the family from then on. */
function addReturned(story: Story, rows: Folder, classes: Classes, child: Outside, stay: Stay, own: DemoRow[]): void {
  const [school, since] = [story.ids.organisation(stay.school.n), instantOf(stay.entered)]
  for (const row of own) if (row.since < since) keepBy(row, school, since)
  rows.learners.push(learnerRow(story, classes, child, stay))
  stay.years.forEach((year, at) => {
    rows.enrolments.push(enrolmentRow(story, classes, child, stay, year, stay.n * YEARS_OF_STAY + at))
  })
}

/** Room for the enrolments of one stay among the numbers of those who came back. */
const YEARS_OF_STAY = 10

/** The children who were at no school, with their houses and guardians; those of them who came back are on a list since. */
export function* outsideBatches(
  story: Story,
  classes: Classes,
  children: Outside[],
  returns: Map<number, Stay>,
  educator: number | undefined,
): Generator<DemoBatch> {
  const rows = folder()
  for (const child of children) {
    const [persons, guardians] = [rows.persons.length, rows.guardians.length]
    const [keptBy, since] = [story.ids.organisation(child.keeper), instantOf(child.since)]
    addFamily(story, rows, child.family, keptBy, since)
    const values = { ...childValues(story, child.n, child), kept_by: keptBy }
    rows.persons.push({ id: story.ids.person(child.n), since, version: 1, values })
    addGuardians(story, rows, child.n, child.family, keptBy, since)
    const stay = returns.get(child.n)
    const own = [...rows.persons.slice(persons), ...rows.guardians.slice(guardians)]
    const known = educator === undefined ? undefined : own.find(({ id }) => id === story.ids.person(educator))
    if (known) asEducator(known)
    if (stay) addReturned(story, rows, classes, child, stay, own)
  }
  yield* batches(story, rows)
}
