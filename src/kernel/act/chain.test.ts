import { expect, it } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { asOwner } from '../../house.ts'

const stage = useWorld()

it('seals every entry and notices a changed one', async () => {
  for (const name of ['ก', 'ข', 'ค']) await putSchool(stage.house, `โรงเรียน${name}`)
  const sealed = await sealLedger(stage.house.count)
  await putSchool(stage.house, 'โรงเรียนทีหลัง')
  const later = await sealLedger(stage.house.count)
  const state = await verifyLedger(stage.house.count)
  expect(sealed).toBeGreaterThanOrEqual(4)
  expect(later).toBe(1)
  expect(state).toMatchObject({ intact: true, seals: 2, entries: sealed + later, unsealed: 0 })

  await expect(stage.house.app.query('delete from audit_entry')).rejects.toThrow()
  await asOwner(stage.world.ground, async (client) => {
    await expect(client.query(`update audit_entry set actor_name = 'x'`)).rejects.toThrow(/append-only/)
    await client.query('alter table audit_entry disable trigger append_only')
    await client.query(
      `update audit_entry set detail = '{"forged": true}' where seq = (select max(seq) from audit_entry)`,
    )
    await client.query('alter table audit_entry enable trigger append_only')
  })
  expect(await verifyLedger(stage.house.count)).toMatchObject({ intact: false, brokenAt: 2 })
})
