import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { SYSTEM_ACCOUNT, systemActor } from '#kernel/scope/actor.ts'
import { SYSTEM_ROLE } from '#kernel/scope/predicate.ts'
import { allAreas, areaId } from '#modules/place/module.ts'
import { asOwner, type Ground } from './house.ts'

const FIRST = `
  insert into house_setting (key, value) values ('province', jsonb_build_object('code', $1::text, 'areaId', $2::uuid)) on conflict do nothing;`

/**
 * Founds a migrated schema as a province: which one it is, the system's account and grant, and every area of the
 * country. Done by the owner only as far as nobody holds a grant yet; repeated, it changes nothing.
 */
export async function found(ground: Ground): Promise<boolean> {
  const { province } = ground
  const root = areaId(province)
  return asOwner(ground, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7461903)')
    const there = await client.query(`select 1 from house_setting where key = 'province'`)
    if ((there.rowCount ?? 0) > 0) {
      await client.query('rollback')
      return false
    }
    const area = (await allAreas()).find((row) => row.id === root) ?? refuse('not_found')
    await client.query(FIRST, [province, root])
    await client.query(
      `insert into area (id, version, since, code, level, name, name_en, search_text) values ($1, 1, '2000-01-01', $2, 'province', $3, $4, $5)`,
      [
        root,
        province,
        area.values.name,
        area.values.name_en,
        `${area.values.name} ${area.values.name_en}`.toLowerCase(),
      ],
    )
    await client.query(
      `insert into account (id, version, since, name, username, search_text) values ($1, 1, '2000-01-01', 'ระบบบัวบาน', 'system', 'ระบบบัวบาน system')`,
      [SYSTEM_ACCOUNT],
    )
    await client.query(
      `insert into role_grant (id, version, since, account, role, place, starts_on) values ($1, 1, '2000-01-01', $1, $2, $3, '2000-01-01')`,
      [SYSTEM_ACCOUNT, SYSTEM_ROLE, root],
    )
    await client.query('commit')
    return true
  })
}

/** Puts in every area of the country that is not there yet. */
export async function loadAreas(house: House): Promise<number> {
  const actor = await systemActor(house)
  const known = new Set((await house.count.query<{ id: string }>('select id from area')).rows.map((row) => row.id))
  const missing = (await allAreas()).filter((row) => !known.has(row.id))
  if (missing.length === 0) return 0
  const head = { id: crypto.randomUUID(), verb: 'import', register: 'area' }
  await withAct(house, actor, head, { rows: missing.length }, async (act) => {
    for (const level of ['province', 'district', 'subdistrict']) {
      const rows = missing.filter((row) => row.values.level === level)
      await act.createMany(
        'area',
        rows.map((row) => ({ id: row.id, values: { ...row.values }, since: '2000-01-01T00:00:00Z' })),
      )
    }
    return missing.length
  })
  return missing.length
}
