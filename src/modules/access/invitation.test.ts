import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import { actAs, put, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { acceptInvitation, openInvitation } from './accept-invitation.act.ts'
import { invite, inviteAgain } from './invite.act.ts'
import { colleaguesOf } from './people-of-place.ts'

const stage = useWorld()
let school = ''
let other = ''
let director: Actor
let root: Actor

const today = (): string => Temporal.Now.plainDateISO('Asia/Bangkok').toString()
const someone = (username: string, role: string, place = school) => ({ name: `ครู ${username}`, username, role, place })
const actorNow = (account: string) => actorOf(stage.house.count, account, stage.house.province.areaId, today())

async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (problem) => problem,
  )
  if (!(error instanceof Refusal)) throw new Error('nothing was refused')
  return error.problem.name
}

beforeAll(async () => {
  school = await putSchool(stage.house, 'โรงเรียนบ้านเชิญชวน')
  other = await putSchool(stage.house, 'โรงเรียนบ้านอื่น')
  director = await actAs(stage.house, {
    username: 'invite.director',
    roles: [{ role: 'school_director', place: school }],
  })
  const province = stage.house.province.areaId
  root = await actAs(stage.house, { username: 'invite.root', roles: [{ role: 'sysadmin', place: province }] })
})

describe('who may invite whom, and where', () => {
  it('a director invites registrars and teachers of the own school', async () => {
    const people = [someone('invite.reg', 'school_registrar'), someone('invite.tea', 'homeroom_teacher')]
    expect(await invite(stage.house, director, newId(), people)).toHaveLength(2)
  })

  it.each([
    ['another director', 'school_director', () => school],
    ['a system administrator', 'sysadmin', () => school],
    ['the program itself', 'system', () => school],
    ['a teacher of another school', 'homeroom_teacher', () => other],
    ['a teacher of the whole province', 'homeroom_teacher', () => stage.house.province.areaId],
  ])('but not %s', async (_, role, place) => {
    const people = [someone(`invite.${newId().slice(-8)}`, role, place())]
    expect(await refused(invite(stage.house, director, newId(), people))).toBe('not_found')
  })

  it('one who may not be invited keeps the whole list back', async () => {
    const people = [someone('invite.whole', 'homeroom_teacher'), someone('invite.part', 'dpo')]
    await refused(invite(stage.house, director, newId(), people))
    const kept = await stage.house.count.query(`select 1 from invitation where username = 'invite.whole'`)
    expect(kept.rowCount).toBe(0)
  })

  it('nobody gives the role of the program, and a director gives grants by the same rule', async () => {
    const values = { account: director.account, role: 'system', place: stage.house.province.areaId, starts_on: today() }
    const grant = (actor: Actor, more: object) =>
      perform(stage.house, actor, {
        id: newId(),
        verb: 'create',
        register: 'role_grant',
        record: newId(),
        values: { ...values, ...more },
      })
    expect(await refused(grant(root, {}))).toBe('not_found')
    expect(await refused(grant(director, { role: 'school_director', place: school }))).toBe('not_found')
    expect(await refused(grant(director, { role: 'homeroom_teacher', place: other }))).toBe('not_found')
    const account = await put(stage.house, 'account', { name: 'ครูใหม่', username: 'invite.given' })
    await grant(director, { account, role: 'homeroom_teacher', place: school })
    expect((await actorNow(account))?.grants).toMatchObject([{ role: 'homeroom_teacher', place: school }])
  })
})

describe('accepting', () => {
  it('makes the account and its grant, once', async () => {
    const [id = ''] = await invite(stage.house, director, newId(), [someone('invite.once', 'homeroom_teacher')])
    const { account } = await acceptInvitation(stage.house, id)
    expect((await actorNow(account))?.grants).toMatchObject([{ role: 'homeroom_teacher', place: school }])
    expect(await refused(acceptInvitation(stage.house, id))).toBe('slip_code')
  })

  it('is over when the invitation was cancelled, or its days have passed', async () => {
    const [late = '', gone = ''] = await invite(stage.house, director, newId(), [
      someone('invite.late', 'homeroom_teacher'),
      someone('invite.gone', 'homeroom_teacher'),
    ])
    await perform(stage.house, director, {
      id: newId(),
      verb: 'change',
      register: 'invitation',
      record: late,
      version: 1,
      values: { expires_on: today() },
    })
    const move = { verb: 'move', register: 'invitation', record: gone, version: 1, move: 'cancel' } as const
    await perform(stage.house, director, { id: newId(), ...move })
    expect(await openInvitation(stage.house, late)).toBeNull()
    expect(await openInvitation(stage.house, gone)).toBeNull()
  })

  it('nobody who invites accepts in the program’s place', async () => {
    const [id = ''] = await invite(stage.house, director, newId(), [someone('invite.self', 'homeroom_teacher')])
    const move = { verb: 'move', register: 'invitation', record: id, version: 1, move: 'accept' } as const
    await refused(perform(stage.house, director, { id: newId(), ...move }))
  })

  it('ends with the authority of whoever gave it', async () => {
    const leaving = await actAs(stage.house, { username: 'invite.leaving', roles: [] })
    const values = { account: leaving.account, role: 'school_director', place: school, starts_on: '2020-01-01' }
    const grant = await put(stage.house, 'role_grant', values)
    const inviter = (await actorNow(leaving.account ?? '')) ?? leaving
    const [id = ''] = await invite(stage.house, inviter, newId(), [someone('invite.orphan', 'homeroom_teacher')])
    expect(await openInvitation(stage.house, id)).not.toBeNull()
    const end = {
      verb: 'change',
      register: 'role_grant',
      record: grant,
      version: 1,
      values: { ends_on: today() },
    } as const
    await perform(stage.house, root, { id: newId(), ...end })
    expect(await openInvitation(stage.house, id)).toBeNull()
  })
})

describe('a new way in for somebody who has an account', () => {
  it('is given by whoever could give all that the account holds', async () => {
    const teacher = await actAs(stage.house, {
      username: 'invite.forgot',
      roles: [{ role: 'homeroom_teacher', place: school }],
    })
    const id = await inviteAgain(stage.house, director, newId(), teacher.account ?? '')
    expect(await inviteAgain(stage.house, director, newId(), teacher.account ?? ''), 'one stays open').toBe(id)
    expect(await openInvitation(stage.house, id)).toMatchObject({ username: 'invite.forgot', account: teacher.account })
    expect((await acceptInvitation(stage.house, id)).account).toBe(teacher.account)
  })

  it('but not where the account holds more', async () => {
    const both = await actAs(stage.house, {
      username: 'invite.both',
      roles: [
        { role: 'homeroom_teacher', place: school, starts_on: '2019-01-01' },
        { role: 'auditor', place: stage.house.province.areaId },
      ],
    })
    const id = await inviteAgain(stage.house, director, newId(), both.account ?? '')
    expect(await openInvitation(stage.house, id)).toBeNull()
    expect(await refused(acceptInvitation(stage.house, id))).toBe('slip_code')
  })

  it('a director sees the people whose roles are hers to give, and nobody else', async () => {
    const names = (await colleaguesOf(stage.house, director)).map(({ username }) => username)
    expect(names).toContain('invite.forgot')
    expect(names).not.toContain('invite.root')
    expect(names).not.toContain('invite.director')
  })
})
