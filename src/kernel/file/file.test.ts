import { beforeAll, describe, expect, it } from 'vitest'
import { actAs, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { newId } from '../act/id.ts'
import { perform } from '../act/perform.ts'
import { Refusal } from '../problem.ts'
import { record } from '../register/record.ts'
import { type Actor, ANONYMOUS } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'
import { readFile } from './read.ts'

const stage = useWorld()
let malee: Actor
let somchai: Actor
let dokkhun: string
let sabua: string

beforeAll(async () => {
  dokkhun = await putSchool(stage.house, 'โรงเรียนบ้านดอกคูน')
  sabua = await putSchool(stage.house, 'โรงเรียนบ้านสระบัว')
  malee = await actAs(stage.house, { username: 'malee.d', roles: [{ role: 'school_director', place: dokkhun }] })
  somchai = await actAs(stage.house, { username: 'somchai.d', roles: [{ role: 'school_director', place: sabua }] })
})

const text = (words: string) => ({ name: 'แผน.txt', bytes: Buffer.from(words) })

const draft = (actor: Actor, owner: string, file: unknown, record = newId(), id = newId()) =>
  perform(stage.house, actor, {
    id,
    verb: 'create',
    register: 'plan',
    record,
    values: { name: 'แผนปฏิบัติการ', owner, level: 'office', edition: 1, source_file: file },
  })

const fileOf = async (actor: Actor, plan: string): Promise<string> =>
  String((await record(stage.house, actor, 'plan', plan)).values.source_file)

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      return error.problem.parts?.[0]?.name ?? error.problem.name
    },
  )

describe('a file of a record', () => {
  it('is kept with it and given back, named in its record', async () => {
    const { record: plan } = await draft(malee, dokkhun, text('วิสัยทัศน์'))
    const file = await readFile(stage.house, malee, await fileOf(malee, plan))
    expect(file).toMatchObject({ name: 'แผน.txt', media: 'text/plain', register: 'plan', record: plan })
    expect(file.bytes.toString()).toBe('วิสัยทัศน์')
    expect((await record(stage.house, malee, 'plan', plan)).titles[file.id]).toBe('แผน.txt')
  })

  it('comes from a program as base64 all the same', async () => {
    const content = Buffer.from('พันธกิจ').toString('base64')
    const { record: plan } = await draft(malee, dokkhun, { name: 'a.txt', content })
    const file = await readFile(stage.house, malee, await fileOf(malee, plan))
    expect(file.bytes.toString()).toBe('พันธกิจ')
  })

  it('is there for whoever sees the record and for nobody else, whoever brought it', async () => {
    const { record: plan } = await draft(malee, dokkhun, text('ร่าง'))
    const id = await fileOf(malee, plan)
    for (const other of [somchai, ANONYMOUS]) {
      expect(await refused(readFile(stage.house, other, id))).toBe('not_found')
      const seen = await asActor(stage.house, other, 'read', (client) =>
        client.query('select 1 from stored_file where id = $1', [id]),
      )
      expect(seen.rowCount).toBe(0)
    }
    const { version } = await record(stage.house, malee, 'plan', plan)
    const propose = { id: newId(), verb: 'move', register: 'plan', record: plan, version, move: 'propose' } as const
    await perform(stage.house, malee, propose)
    const again = await record(stage.house, malee, 'plan', plan)
    const publisher = await actAs(stage.house, {
      username: 'pimjai.p',
      roles: [{ role: 'peo_officer', place: stage.house.province.areaId }],
    })
    await perform(stage.house, publisher, { ...propose, id: newId(), version: again.version, move: 'publish' })
    expect((await readFile(stage.house, ANONYMOUS, id)).bytes.toString()).toBe('ร่าง')
  })

  it('is not got at by naming it in a record of one’s own', async () => {
    const { record: plan } = await draft(malee, dokkhun, text('ของมาลี'))
    const id = await fileOf(malee, plan)
    expect(await refused(draft(somchai, sabua, id))).toBe('not_file')
    expect(await refused(draft(somchai, sabua, newId()))).toBe('not_file')
    const { record: own } = await draft(somchai, sabua, null)
    const change = { id: newId(), verb: 'change', register: 'plan', record: own, version: 1 } as const
    expect(await refused(perform(stage.house, somchai, { ...change, values: { source_file: id } }))).toBe('not_file')
    // and written past the acts, it still is of another record
    await asActor(stage.house, somchai, 'write', (client) =>
      client.query('update plan set source_file = $1, version = 2 where id = $2', [id, own]),
    )
    expect(await refused(readFile(stage.house, somchai, id))).toBe('not_found')
  })

  it('stays as it is when its record changes, and in the history when another takes its place', async () => {
    const { record: plan } = await draft(malee, dokkhun, text('หนึ่ง'))
    const first = await fileOf(malee, plan)
    const change = { verb: 'change', register: 'plan', record: plan } as const
    await perform(stage.house, malee, {
      ...change,
      id: newId(),
      version: 1,
      values: { name: 'ใหม่', source_file: first },
    })
    expect(await fileOf(malee, plan)).toBe(first)
    await perform(stage.house, malee, { ...change, id: newId(), version: 2, values: { source_file: text('สอง') } })
    expect(await fileOf(malee, plan)).not.toBe(first)
    expect((await readFile(stage.house, malee, first)).bytes.toString()).toBe('หนึ่ง')
    await perform(stage.house, malee, { ...change, id: newId(), version: 3, values: { source_file: null } })
    expect((await record(stage.house, malee, 'plan', plan)).values.source_file).toBeNull()
  })

  it('refused leaves neither file nor record', async () => {
    const count = () => stage.house.count.query<{ n: string }>('select count(*) as n from plan')
    const before = await count()
    const page = { name: 'a.txt', bytes: Buffer.from('<html><script>') }
    expect(await refused(draft(malee, dokkhun, page))).toBe('file_type')
    expect((await count()).rows).toEqual(before.rows)
  })

  it('sent twice is kept once; another file under the same act is another act', async () => {
    const [plan, id] = [newId(), newId()]
    await draft(malee, dokkhun, text('เดิม'), plan, id)
    const file = await fileOf(malee, plan)
    expect((await draft(malee, dokkhun, text('เดิม'), plan, id)).repeated).toBe(true)
    expect(await fileOf(malee, plan)).toBe(file)
    expect(await refused(draft(malee, dokkhun, text('อื่น'), plan, id))).toBe('act_reused')
  })

  it('cannot be put in another’s name, nor taken away by a person', async () => {
    const put = `insert into stored_file (id, name, media_type, size, sha256, bytes, actor, at, register, record, field)
      values ($1, 'x', 'text/plain', 0, '', '', $2, now(), 'plan', $1, 'source_file')`
    await expect(
      asActor(stage.house, malee, 'write', (client) => client.query(put, [newId(), somchai.account])),
    ).rejects.toThrow(/row-level security/)
    await expect(
      asActor(stage.house, malee, 'write', (client) => client.query('delete from stored_file')),
    ).rejects.toThrow(/permission denied/)
    await expect(
      asActor(stage.house, malee, 'write', (client) => client.query(`update stored_file set name = 'x'`)),
    ).rejects.toThrow(/permission denied/)
  })
})
