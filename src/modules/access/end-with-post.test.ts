import { expect, it } from 'vitest'
import { actorOf } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { endWithPosts } from './end-with-post.ts'

const stage = useWorld()
const day = Temporal.Now.plainDateISO('Asia/Bangkok')

it('a grant ends with the last post at that place, and only there', async () => {
  const { house } = stage
  const school = await putSchool(house, 'โรงเรียนบ้านเกษียณ')
  const other = await putSchool(house, 'โรงเรียนบ้านช่วยราชการ')
  const post = (person: string, organisation: string, ends_on: string | null) =>
    put(house, 'staff_post', {
      person,
      organisation,
      position: 'teacher',
      teaches: true,
      starts_on: '2010-05-16',
      ends_on,
    })
  const someone = async (username: string, until: string | null) => {
    const person = await putPerson(house, school, username)
    await post(person, school, until)
    await post(person, other, null)
    const roles = [school, other].map((place) => ({ role: 'homeroom_teacher', place }))
    return (await actAs(house, { username, roles, person })).account ?? ''
  }
  const gone = await someone('post.gone', day.toString())
  const stays = await someone('post.stays', day.add({ days: 1 }).toString())
  const bare = (await actAs(house, { username: 'post.none', roles: [{ role: 'school_director', place: school }] }))
    .account
  const places = async (account: string | null) =>
    (await actorOf(house.count, account ?? '', house.province.areaId, day.toString()))?.grants.map(({ place }) => place)
  expect(await endWithPosts(house)).toBe(1)
  expect(await places(gone)).toEqual([other])
  expect((await places(stays))?.length).toBe(2)
  expect(await places(bare)).toEqual([school])
  expect(await endWithPosts(house)).toBe(0)
})
