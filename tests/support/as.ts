import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'

const today = (): string => Temporal.Now.plainDateISO('Asia/Bangkok').toString()

/** Puts a row in as the system and gives its id. */
export async function put(
  house: House,
  register: string,
  values: Record<string, unknown>,
  id: string = newId(),
): Promise<string> {
  await perform(house, await systemActor(house), { id: newId(), verb: 'create', register, record: id, values })
  return id
}

export interface Person {
  username: string
  roles: { role: string; place: string; starts_on?: string; ends_on?: string }[]
  person?: string
}

/** Makes an account with grants and gives it as an actor, the way a request would find it. */
export async function actAs(house: House, { username, roles, person }: Person): Promise<Actor> {
  const account = await put(house, 'account', { name: username, username, person: person ?? null })
  for (const grant of roles) await put(house, 'role_grant', { starts_on: '2020-01-01', ...grant, account })
  const actor = await actorOf(house.count, account, house.province.areaId, today())
  if (!actor) throw new Error(`no account ${username}`)
  return actor
}

/** A school in a subdistrict of the province, with an optional parent office. */
export const putSchool = (house: House, name: string, more: Record<string, unknown> = {}): Promise<string> =>
  put(house, 'organisation', {
    name,
    kind: 'primary',
    affiliation: 'obec',
    lies_in: areaId('130101'),
    levels: ['primary'],
    opened_on: '2000-05-16',
    ...more,
  })

let serial = 0
/** A valid national id of the reserved type 9, new at each call. */
export function nationalIdFor(): string {
  serial += 1
  const twelve = `99${String(serial).padStart(10, '0')}`
  const sum = [...twelve].reduce((total, digit, i) => total + Number(digit) * (13 - i), 0)
  return `${twelve}${(11 - (sum % 11)) % 10}`
}

export const putPerson = (
  house: House,
  keptBy: string,
  first: string,
  more: Record<string, unknown> = {},
): Promise<string> =>
  put(house, 'person', {
    name: { title: 'เด็กหญิง', first, last: 'ทองประกาย' },
    sex: 'f',
    birth_date: '2016-02-03',
    national_id: nationalIdFor(),
    kept_by: keptBy,
    lives_in: areaId('130101'),
    ...more,
  })
