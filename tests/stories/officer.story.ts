import { beforeAll, describe, expect, it } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { newId } from '#kernel/act/id.ts'
import { parseValues } from '#kernel/act/parse.ts'
import { registerOf, withAct } from '#kernel/act/transaction.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { nationalIdFor, putPerson } from '../support/as.ts'
import type { Reply } from '../support/http.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/**
 * A week of Anong, officer at the provincial education office, with Wipa of the primary area office, Krit of the secondary
 * one, Dao who teaches, and Suda who audits. Each day stands on the day before.
 */
const stage = useWorld()
let town: Town
let anong: Townsman
let wipa: Townsman
let krit: Townsman
let dao: Townsman
let suda: Townsman

const id = nationalIdFor()
const boy = newId()
const room = newId()
const ok = (reply: Reply, status = 200) => expect([reply.status, reply.text]).toEqual([status, reply.text])
const refused = (reply: Reply, number: string) => expect(reply.body.number, reply.text).toBe(number)

/** Puts a record in as it was brought over from an older system, known since a day of the past. */
async function broughtOver(
  register: string,
  record: string,
  since: string,
  values: Record<string, unknown>,
): Promise<void> {
  const parsed = parseValues(registerOf(stage.house, register), values, true)
  const head = { id: newId(), verb: 'import', register, at: since }
  await withAct(stage.house, await systemActor(stage.house), head, record, (act) =>
    act.createMany(register, [{ id: record, values: parsed }]),
  )
}

beforeAll(async () => {
  town = await buildTown(stage.house)
  anong = await town.someone('anong.peo', [{ role: 'peo_officer', place: town.province }])
  wipa = await town.someone('wipa.pesao', [{ role: 'esao_officer', place: town.pesao }])
  krit = await town.someone('krit.sesao', [{ role: 'esao_officer', place: town.sesao }])
  suda = await town.someone('suda.auditor', [{ role: 'auditor', place: town.province }])
  const teacher = await putPerson(stage.house, town.dokkhun, 'ดาว')
  dao = await town.someone('dao.teacher', [{ role: 'homeroom_teacher', place: town.dokkhun }], teacher)
  await broughtOver('person', boy, '2024-05-20T02:00:00Z', {
    name: 'ด.ช.ภูผา ลมเย็น',
    sex: 'm',
    birth_date: '2016-01-09',
    national_id: id,
    kept_by: town.dokkhun,
    disabilities: ['learning'],
  })
  await broughtOver('classroom', room, '2024-05-20T02:00:00Z', {
    school: town.dokkhun,
    academic_year: 2024,
    grade: 'P2',
    room: 1,
    adviser: teacher,
  })
})

describe('Monday: is this one child or two?', () => {
  it('Anong finds the record by the whole id number, typed as people type it, and never sees the number', async () => {
    const typed = `${id[0]}-${id.slice(1, 5)}-${id.slice(5, 10)}-${id.slice(10, 12)}-${id[12]}`
    const found = await anong.get(`/api/person?search=${typed}`)
    expect(found.body).toMatchObject({ total: 1, rows: [{ id: boy, title: 'เด็กชายภูผา ลมเย็น' }] })
    expect(found.text).not.toContain(id)
    expect((await anong.get(`/api/person?search=${id.slice(0, 9)}`)).body.total).toBe(0)
  })

  it('a second record with the same number is refused, and so is a number with a wrong last digit', async () => {
    const values = { name: 'ภูผา ลมเย็น', sex: 'm', kept_by: town.sabua, national_id: id }
    const twin = await anong.post('/api/person', { record: newId(), values })
    refused(twin, '409.2')
    expect(twin.body).toMatchObject({ text: { th: 'มีบุคคลที่ใช้เลขประจำตัวนี้แล้ว' }, spot: { field: 'national_id' } })
    const wrong = `${id.slice(0, 12)}${(Number(id[12]) + 1) % 10}`
    const typo = await anong.post('/api/person', { record: newId(), values: { ...values, national_id: wrong } })
    expect(typo.body.parts).toMatchObject([{ number: '400.19', spot: { field: 'national_id' } }])
  })
})

describe('Tuesday: what did we know on 10 June?', () => {
  it('Anong corrects the name, and the record of 10 June still says what it said then', async () => {
    const name = { title: 'เด็กชาย', first: 'ภูผา', last: 'ลมเหนือ' }
    ok(await anong.patch(`/api/person/${boy}`, { version: 1, values: { name } }))
    const then = await anong.get(`/api/person/${boy}?asOf=2024-06-10`)
    expect(then.body).toMatchObject({ version: 1, title: 'เด็กชายภูผา ลมเย็น' })
    expect((await anong.get(`/api/person/${boy}`)).body.title).toBe('เด็กชายภูผา ลมเหนือ')
    expect((await anong.get('/api/person?asOf=10/6/2567')).body).toMatchObject({ total: 1, rows: [{ id: boy }] })
    refused(await anong.get(`/api/person/${boy}?asOf=2024-05-01`), '404.1')
  })
})

describe('Wednesday: who sees what', () => {
  it('the area office of the school sees the boy, the other one does not, not even that he exists', async () => {
    ok(await wipa.get(`/api/person/${boy}`))
    const [there, nowhere] = [await krit.get(`/api/person/${boy}`), await krit.get(`/api/person/${newId()}`)]
    expect([there.status, there.body]).toEqual([404, nowhere.body])
    expect((await krit.get(`/api/person?search=${id}`)).body.total).toBe(0)
    expect((await krit.get(`/api/person?filter[kept_by][within]=${town.dokkhun}`)).body.total).toBe(0)
    refused(await krit.get(`/api/person/${boy}/history`), '404.1')
    refused(await krit.patch(`/api/person/${boy}`, { version: 2, values: { phone: '0990000000' } }), '404.1')
  })

  it('the teacher sees the boy but not what is kept for his care, and cannot ask by it', async () => {
    const seen = await dao.get(`/api/person/${boy}`)
    expect(seen.body).toMatchObject({ hidden: ['disabilities'], values: { disabilities: null } })
    refused(await dao.get('/api/person?filter[disabilities][has]=learning'), '400.2')
    expect((await wipa.get('/api/person?filter[disabilities][has]=learning')).body.total).toBe(1)
  })

  it('a class is its own teacher’s; a pupil of it is seen by her, of another class not', async () => {
    const stay = { person: boy, school: town.dokkhun, grade: 'P2', classroom: room, entered_on: '2024-05-16' }
    const [mine, other] = [newId(), newId()]
    await broughtOver('learner', mine, '2024-05-20T02:00:00Z', stay)
    const girl = await putPerson(stage.house, town.dokkhun, 'ปลายฟ้า')
    await broughtOver('learner', other, '2024-05-20T02:00:00Z', { ...stay, person: girl, classroom: null })
    expect((await dao.get('/api/learner')).body).toMatchObject({ total: 1, rows: [{ id: mine }] })
    refused(await dao.get(`/api/learner/${other}`), '404.1')
  })
})

describe('Thursday: a list for the meeting', () => {
  it('Anong reads the whole register a page at a time, each person once', async () => {
    for (let n = 0; n < 23; n++) await putPerson(stage.house, n % 2 ? town.sabua : town.thanthip, `แก้ว${n}`)
    const seen: string[] = []
    let next: unknown = ''
    while (next !== null) {
      const { body }: Reply = await anong.get(`/api/person?sort=-name&size=10${next ? `&after=${String(next)}` : ''}`)
      seen.push(...(body.rows as { id: string }[]).map((row) => row.id))
      next = body.next
      expect(body.total).toBe(26)
    }
    expect([seen.length, new Set(seen).size]).toEqual([26, 26])
  })

  it('takes the list of persons away as a file; whoever may only look cannot', async () => {
    const file = await anong.send('GET', '/api/person/export?filter[sex]=m')
    expect(file.type).toBe('text/csv; charset=utf-8')
    expect(file.text.split('\r\n')[1]).toContain('เด็กชายภูผา ลมเหนือ')
    expect(file.text).not.toContain(id)
    refused(await dao.get('/api/person/export'), '404.1')
    const known = file.text.trimEnd().split('\r\n').length - 1
    expect(known).toBe((await anong.get('/api/person?filter[sex]=m')).body.total)
  })
})

describe('Friday: the auditor comes', () => {
  it('Suda sees who did what to the boy’s record, and every opening of a number with its reason, but no value', async () => {
    const why = { act: newId(), reason: 'ตรวจเอกสารกับทะเบียนราษฎร' }
    expect(await reveal(stage.house, anong.actor, 'person', boy, 'national_id', why)).toBe(id)
    const { body, text } = await suda.get(`/api/trail?register=person&record=${boy}`)
    expect(body.entries).toMatchObject([
      { verb: 'reveal', actorName: 'anong.peo', fields: ['national_id'], reason: why.reason },
      { verb: 'change', actorName: 'anong.peo', fields: ['name'] },
      { verb: 'create', actorName: 'ระบบบัวบาน' },
    ])
    expect(text).not.toContain('ลมเหนือ')
    refused(await suda.get(`/api/person/${boy}`), '404.1')
  })

  it('the taking of the list is there too', async () => {
    const { body } = await suda.get('/api/trail?register=person')
    const entry = (body.entries as { verb: string; actorName: string }[]).find(({ verb }) => verb === 'export')
    expect(entry?.actorName).toBe('anong.peo')
  })

  it('others see of the trail only their own steps', async () => {
    const { body } = await wipa.get('/api/trail')
    expect((body.entries as { actor: string }[]).filter(({ actor }) => actor !== wipa.account)).toEqual([])
    expect((await krit.get(`/api/trail?record=${boy}`)).body.entries).toEqual([])
  })

  it('and the chain holds over the whole week', async () => {
    expect(await sealLedger(stage.house.count)).toBeGreaterThan(20)
    expect(await verifyLedger(stage.house.count)).toMatchObject({ intact: true, unsealed: 0 })
  })
})
