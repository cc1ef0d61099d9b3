import { readFileSync, writeFileSync } from 'node:fs'
import { madeId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { takeList } from '#modules/census/module.ts'
import { codeOf } from '#platform/fault.ts'
import { knownChildren, knownPupils } from './known.ts'
import { censusLists } from './lists.ts'
import type { RowTruth } from './truth.ts'
import type { DemoList } from './written-list.ts'

/** The round of the demo with its lists, and what is true of them. */
export interface DemoRound {
  round: string
  /** Kind of each list, by its id. */
  kinds: Record<string, string>
  truth: RowTruth
}

/** Ages of the census (handbook 3.1): 3 to 17 full years. The extract of the registry is wider, as such extracts are. */
const AGES = { from: 3, to: 17 }
const EXTRACT_YEARS = 24

const idOf = (seed: number): string => madeId(`census of the demo ${seed}`, 'round')

async function createRound(house: House, actor: Actor, id: string, year: number): Promise<void> {
  await perform(house, actor, {
    id: madeId(id, 'create'),
    verb: 'create',
    register: 'census_round',
    record: id,
    values: {
      name: `สำมะโนวัยเรียน ${year + 543}`,
      academic_year: year,
      counted_on: today(),
      area: house.province.areaId,
      age_from: AGES.from,
      age_to: AGES.to,
      accept: 0.99,
      reject: 0.01,
      stands_for: 'year',
    },
  })
}

/** The lists, without the records that they were written from. */
async function writtenLists(house: House, seed: number, year: number): Promise<DemoList[]> {
  const children = await knownChildren(house, `${year - EXTRACT_YEARS}-01-01`)
  return censusLists(children, await knownPupils(house), seed)
}

function keptTruth(file: string): DemoRound | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoRound
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * The round of the demo: made once, from the records as they are then; the truth is kept in `file`, for records go on changing while
 * lists stay as they came.
 */
export async function demoRound(
  house: House,
  actor: Actor,
  seed: number,
  file: string,
  note: (line: string) => void,
): Promise<DemoRound> {
  const kept = keptTruth(file)
  if (kept) return kept
  const round = idOf(seed)
  const year = academicYearOf(today())
  note('    เขียนรายชื่อ · writing the lists')
  const lists = await writtenLists(house, seed, year)
  await createRound(house, actor, round, year)
  const made: DemoRound = { round, kinds: {}, truth: {} }
  // a list is let go as soon as it is taken: all of them are some hundred megabytes
  for (let list = lists.shift(); list; list = lists.shift()) {
    const { kind, source, fileName, csv, persons } = list
    const id = madeId(round, fileName)
    note(`    รับรายชื่อ · taking ${fileName}  ${persons.length.toLocaleString('en')}`)
    await takeList(house, actor, { id, round, kind, source, datedOn: today(), fileName, bytes: Buffer.from(csv) })
    made.kinds[id] = kind
    made.truth[id] = persons
  }
  writeFileSync(file, JSON.stringify(made))
  return made
}
