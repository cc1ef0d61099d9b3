import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { findDuplicates } from '#modules/people/module.ts'
import { areaId } from '#modules/place/module.ts'
import { nationalIdFor, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { pairId } from './pair-in-order.ts'

const CHILDREN = 1200
const TWICE = 8

interface Child {
  first: string
  last: string
  sex: string
  born: string
  subdistrict: string
}

/** Invented children, brothers, sisters and twins among them. */
function invented(): Child[] {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-twice-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  writeLists({ seed: 5, children: CHILDREN, enrolled: 10, difficulty: 'usual', province: 13 }, files)
  const [head = '', ...lines] = readFileSync(files.registry, 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true })
  const at = (name: string) => head.split(',').indexOf(name)
  const [first, last, sex, born, subdistrict] = ['first', 'last', 'sex', 'born', 'subdistrict'].map(at) as number[]
  const told = lines.map((line) => {
    const cells = line.split(',')
    const cell = (column: number | undefined) => cells[column ?? -1] ?? ''
    return { first: cell(first), last: cell(last), sex: cell(sex), born: cell(born), subdistrict: cell(subdistrict) }
  })
  // a register takes whole names and days, unlike a list
  return told.filter((child) => child.first && child.last && /^20\d\d-\d\d-\d\d$/.test(child.born))
}

/** As a hurried clerk writes it: a tone mark is left out, or a letter is doubled. */
const slipped = (first: string): string => {
  const plain = first.replace(/[่้]/, '')
  return plain === first ? `${first}${first.at(-1)}` : plain
}

const stage = useWorld()

it('proposes who stands twice, and neither brothers and sisters nor the same pair again', async () => {
  const { house } = stage
  const system = await systemActor(house)
  const school = await putSchool(house, 'โรงเรียนบ้านนา')
  const children = invented()
  const areas = await house.count.query<{ code: string }>('select code from area')
  const known = Object.fromEntries(areas.rows.map(({ code }) => [code, true]))
  const row = ({ first, last, sex, born, subdistrict }: Child, number: string | null) => ({
    id: newId(),
    values: {
      name: { title: '', first, last },
      sex: sex === 'ชาย' ? 'm' : 'f',
      birth_date: born,
      national_id: number,
      kept_by: school,
      lives_in: subdistrict in known ? areaId(subdistrict) : null,
    },
  })
  const rows = children.map((child) => row(child, nationalIdFor()))
  const twice = children.slice(100, 100 + TWICE).map((child) => row({ ...child, first: slipped(child.first) }, null))
  const head = { id: newId(), verb: 'import', register: 'person' }
  await withAct(house, system, head, {}, (act) => act.createMany('person', [...rows, ...twice]))
  const proposed = await findDuplicates(house)
  const pairs = await house.count.query<{ id: string; ground: string; likeness: string }>(
    'select id, ground, likeness from person_merge',
  )
  const truly = new Set(twice.map(({ id }, n) => pairId(id, rows[100 + n]?.id ?? '')))
  const found = pairs.rows.filter(({ id }) => truly.has(id))
  expect(found).toHaveLength(TWICE)
  expect(found.every(({ ground, likeness }) => ground === 'alike' && Number(likeness) >= 0.5)).toBe(true)
  // twins and namesakes have numbers of their own
  expect(proposed).toBe(TWICE)
  expect(await findDuplicates(house)).toBe(0)
})
