import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { parseValues } from '#kernel/act/parse.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putSchool } from '../../../tests/support/as.ts'
import { speaker } from '../../../tests/support/http.ts'
import { unzipped } from '../../../tests/support/unzip.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { type ExportFormat, exportList } from './export.ts'

const stage = useWorld()
const ROWS = 5_200
let office = ''
let officer: Actor

beforeAll(async () => {
  office = await putSchool(stage.house, 'โรงเรียนส่งออก')
  officer = await actAs(stage.house, {
    username: 'officer.export',
    roles: [{ role: 'peo_officer', place: stage.house.province.areaId }],
  })
  const register = stage.house.registers.get('person')
  if (!register) throw new Error('no persons')
  const rows = Array.from({ length: ROWS }, (_, i) => ({
    id: newId(),
    values: parseValues(
      register,
      {
        name: { title: 'เด็กชาย', first: i === 7 ? '=cmd|calc' : `ที่${i}`, last: 'ทดสอบ' },
        sex: i % 2 ? 'm' : 'f',
        kept_by: office,
        lives_in: areaId('130101'),
      },
      true,
    ),
  }))
  const head = { id: newId(), verb: 'import', register: 'person' }
  await withAct(stage.house, await systemActor(stage.house), head, 'rows', (act) => act.createMany('person', rows))
})

interface Noted {
  detail: { rows?: number; complete?: boolean; format: ExportFormat; by: string[] }
}

const noted = async (): Promise<Noted['detail'][]> => {
  const found = await stage.house.count.query<Noted>(
    `select detail from audit_entry where verb = 'export' and actor = $1 order by seq`,
    [officer.account],
  )
  return found.rows.map(({ detail }) => detail)
}

const soon = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let left = 100; left > 0; left--) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it never came to hold')
}

const taken = (format: ExportFormat, more: object = {}, patience?: number) =>
  exportList(stage.house, officer, 'person', more, { format, language: 'th', patience })

it('gives every row in each kind of file, and tells the ledger that it began and how many there were', async () => {
  const before = (await noted()).length
  const rows = (await new Response(await taken('json')).json()) as { id: string; values: { name: { first: string } } }[]
  expect(new Set(rows.map(({ id }) => id)).size).toBe(ROWS)
  const csv = await new Response(await taken('csv', { sort: { field: 'name', down: true } })).text()
  const lines = csv.trimEnd().split('\r\n')
  expect(lines).toHaveLength(ROWS + 1)
  expect(lines.some((line) => line.includes('โรงเรียนส่งออก'))).toBe(true)
  const book = unzipped(Buffer.from(await new Response(await taken('xlsx')).arrayBuffer()))
  expect(book.get('xl/worksheets/sheet1.xml')?.toString('utf8').match(/<row /g)).toHaveLength(ROWS + 1)
  await soon(async () => (await noted()).length === before + 6)
  const entries = (await noted()).slice(before)
  expect(entries.filter(({ complete }) => complete).map(({ rows: count }) => count)).toEqual([ROWS, ROWS, ROWS])
})

it('holds the filters of the list, and says by which fields but not by what', async () => {
  const filters = [{ field: 'sex', op: 'is' as const, value: 'm' }]
  const rows = (await new Response(await taken('json', { filters })).json()) as unknown[]
  expect(rows).toHaveLength(ROWS / 2)
  await soon(async () => (await noted()).at(-1)?.complete === true)
  expect((await noted()).at(-1)).toEqual({ by: ['sex'], complete: true, format: 'json', rows: ROWS / 2 })
})

it('keeps a formula from being one', async () => {
  const csv = await new Response(await taken('csv')).text()
  expect(csv).toContain('=cmd|calc')
  expect(csv.split(/[,\r\n]/).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
})

it('tells the ledger also where the reader goes away half way, and lets the connection go', async () => {
  const free = () => stage.house.app.totalCount - stage.house.app.idleCount
  const reader = (await taken('json')).getReader()
  const first = await reader.read()
  expect(first.value?.byteLength).toBeGreaterThan(0)
  await reader.cancel()
  await soon(async () => (await noted()).at(-1)?.complete === false)
  const { rows } = (await noted()).at(-1) ?? {}
  expect(rows).toBeGreaterThan(0)
  expect(rows).toBeLessThan(ROWS)
  await soon(async () => free() === 0)
})

it('gives up on a reader who falls silent', async () => {
  const reader = (await taken('json', {}, 80)).getReader()
  await reader.read()
  await soon(async () => (await noted()).at(-1)?.complete === false)
  await expect(
    (async () => {
      for (;;) if ((await reader.read()).done) return
    })(),
  ).rejects.toThrow()
})

it('lets only so many leave at once, and the others know at once', async () => {
  const open = await Promise.all([taken('json'), taken('json'), taken('json'), taken('json')])
  await expect(taken('json')).rejects.toThrow('503.2')
  await Promise.all(open.map((stream) => stream.cancel()))
  await soon(async () => {
    try {
      await (await taken('csv')).cancel()
      return true
    } catch {
      return false
    }
  })
})

it('answers over HTTP with the kind of file asked for, and refuses what it does not understand', async () => {
  const voice = speaker(stage.house, officer)
  const sheet = await voice.get('/api/person/export?format=xlsx&filter[sex]=m')
  expect(sheet.headers.get('content-disposition')).toBe('attachment; filename="person.xlsx"')
  expect(sheet.type).toContain('spreadsheetml')
  const before = (await noted()).length
  expect((await voice.send('HEAD', '/api/person/export')).status).toBe(200)
  expect((await noted()).length).toBe(before)
  for (const wrong of ['format=pdf', 'format=csv&format=csv', 'size=5', 'language=fr', 'filter[nothing]=1'])
    expect((await voice.get(`/api/person/export?${wrong}`)).status, wrong).toBe(400)
  const nobody = speaker(stage.house, await actAs(stage.house, { username: 'nobody.export', roles: [] }))
  expect((await nobody.get('/api/person/export?format=json')).status).toBe(404)
})
