import { expect, it } from 'vitest'
import { list } from '#kernel/register/list.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'

const FIRST = ['กมล', 'ขวัญ', 'คำปัน', 'จันทร์', 'ชมพู']
const schools: string[] = []

const stage = useWorld(async ({ house }) => {
  for (const name of ['โรงเรียนหนึ่ง', 'โรงเรียนสอง']) schools.push(await putSchool(house, name))
  for (const first of FIRST)
    for (const [i, school] of schools.entries())
      await putPerson(house, school, first, { name: { title: 'เด็กชาย', first, last: i === 0 ? 'ทอง_แท้' : 'ทองดี' } })
})

const actorAt = (place: string, username: string, role: string) =>
  actAs(stage.house, { username, roles: [{ role, place }] })

/** Every title of a search, page by page. */
async function walk(actor: Awaited<ReturnType<typeof actorAt>>, search: string, down = false) {
  const titles: string[] = []
  const totals = new Set<number>()
  let after: string | undefined
  do {
    const page = await list(stage.house, actor, 'person', {
      search,
      size: 2,
      sort: { field: 'name', down },
      ...(after ? { after } : {}),
    })
    titles.push(...page.rows.map((row) => row.title))
    totals.add(page.total)
    after = page.next ?? undefined
  } while (after)
  return { titles, totals: [...totals] }
}

it('finds by words, page by page in order, with the same total on each page', async () => {
  const officer = await actorAt(stage.house.province.areaId, 'list.officer', 'peo_officer')
  const { titles, totals } = await walk(officer, 'ทอง')
  expect(totals).toEqual([10])
  expect(titles).toHaveLength(10)
  expect([0, 2, 4, 6, 8].map((i) => titles[i]?.replace('เด็กชาย', '').split(' ')[0])).toEqual(FIRST)
  expect((await walk(officer, 'ทอง', true)).titles).toEqual(titles.toReversed())
  expect((await walk(officer, 'ทองดี ขวัญ')).titles).toHaveLength(1)
  expect(await walk(officer, 'ไม่มีใคร')).toEqual({ titles: [], totals: [0] })
})

it('takes signs of patterns and quotes as they are written', async () => {
  const officer = await actorAt(stage.house.province.areaId, 'list.signs', 'peo_officer')
  expect((await walk(officer, 'ทอง_')).totals).toEqual([5])
  for (const odd of ['%', "'", "ทอง' or true --", '\\', 'ทอง\\_'])
    expect(await walk(officer, odd)).toEqual({ titles: [], totals: [0] })
})

it('counts and lists only what the reader may see', async () => {
  const director = await actorAt(schools[0] ?? '', 'list.director', 'school_director')
  const { titles, totals } = await walk(director, 'ทอง')
  expect(totals).toEqual([5])
  expect(titles.every((title) => title.includes('ทอง_แท้'))).toBe(true)
  expect(await walk(director, 'ทองดี')).toEqual({ titles: [], totals: [0] })
})
