import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, put } from './as.ts'
import { type Speaker, speaker } from './http.ts'

/** Somebody of the stories: an actor of the house, and a voice over HTTP. */
export interface Townsman extends Speaker {
  actor: Actor
  account: string
}

/** The places and people that the stories are told of. All invented. */
export interface Town {
  province: string
  peo: string
  pesao: string
  sesao: string
  /** โรงเรียนบ้านดอกคูน, of the primary area office. */
  dokkhun: string
  /** โรงเรียนวัดสระบัว, of the same office, in another district. */
  sabua: string
  /** โรงเรียนมัธยมธารทิพย์, of the secondary area office. */
  thanthip: string
  someone(username: string, grants: { role: string; place: string }[], person?: string): Promise<Townsman>
}

export async function buildTown(house: House): Promise<Town> {
  const province = house.province.areaId
  const organisation = (name: string, kind: string, more: Record<string, unknown>) =>
    put(house, 'organisation', { name, kind, affiliation: 'obec', lies_in: areaId('130101'), ...more })
  const peo = await organisation('สำนักงานศึกษาธิการจังหวัด', 'peo', {})
  const pesao = await organisation('สำนักงานเขตพื้นที่การศึกษาประถมศึกษา เขตสมมติ', 'pesao', {})
  const sesao = await organisation('สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขตสมมติ', 'sesao', {})
  const school = (name: string, kind: string, parent: string, lies: string) =>
    organisation(name, kind, { parent, lies_in: areaId(lies), opened_on: '1987-05-16' })
  return {
    province,
    peo,
    pesao,
    sesao,
    dokkhun: await school('โรงเรียนบ้านดอกคูน', 'primary', pesao, '130102'),
    sabua: await school('โรงเรียนวัดสระบัว', 'primary', pesao, '130201'),
    thanthip: await school('โรงเรียนมัธยมธารทิพย์', 'secondary', sesao, '130102'),
    async someone(username, grants, person) {
      const actor = await actAs(house, { username, roles: grants, person })
      return { ...speaker(house, actor), actor, account: actor.account ?? '' }
    },
  }
}
