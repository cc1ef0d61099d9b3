import { isRedirect } from '@sveltejs/kit'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#kernel/scope/actor.ts'
import { gate } from '../../src/web/server/second-factor.ts'
import { actAs, put, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const stage = useWorld()
let admin: Actor
let registrar: Actor
let teacher: Actor

beforeAll(async () => {
  const school = await putSchool(stage.house, 'โรงเรียนบ้านสองขั้น')
  const as = (username: string, role: string, place: string) =>
    actAs(stage.house, { username, roles: [{ role, place }] })
  admin = await as('factor.admin', 'sysadmin', stage.house.province.areaId)
  registrar = await as('factor.registrar', 'school_registrar', school)
  teacher = await as('factor.teacher', 'homeroom_teacher', school)
  await put(stage.house, 'sign_in_rule', { role: 'school_registrar', second_factor: true })
})

/** What a session of so many factors meets at an address. */
async function met(actor: Actor, factors: number, path: string): Promise<string | number | null> {
  try {
    return (await gate(stage.house, actor, factors, path))?.status ?? null
  } catch (thrown) {
    if (isRedirect(thrown)) return thrown.location
    throw thrown
  }
}

it('one factor opens nothing but the way to a second, where a role asks for two', async () => {
  expect(await met(admin, 1, '/people')).toBe('/settings/sign-in?needed')
  expect(await met(admin, 1, '/api/account')).toBe(403)
  for (const path of ['/settings', '/settings/sign-in', '/sign-in', '/confirm'])
    expect(await met(admin, 1, path)).toBeNull()
  expect(await met(admin, 1, '/settingsx')).not.toBeNull()
  expect(await met(admin, 2, '/people')).toBeNull()
})

it('the province says for which roles', async () => {
  expect(await met(registrar, 1, '/people')).not.toBeNull()
  expect(await met(registrar, 2, '/people')).toBeNull()
  expect(await met(teacher, 1, '/people')).toBeNull()
})
