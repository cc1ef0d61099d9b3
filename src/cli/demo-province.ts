import type { Client } from 'pg'
import { higherPlans } from '#demo/higher-plans.ts'
import { PROVINCE } from '#demo/land.ts'
import { loadProvince } from '#demo/load.ts'
import { generateProvince } from '#demo/province.ts'
import type { CastMember } from '#demo/row.ts'
import { signIns } from '#demo/sign-ins.ts'
import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { recomputeAndFollow } from '#kernel/indicator/refresher.ts'
import type { Label } from '#kernel/label.ts'
import { beginBulkLoad, DEMO_LOADING, endBulkLoad, LOAD_LOCK } from '#kernel/migrate/bulk-load.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { startSearch } from '#modules/people/module.ts'
import { loadHigherPlans } from '#modules/plan/module.ts'
import { Fault } from '#platform/fault.ts'
import { keepAccount } from '#platform/identity/accounts.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { asOwner, type Ground, type OpenHouse, openHouse } from '../house.ts'

export interface DemoOptions {
  size: 'small' | 'province'
  seed: number
  /** ISO day that the demo takes for today; default the actual day. */
  today?: string
  note?: (line: string) => void
}

/** A person of the demo whom anybody at a demo data folder may sign in as. */
export interface Card {
  key: string
  account: string
  name: string
  role: Label
  about: Label
}

const PASSWORD = 'buaban-demo'

/** Fills a founded schema with the invented province: records, plans, accounts, numbers. Gives the rows by register. */
export async function loadDemo(ground: Ground, options: DemoOptions): Promise<Record<string, number>> {
  if (ground.province !== PROVINCE) throw new Fault('demo_elsewhere', { province: ground.province })
  return asOwner(ground, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [LOAD_LOCK])
    await owner.query(`insert into house_setting (key, value) values ($1, 'true') on conflict do nothing`, [
      DEMO_LOADING,
    ])
    const open = await openHouse(ground, { app: 2, count: 2 })
    try {
      return await fill(ground, owner, open, options)
    } finally {
      await open.close()
    }
  })
}

async function fill(
  ground: Ground,
  owner: Client,
  open: OpenHouse,
  options: DemoOptions,
): Promise<Record<string, number>> {
  const { note = () => {}, size, seed } = options
  const { house } = open
  const actor = await systemActor(house)
  const begin = performance.now()
  const seconds = () => `${((performance.now() - begin) / 1000).toFixed(0)} s`
  const told = { at: 0 }
  const progress = (rows: number) => {
    if (rows - told.at < 50_000) return
    told.at = rows
    note(`    ${rows.toLocaleString('en')} ระเบียน · records  ${seconds()}`)
  }
  const founded = ['area', 'account', 'role_grant']
  await beginBulkLoad(
    owner,
    [...house.registers.keys()].filter((name) => !founded.includes(name)),
  )
  const loaded = await loadProvince(house, actor, generateProvince(options), progress)
  note(`    ตรวจความเชื่อมโยงและสร้างดัชนี · checking links, building indexes  ${seconds()}`)
  await endBulkLoad(owner)
  await loadHigherPlans(house, actor, higherPlans)
  await openAccounts(ground, house, actor, open.auth, loaded.cast)
  await owner.query('analyze')
  await recomputeAndFollow(house)
  // of a whole province the nightly search is soon enough
  if (size === 'small') await startSearch(house, actor)
  await owner.query(
    `with over as (delete from house_setting where key = $1)
     insert into house_setting (key, value) values ('demo', $2) on conflict (key) do update set value = $2`,
    [DEMO_LOADING, JSON.stringify({ size, seed })],
  )
  return loaded.rows
}

/** One account for each role card, with the grant that the card names. */
async function openAccounts(
  ground: Ground,
  house: House,
  actor: Actor,
  pool: Parameters<typeof createAuth>[0]['pool'],
  cast: CastMember[],
): Promise<void> {
  const auth = createAuth({ pool, secret: ground.secrets.authSecret, baseURL: 'http://127.0.0.1' })
  for (const card of signIns) {
    const member = cast.find((one) => one.key === card.key)
    if (!member) continue
    const name = await nameOf(house, member.person)
    const id = await keepAccount(auth, { username: `demo.${card.key.replaceAll('_', '-')}`, name, password: PASSWORD })
    await withAct(house, actor, { id: newId(), verb: 'create', register: 'account' }, { id }, async (act) => {
      await act.create('account', id, {
        name,
        username: `demo.${card.key.replaceAll('_', '-')}`,
        person: member.person,
      })
      await act.create('role_grant', newId(), {
        account: id,
        role: card.role,
        place: member.place,
        starts_on: '2020-01-01',
      })
    })
  }
}

async function nameOf(house: House, person: string): Promise<string> {
  const found = await house.count.query<{ name: string }>(
    `select name_title || name_first || ' ' || name_last as name from person where id = $1`,
    [person],
  )
  return found.rows[0]?.name ?? '?'
}

/** The role cards of the sign-in page; none outside a demo data folder. */
export async function demoCards(house: House): Promise<Card[]> {
  if (!house.demo) return []
  const found = await house.count.query<{ id: string; name: string; username: string; role: string }>(
    `select a.id, a.name, a.username, g.role from account a join role_grant g on g.account = a.id where a.username like 'demo.%'`,
  )
  return signIns.flatMap((card) => {
    const row = found.rows.find((one) => one.username === `demo.${card.key.replaceAll('_', '-')}`)
    const role = row ? house.roles.get(row.role)?.label : undefined
    return row && role ? [{ key: card.key, account: row.id, name: row.name, role, about: card.description }] : []
  })
}
