import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { hasConsent, speakerAt, standingOf } from './has-consent.ts'

const stage = useWorld()
let malee: Actor
let purpose: string
let school: string

beforeAll(async () => {
  school = await putSchool(stage.house, 'โรงเรียนบ้านดอกคูน')
  malee = await actAs(stage.house, { username: 'malee.d', roles: [{ role: 'school_director', place: school }] })
  purpose = await put(stage.house, 'consent_purpose', {
    code: 'photographs',
    name: 'เผยแพร่ภาพถ่าย',
    question: 'ยินยอมให้โรงเรียนเผยแพร่ภาพถ่ายกิจกรรมหรือไม่',
    months: 12,
    starts_on: '2020-01-01',
  })
})

/** A child born on a day with a guardian on record, and a consent about the child. */
async function consentOf(birth_date: string, given: Record<string, unknown>, guarded = true) {
  const child = await putPerson(stage.house, school, 'ใบบัว', { birth_date })
  const guardian = await putPerson(stage.house, school, 'บัวเผื่อน', { birth_date: '1985-01-01' })
  if (guarded) await put(stage.house, 'guardian', { child, guardian, relation: 'mother', kept_by: school })
  const record = newId()
  const dates = { given_on: '2024-05-16', expires_on: '2025-05-16' }
  const values: Record<string, unknown> = {
    person: child,
    purpose,
    method: 'paper',
    kept_by: school,
    ...dates,
    ...given,
  }
  if (values.guardian === 'mother') values.guardian = guardian
  await perform(stage.house, malee, { id: newId(), verb: 'create', register: 'consent', record, values })
  return { child, record }
}

const holds = (child: string, on: string) => hasConsent(stage.house, child, 'photographs', on)

describe('a consent', () => {
  it('of a guardian holds for a small child within its days, and no other purpose', async () => {
    const { child } = await consentOf('2016-02-03', { by_self: false, guardian: 'mother' })
    expect(
      await Promise.all(['2024-05-15', '2024-05-16', '2025-05-15', '2025-05-16'].map((on) => holds(child, on))),
    ).toEqual([false, true, true, false])
    expect(await hasConsent(stage.house, child, 'publicity', '2024-06-01')).toBe(false)
  })

  it('over ten asks for the child and the guardian, from twenty for the person alone', async () => {
    const cases: [string, Record<string, unknown>, boolean][] = [
      ['2011-01-01', { by_self: true }, false],
      ['2011-01-01', { by_self: false, guardian: 'mother' }, false],
      ['2011-01-01', { by_self: true, guardian: 'mother' }, true],
      ['2003-01-01', { by_self: true }, true],
      ['2003-01-01', { by_self: false, guardian: 'mother' }, false],
      ['2016-01-01', { by_self: true }, false],
    ]
    for (const [birth, given, expected] of cases) {
      const { child } = await consentOf(birth, given)
      expect(await holds(child, '2024-06-01'), `${birth} ${JSON.stringify(given)}`).toBe(expected)
    }
  })

  it('of somebody who is no guardian of the child on record is none', async () => {
    const { child } = await consentOf('2016-02-03', { by_self: false, guardian: 'mother' }, false)
    expect(await holds(child, '2024-06-01')).toBe(false)
  })

  it('is over once it is withdrawn, whoever withdraws it', async () => {
    const { child, record } = await consentOf('2003-01-01', { by_self: true })
    const self = await actAs(stage.house, { username: 'baibua.self', roles: [], person: child })
    expect(await holds(child, '2024-06-01')).toBe(true)
    await perform(stage.house, self, {
      id: newId(),
      verb: 'move',
      register: 'consent',
      record,
      version: 1,
      move: 'withdraw',
    })
    expect(await holds(child, '2024-06-01')).toBe(false)
  })

  it('is asked again at ten and at twenty', () => {
    const facts = { state: 'given', given_on: '2024-05-16', expires_on: '2030-01-01', by_self: true, by_guardian: true }
    expect(standingOf({ ...facts, birth_date: '2015-06-01' }, '2025-06-01')).toBe('holds')
    expect(standingOf({ ...facts, birth_date: '2015-06-01' }, '2025-06-02')).toBe('outgrown')
    expect(standingOf({ ...facts, birth_date: '2005-06-01' }, '2025-05-31')).toBe('holds')
    expect(standingOf({ ...facts, birth_date: '2005-06-01' }, '2025-06-01')).toBe('outgrown')
    expect([
      speakerAt('2015-06-01', '2025-06-01'),
      speakerAt('2015-06-01', '2025-06-02'),
      speakerAt(null, '2025-01-01'),
    ]).toEqual(['guardian', 'both', 'both'])
  })
})
