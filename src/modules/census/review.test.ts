import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Truth, writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { judgePair, type Saying } from './judge-pair.act.ts'
import { pairOf } from './review-pair.ts'
import { roundQuality } from './review-quality.ts'
import { nextInPile, type Pile, pileCounts } from './review-queue.ts'
import { runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

const FACTS = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const HEADINGS: Record<string, string> = { registry: `ลำดับ,${FACTS}`, obec: `ลำดับ,สังกัด,${FACTS}` }

let truth: Truth
const bytes: Record<string, Buffer> = {}
let anong: Actor
let krit: Actor
let planner: Actor
let round: string

const stage = useWorld(async ({ house }) => {
  const place = house.province.areaId
  anong = await actAs(house, { username: 'anong.review', roles: [{ role: 'peo_officer', place }] })
  krit = await actAs(house, { username: 'krit.review', roles: [{ role: 'peo_officer', place }] })
  planner = await actAs(house, { username: 'planner.review', roles: [{ role: 'planner', place }] })
  writeFiles()
  round = await makeRound(house, 'รอบแรก', 2026)
  await takeLists(house, round)
  await runRound(house, round)
})

/** Lists of a seed, with many errors, and what is true of them; their headings as offices write them. */
function writeFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-review-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  truth = writeLists({ seed: 13, children: 1500, enrolled: 1350, difficulty: 'hard', province: 13 }, files)
  for (const [kind, file] of Object.entries({ registry: files.registry, obec: files.enrolment })) {
    const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n')
    bytes[kind] = Buffer.from([HEADINGS[kind], ...rows].join('\n'))
  }
  rmSync(folder, { recursive: true })
}

async function makeRound(house: House, name: string, year: number): Promise<string> {
  const id = newId()
  const ages = { age_from: 0, age_to: 24, accept: 0.99, reject: 0.01 }
  await perform(house, anong, {
    id: newId(),
    verb: 'create',
    register: 'census_round',
    record: id,
    values: { name, academic_year: year, counted_on: '2026-06-10', area: house.province.areaId, ...ages },
  })
  return id
}

async function takeLists(house: House, of: string): Promise<void> {
  for (const kind of ['registry', 'obec'] as const)
    await takeList(house, anong, {
      id: newId(),
      round: of,
      kind,
      source: 'ทดสอบ',
      datedOn: '2026-06-10',
      fileName: `${kind}.csv`,
      bytes: bytes[kind] ?? Buffer.from(''),
    })
}

const next = (actor: Actor, pile: Pile, of = round) => nextInPile(stage.house, actor, { round: of, pile })

async function say(actor: Actor, question: string, says: Saying, again = false): Promise<void> {
  const { version } = await record(stage.house, actor, 'link_question', question)
  await judgePair(stage.house, actor, { act: newId(), question, version, says, again })
}

async function asked(actor: Actor, pile: Pile): Promise<string> {
  const id = await next(actor, pile)
  if (!id) throw new Error(`nothing waits in ${pile}`)
  return id
}

const stateOf = async (question: string) => (await record(stage.house, anong, 'link_question', question)).state

describe('the queue', () => {
  it('begins with a child who would be called out of school, and with what is most open', async () => {
    const pair = await pairOf(stage.house, anong, await asked(anong, 'ask'))
    expect(pair).toMatchObject({ atStake: true, state: 'waiting' })
    const { rows } = await stage.house.count.query<{ id: string }>(
      `select q.id from link_question q join census_child c on c.id = q.child
       where q.round = $1 and q.state = 'waiting' and q.asked_for <> 'sample' and c.standing = 'to_verify'
       order by abs(q.likeness - 0.5), q.id`,
      [round],
    )
    expect(pair.id).toBe(rows[0]?.id)
  })

  it('shows two records, what differs, and why; of an id number no more than needed', async () => {
    const { facts, ground } = await pairOf(stage.house, anong, await asked(anong, 'ask'))
    expect(facts.map(({ field }) => field)).toContain('born')
    expect(facts.some(({ verdict }) => verdict === 'differs')).toBe(true)
    for (const { a, b, verdict } of facts)
      if (verdict !== 'lacking') expect([...a, ...b].some(({ differs }) => differs)).toBe(verdict === 'differs')
    expect(ground?.steps.map(({ field }) => field)).toContain('first')
    const sum = ground?.steps.reduce(
      (total, { weight, rarity }) => total + weight + rarity,
      ground.start + ground.household,
    )
    expect(sum).toBeCloseTo(ground?.end ?? Number.NaN, 1)
    const id = facts.find(({ field }) => field === 'id')
    for (const { text } of [...(id?.a ?? []), ...(id?.b ?? [])]) expect(text).not.toMatch(/\d{6}/)
  })

  it('is not there for who only counts', async () => {
    const id = await asked(anong, 'ask')
    await expect(pairOf(stage.house, planner, id)).rejects.toMatchObject({ problem: { name: 'not_found' } })
    expect(await pileCounts(stage.house, planner, round)).toEqual({ ask: 0, second: 0, sample: 0, again: 0 })
  })
})

describe('a judgement', () => {
  it('can be taken back', async () => {
    const id = await asked(anong, 'ask')
    const before = await pileCounts(stage.house, anong, round)
    await say(anong, id, 'different')
    expect((await pileCounts(stage.house, anong, round)).ask).toBe(before.ask - 1)
    await say(anong, id, 'undo')
    expect(await stateOf(id)).toBe('waiting')
    expect(await next(anong, 'ask')).toBe(id)
  })

  it('sent twice is one', async () => {
    const id = await asked(anong, 'ask')
    const { version } = await record(stage.house, anong, 'link_question', id)
    const judging = { act: newId(), question: id, version, says: 'same' as const }
    await judgePair(stage.house, anong, judging)
    await judgePair(stage.house, anong, judging)
    expect((await record(stage.house, anong, 'link_question', id)).version).toBe(version + 1)
    await say(anong, id, 'undo')
  })

  it('in doubt goes to another reader, never to the same', async () => {
    const id = await asked(anong, 'ask')
    await say(anong, id, 'doubt')
    expect(await next(anong, 'second')).toBeNull()
    await expect(say(anong, id, 'same')).rejects.toMatchObject({ problem: { name: 'own_proposal' } })
    expect(await next(krit, 'second')).toBe(id)
    await say(krit, id, 'different')
    expect(await stateOf(id)).toBe('different')
  })

  it('is kept by the next run, which does as it says', async () => {
    const id = await asked(anong, 'ask')
    const { values } = await record(stage.house, anong, 'link_question', id)
    await say(anong, id, 'same')
    await runRound(stage.house, round)
    expect(await stateOf(id)).toBe('same')
    const child = await record(stage.house, anong, 'census_child', String(values.child))
    expect(child.values).toMatchObject({
      standing: 'enrolled',
      other_list: values.other_list,
      other_row: values.other_row,
    })
    const after = await record(stage.house, anong, 'census_round', round)
    await runRound(stage.house, round)
    const again = await record(stage.house, anong, 'census_round', round)
    expect(again.values.figures).toEqual(after.values.figures)
  })
})

describe('a decision that a run contradicts', () => {
  it('holds, is asked once more, and is not asked again when held to', async () => {
    const { rows } = await stage.house.count.query<{ ids: string[] }>(
      `select array_agg(id order by id) as ids from link_question where round = $1 and state = 'waiting'
       group by other_list, other_row having count(*) > 1 order by 1 limit 1`,
      [round],
    )
    const [one = '', other = ''] = rows[0]?.ids ?? []
    // one row of a school cannot be two children
    await say(anong, one, 'same')
    await say(anong, other, 'same')
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(2)
    expect([one, other]).toContain(await asked(anong, 'ask'))
    expect(await pairOf(stage.house, anong, one)).toMatchObject({ askedFor: 'contradicted', state: 'same' })
    await say(anong, one, 'same')
    await say(anong, other, 'different')
    expect(await stateOf(other)).toBe('different')
    await runRound(stage.house, round)
    expect(await record(stage.house, anong, 'link_question', one)).toMatchObject({
      state: 'same',
      values: { asked_for: 'confirmed' },
    })
    expect(await stateOf(other)).toBe('different')
    await say(anong, one, 'undo')
    await say(anong, other, 'undo')
  })

  it('is one that the weights have turned against since it was asked', async () => {
    const { rows } = await stage.house.count.query<{ id: string }>(
      `select id from link_question where round = $1 and band = 'sure' and state = 'waiting' order by id limit 1`,
      [round],
    )
    const id = rows[0]?.id ?? ''
    await say(anong, id, 'different')
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(0)
    const { version, values } = await record(stage.house, anong, 'link_question', id)
    const comparison = { ...(values.comparison as object), alone: 0.5 }
    const change = { id: newId(), verb: 'change' as const, register: 'link_question', record: id, version }
    await perform(stage.house, anong, { ...change, values: { comparison } })
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(1)
    expect(await record(stage.house, anong, 'link_question', id)).toMatchObject({
      state: 'different',
      values: { asked_for: 'contradicted' },
    })
    await say(anong, id, 'same')
    expect(await stateOf(id)).toBe('same')
  })
})

describe('the quality of a round', () => {
  it('is not told before every band was judged, then by the sample alone', async () => {
    await runRound(stage.house, round)
    expect((await roundQuality(stage.house, anong, round)).estimate).toBeNull()
    // what is truly so: the lists name each child by the row it came from
    for (let id = await next(anong, 'sample'); id; id = await next(anong, 'sample'))
      await say(anong, id, await truly(id))
    for (let id = await next(anong, 'ask'); id; id = await next(anong, 'ask')) await say(anong, id, await truly(id))
    const { estimate, bands } = await roundQuality(stage.house, anong, round)
    expect(bands.filter(({ drawn }) => drawn > 0).length).toBeGreaterThan(2)
    expect(estimate?.precision.value).toBeGreaterThan(0.95)
    expect(estimate?.recall.value).toBeGreaterThan(0.8)
    expect(estimate?.recall.low).toBeLessThanOrEqual(estimate?.recall.value ?? 0)
  })

  it('has the agreement of two readers, each blind to the other', async () => {
    expect(await next(anong, 'again')).not.toBe(await next(krit, 'again'))
    let read = 0
    for (let id = await next(krit, 'again'); id && read < 6; id = await next(krit, 'again')) {
      const wrong = read === 5
      const right = await truly(id)
      await say(krit, id, wrong ? (right === 'same' ? 'different' : 'same') : right, true)
      read += 1
    }
    const { agreement, states } = await roundQuality(stage.house, anong, round)
    expect(agreement).toMatchObject({ pairs: 6, agreed: 5 })
    expect(states.disputed).toBe(1)
    // what two see differently counts for nothing before somebody settles it
    const open = await asked(anong, 'second')
    await say(anong, open, await truly(open))
    expect(['same', 'different']).toContain(await stateOf(open))
  })

  it('draws the same sample again', async () => {
    const plan = async () => (await record(stage.house, anong, 'census_round', round)).values.sample
    const before = await plan()
    const drawn = async () =>
      (
        await stage.house.count.query(
          `select id from link_question where round = $1 and sampled = 'drawn' order by id`,
          [round],
        )
      ).rows
    const first = await drawn()
    await runRound(stage.house, round)
    const second = await drawn()
    expect(second).toEqual(expect.arrayContaining(first))
    expect(await plan()).toMatchObject({ seed: (before as { seed: string }).seed })
  })
})

describe('another round', () => {
  it('goes by what was decided of the same two rows', async () => {
    const { rows } = await stage.house.count.query<{ row: number; other_row: number }>(
      `select row::int as row, other_row::int as other_row from link_question
       where round = $1 and state = 'same' and band in ('likely', 'unlikely') order by id`,
      [round],
    )
    expect(rows.length).toBeGreaterThan(1)
    const later = await makeRound(stage.house, 'รอบหลัง', 2027)
    await takeLists(stage.house, later)
    await runRound(stage.house, later)
    for (const { row, other_row } of rows) {
      const found = await stage.house.count.query<{ other_row: number }>(
        `select other_row::int as other_row from census_child where round = $1 and row = $2 and standing = 'enrolled'
         and origin = 'registry'`,
        [later, row],
      )
      expect(found.rows[0]?.other_row).toBe(other_row)
    }
  })
})

async function truly(question: string): Promise<'same' | 'different'> {
  const { values } = await record(stage.house, anong, 'link_question', question)
  // the headings are row 1 of a file
  return truth.personOf[Number(values.other_row) - 2] === Number(values.row) - 2 ? 'same' : 'different'
}
