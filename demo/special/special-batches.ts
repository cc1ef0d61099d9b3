import { chance } from '../chance.ts'
import type { DemoBatch } from '../row.ts'
import type { School } from '../schools.ts'
import type { Story } from '../story.ts'
import type { ToldCase } from '../watch/cases.ts'
import { groupsOf } from '../watch/groups.ts'
import { tellCaseFile } from './g-code-files.ts'
import { tellPlaced } from './placed.ts'
import { tellStays } from './stays.ts'

/** A public school of the district that asks for the code; the first file is of the school the demo is told around. */
function askingSchool(story: Story, at: ToldCase, schools: School[], home: School | undefined): School | undefined {
  if (home) return home
  const near = schools.filter(
    ({ type, district, lastYear }) =>
      type.affiliation === 'obec' && lastYear === undefined && district === at.subdistrict.slice(0, 4),
  )
  return near.length > 0 ? chance(story.seed, 93, at.n).pick(near) : undefined
}

/** Files of their own of children of special groups: codes, stays of families on the move, learning outside class. */
export function* specialBatches(
  story: Story,
  cases: ToldCase[],
  schools: School[],
  home: School | undefined,
): Generator<DemoBatch> {
  const grouped = cases.map((one) => ({ one, groups: groupsOf(story, one) }))
  const coded = grouped.filter(({ groups }) => groups.includes('g_code'))
  const files = coded.flatMap(({ one }, at) => {
    const school = askingSchool(story, one, schools, at < 2 ? home : undefined)
    return school ? [tellCaseFile(story, one, school)] : []
  })
  yield { register: 'g_code_file', rows: files }
  const moving = grouped.filter(({ groups }) => groups.includes('mobile_family'))
  yield { register: 'family_stay', rows: moving.flatMap(({ one }) => tellStays(story, one)) }
  yield { register: 'placed_learning', rows: grouped.flatMap(({ one, groups }) => tellPlaced(story, one, groups)) }
}
