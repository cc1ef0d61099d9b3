import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { catchUp } from '#kernel/act/reaction.ts'
import { list } from '#kernel/register/list.ts'
import { putPerson } from '../../../tests/support/as.ts'
import { act, cast, day, drafted, move, PLAN, refusal, running, see, stage } from './alternative.fixture.ts'
import { decideBy, nextReview, ruleOn } from './rules.ts'

const reviewsOf = async (id: string) => {
  const filters = [{ field: 'home_learning', op: 'is' as const, value: id }]
  return (await list(stage.house, cast.pim, 'learning_review', { filters, sort: { field: 'due_on' } })).rows
}

describe('an application to teach at home', () => {
  it('needs its plan, gets its day when it is handed in, and is decided by another officer than the one who took it up', async () => {
    const id = await drafted()
    const bare = await refusal(move(cast.mother, id, 'submit'))
    expect(bare.parts?.map(({ spot }) => spot?.field)).toEqual(['applied_on', 'learning_plan'])
    await move(cast.mother, id, 'submit', { values: PLAN })
    expect((await see(cast.mother, id)).values.decide_by).toBe(decideBy(day()))

    for (const name of ['consider', 'send_back'])
      expect((await refusal(move(cast.mother, id, name, { reason: 'ขอแก้เอง' }))).name).toBe('move')
    await move(cast.pim, id, 'consider')
    const own = await refusal(move(cast.pim, id, 'approve', { values: { decided_on: day() } }))
    expect(own.name).toBe('own_proposal')
    await move(cast.chai, id, 'approve', { values: { decided_on: day() } })
    expect((await see(cast.mother, id)).state).toBe('approved')
  })

  it('that was sent back is changed by the applicant and has its days anew; a later day set by the office stays', async () => {
    const id = await drafted()
    await move(cast.mother, id, 'submit', { values: PLAN })
    const mine = { verb: 'change' as const, register: 'home_learning', record: id, values: { reason: 'อยู่ไกล' } }
    const { version: shut } = await see(cast.mother, id)
    expect((await refusal(act(cast.mother, { ...mine, version: shut }))).name).toBe('not_found')
    const early = await see(cast.pim, id)
    await act(cast.pim, {
      verb: 'change',
      register: 'home_learning',
      record: id,
      version: early.version,
      values: { decide_by: day(5) },
    })
    await move(cast.pim, id, 'send_back', { reason: 'เพิ่มวิธีวัดผล' })
    const { version: open } = await see(cast.mother, id)
    await act(cast.mother, { ...mine, version: open })
    await move(cast.mother, id, 'submit', { values: { learning_plan: 'เพิ่มวิธีวัดผลแล้ว' } })
    expect((await see(cast.mother, id)).values.decide_by).toBe(decideBy(day()))

    const later = Temporal.PlainDate.from(decideBy(day())).add({ days: 15 }).toString()
    const { version } = await see(cast.pim, id)
    await act(cast.pim, {
      verb: 'change',
      register: 'home_learning',
      record: id,
      version,
      values: { decide_by: later },
    })
    await catchUp(stage.house)
    expect((await see(cast.pim, id)).values.decide_by).toBe(later)
  })

  it('is seen by its applicant and the office that decides, with the child, and by nobody else beside', async () => {
    const id = await drafted({}, 'ลำดวน')
    const mine = await see(cast.mother, id)
    expect(mine.title).toContain('ลำดวน')
    const child = String(mine.values.person)
    expect((await see(cast.mother, child, 'person')).title).toContain('ลำดวน')
    for (const actor of [cast.stranger, cast.nida]) {
      expect((await refusal(see(actor, id))).name).toBe('not_found')
      expect((await refusal(see(actor, child, 'person'))).name).toBe('not_found')
    }
  })

  it('is one at a time for a child, and a centre has a name', async () => {
    const person = await putPerson(stage.house, cast.area, 'จำปี')
    const id = await drafted({ person })
    expect((await refusal(drafted({ person }))).name).toBe('duplicate')
    await move(cast.mother, id, 'take_back', { reason: 'เข้าโรงเรียนใกล้บ้าน' })
    await drafted({ person })
    expect(await refusal(drafted({ kind: 'community' }))).toMatchObject({ parts: [{ spot: { field: 'centre' } }] })
    await drafted({ kind: 'community', centre: 'ศูนย์การเรียนริมคลอง' })
  })
})

describe('learning at home', () => {
  it('is looked at every year while it goes on, and no longer once it ended', async () => {
    const since = day(400)
    const id = await running(since)
    const first = nextReview(since)
    expect((await reviewsOf(id)).map(({ values }) => values.due_on)).toEqual([first])

    const review = (await reviewsOf(id))[0]?.id ?? ''
    const seen = await see(cast.mother, review, 'learning_review')
    expect(seen.may.verbs).toContain('change')
    const told = { values: { reviewed_on: day(), note: 'อ่านคล่อง คูณหารได้', grade: 'P3' } }
    expect((await refusal(move(cast.mother, review, 'tell_passed', told, 'learning_review'))).name).toBe('not_found')
    await move(cast.pim, review, 'tell_passed', told, 'learning_review')
    expect((await reviewsOf(id)).map(({ values }) => values.due_on)).toEqual([first, nextReview(first)])

    await move(cast.pim, id, 'end', { values: { ends_on: day(), ended_as: 'to_school' } })
    expect((await reviewsOf(id)).map(({ state }) => state)).toEqual(['passed', 'skipped'])
    await catchUp(stage.house)
    expect(await reviewsOf(id)).toHaveLength(2)
  })

  it('is helped with money or things, asked for by the family and granted by the office', async () => {
    const id = await running(day(30))
    const { values } = await see(cast.pim, id)
    const support = newId()
    const asked = {
      home_learning: id,
      person: values.person,
      applicant: cast.parent,
      office: cast.area,
      lives_in: values.lives_in,
      kind: 'materials',
      academic_year: 2026,
      term: '2026/2',
      need: 'หนังสือ ป.3 หนึ่งชุด',
    }
    await act(cast.mother, { verb: 'create', register: 'learning_support', record: support, values: asked })
    expect((await refusal(move(cast.mother, support, 'grant', {}, 'learning_support'))).name).toBe('not_found')
    await move(cast.pim, support, 'grant', {}, 'learning_support')
    expect((await see(cast.mother, support, 'learning_support')).state).toBe('granted')
  })
})

describe('the rules', () => {
  const source = { th: 'ก', en: 'A' }
  it('hold from their day until the next', () => {
    const rules = [
      { from: '2004-01-01', until: '2027-01-01', decideDays: 30, reviewMonths: 12, source, checked: false },
      { from: '2027-01-01', decideDays: 45, reviewMonths: 6, source, checked: true },
    ]
    expect([ruleOn('2026-12-31', rules), ruleOn('2027-01-01', rules)].map((rule) => rule.decideDays)).toEqual([30, 45])
    expect(ruleOn('1999-01-01', rules).decideDays).toBe(30)
  })
})
