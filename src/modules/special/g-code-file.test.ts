import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { hashId } from '#kernel/kinds/national-id.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, nationalIdFor, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { missingDocuments } from './document-rules.ts'

let [school, office] = ['', '']
let registrar: Actor
let neighbour: Actor

const stage = useWorld(async ({ house }) => {
  school = await putSchool(house, 'โรงเรียนริมคลองสมมติ')
  office = await putSchool(house, 'ศธจ.สมมติ', { kind: 'peo', affiliation: 'ops', levels: [] })
  const other = await putSchool(house, 'โรงเรียนไกลสมมติ')
  registrar = await actAs(house, { username: 'registrar', roles: [{ role: 'school_registrar', place: school }] })
  neighbour = await actAs(house, { username: 'neighbour', roles: [{ role: 'school_registrar', place: other }] })
})

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()
const act = (actor: Actor, rest: Omit<Act, 'id'>) => perform(stage.house, actor, { id: newId(), ...rest })
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('it was done')
  return error.problem
}
let codes = 0
const gCode = (): string => `G${String(640_000_000_000 + ++codes)}`

const PAPERS = ['data_form', 'photo', 'fingerprint_form', 'birth_evidence']
const AGREED = { photo_agreed: true, agreed_by: 'นางสมใจ มารดา' }

const asked = async (more: Record<string, unknown> = {}, person?: string): Promise<string> => {
  const id = newId()
  const values = {
    person: person ?? (await putPerson(stage.house, office, `เด็ก${id.slice(-4)}`, { national_id: null })),
    school,
    lives_in: areaId('130101'),
    origin: 'census',
    asked_on: day(30),
    ...more,
  }
  await act(registrar, { verb: 'create', register: 'g_code_file', record: id, values })
  return id
}
const see = (id: string, actor = registrar) => record(stage.house, actor, 'g_code_file', id)
const move = async (id: string, name: string, more: Partial<Act> = {}) => {
  const { version } = await see(id)
  return act(registrar, { verb: 'move', register: 'g_code_file', record: id, version, move: name, ...more })
}
const sent = async (person?: string): Promise<string> => {
  const id = await asked({}, person)
  await move(id, 'send', { values: { documents: PAPERS, ...AGREED, sent_on: day(20) } })
  return id
}
const personOf = async (id: string): Promise<string> => String((await see(id)).values.person)
const numbersOf = async (person: string) => {
  const found = await stage.house.count.query<{
    now: Buffer | null
    hash: Buffer | null
    type: string
    ended: boolean
  }>(
    `select p.national_id_hash as now, n.id_number_hash as hash, n.type, n.ends_on is not null as ended
     from person p left join identity_number n on n.person = p.id where p.id = $1`,
    [person],
  )
  return found.rows
}
const hash = (number: string): Buffer => hashId(number, stage.house.keys)

describe('a request for a G-code', () => {
  it('names each paper that is missing, and needs consent for a photo', async () => {
    const id = await asked()
    const bare = await refusal(move(id, 'send', { values: { documents: ['data_form'], sent_on: day() } }))
    expect(bare.parts?.map(({ spot }) => spot?.field)).toEqual(['documents', 'documents', 'documents'])
    expect(bare.parts?.at(-1)?.detail?.th).toContain('บันทึกแจ้งประวัติบุคคล')
    const shy = await refusal(move(id, 'send', { values: { documents: PAPERS, sent_on: day() } }))
    expect(shy).toMatchObject({ parts: [{ spot: { field: 'photo_agreed' } }] })
    await move(id, 'send', { values: { documents: PAPERS, ...AGREED, sent_on: day() } })
    expect((await see(id)).state).toBe('sent')
  })

  it('is its school’s, with the child who may be kept by another office', async () => {
    const id = await asked()
    expect((await see(id)).title).toContain('เด็ก')
    expect((await refusal(see(id, neighbour))).name).toBe('not_found')
    expect((await refusal(record(stage.house, neighbour, 'person', await personOf(id)))).name).toBe('not_found')
  })

  it('is one at a time for a child', async () => {
    const person = await putPerson(stage.house, office, 'ดาว', { national_id: null })
    const id = await asked({}, person)
    expect((await refusal(asked({}, person))).name).toBe('duplicate')
    await move(id, 'close', { reason: 'พบสูติบัตร', values: { ended_as: 'number_found' } })
    await asked({}, person)
  })
})

describe('a code that comes', () => {
  it('is written to the child, and stays the child’s when thirteen digits take its place', async () => {
    const id = await sent()
    const person = await personOf(id)
    const [code, number] = [gCode(), nationalIdFor()]
    const wrong = await refusal(move(id, 'issue', { values: { g_code: number, issued_on: day(5) } }))
    expect(wrong).toMatchObject({ parts: [{ spot: { field: 'g_code' } }] })
    await move(id, 'issue', { values: { g_code: code, issued_on: day(5) } })
    expect(await numbersOf(person)).toMatchObject([{ now: hash(code), hash: null }])

    await move(id, 'replace', { values: { national_id: number, replaced_on: day() } })
    expect(await numbersOf(person)).toMatchObject([
      { now: hash(number), hash: hash(code), type: 'g_code', ended: true },
    ])
  })

  it('never takes the place of thirteen digits, nor of an earlier code unseen', async () => {
    const number = nationalIdFor()
    const papered = await sent(await putPerson(stage.house, office, 'มีเลข', { national_id: number }))
    const beside = gCode()
    await move(papered, 'issue', { values: { g_code: beside, issued_on: day() } })
    expect(await numbersOf(await personOf(papered))).toMatchObject([
      { now: hash(number), hash: hash(beside), ended: false },
    ])

    const earlier = gCode()
    const coded = await sent(await putPerson(stage.house, office, 'มีรหัส', { national_id: earlier }))
    const later = gCode()
    await move(coded, 'issue', { values: { g_code: later, issued_on: day() } })
    expect(await numbersOf(await personOf(coded))).toMatchObject([
      { now: hash(later), hash: hash(earlier), ended: true },
    ])
  })

  it('that another record holds changes neither record, and asks people whether the two are one child', async () => {
    const code = gCode()
    const holder = await putPerson(stage.house, office, 'ผู้ถือรหัส', { national_id: code })
    const id = await sent()
    await move(id, 'issue', { values: { g_code: code, issued_on: day() } })
    expect((await see(id)).state).toBe('issued')
    expect(await numbersOf(await personOf(id))).toMatchObject([{ now: null }])
    expect(await numbersOf(holder)).toMatchObject([{ now: hash(code) }])
    const asked = await stage.house.count.query<{ ground: string }>(
      `select ground from person_merge where (one, other) in (($1, $2), ($2, $1))`,
      [holder, await personOf(id)],
    )
    expect(asked.rows).toEqual([{ ground: 'same_number' }])
  })
})

describe('the rule of papers', () => {
  it('holds from its day, and takes one paper of several', () => {
    const source = { th: 'ก', en: 'A' }
    const rules = [
      {
        from: '2005-07-05',
        until: '2027-01-01',
        needs: [['photo'], ['birth_evidence', 'history_record']] as const,
        source,
        checked: false,
      },
      { from: '2027-01-01', needs: [['photo']] as const, source, checked: true },
    ]
    expect(missingDocuments(['history_record'], '2026-12-31', rules)).toEqual([['photo']])
    expect(missingDocuments([], '2026-12-31', rules)).toHaveLength(2)
    expect(missingDocuments(['photo'], '2027-01-01', rules)).toEqual([])
  })
})
