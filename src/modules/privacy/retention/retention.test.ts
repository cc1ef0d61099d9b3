import { beforeAll, describe, expect, it } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { readFile } from '#kernel/file/read.ts'
import { today } from '#kernel/kinds/date.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { actAs, put, putSchool } from '../../../../tests/support/as.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { dueOn } from './due.ts'
import { keepingTimes } from './keeping-time.ts'
import { runRetention } from './run.ts'

const stage = useWorld()
const signal = new AbortController().signal
const inDays = (days: number): string => Temporal.PlainDate.from(today()).add({ days }).toString()
let malee: Actor
let dpo: Actor

beforeAll(async () => {
  const school = await putSchool(stage.house, 'โรงเรียนบ้านดอกคูน')
  malee = await actAs(stage.house, { username: 'malee.d', roles: [{ role: 'school_registrar', place: school }] })
  const place = stage.house.province.areaId
  dpo = await actAs(stage.house, { username: 'wipa.dpo', roles: [{ role: 'dpo', place }] })
})

const SECRET = 'ชื่อที่ต้องไม่เหลือ'
const file = { name: 'รายชื่อ.csv', content: Buffer.from('ชื่อ\nใบบัว').toString('base64') }

/** A file brought in by Malee with one row of it in quarantine. */
async function brought(): Promise<{ run: string; row: string; stored: string }> {
  const [run, row] = [newId(), newId()]
  const create = { verb: 'create', id: newId() } as const
  const values = { source_name: SECRET, source_file: file, account: malee.account, target_key: 'register:person' }
  await perform(stage.house, malee, { ...create, register: 'import_run', record: run, values })
  const quarantined = { run, account: malee.account, row_number: 2, problems: [{ name: SECRET }] }
  const keep = { ...create, id: newId(), register: 'quarantined_row', record: row, values: quarantined }
  await perform(stage.house, malee, keep)
  const stored = String((await record(stage.house, malee, 'import_run', run)).values.source_file)
  return { run, row, stored }
}

const rowsOf = async (table: string, id: string): Promise<number> =>
  (await stage.house.count.query(`select 1 from ${table} where id = $1`, [id])).rowCount ?? 0

const detailsOf = async (register: string, id: string): Promise<string> => {
  const text = 'select verb, detail from audit_entry where register = $1 and record = $2 order by seq'
  return JSON.stringify((await stage.house.count.query(text, [register, id])).rows)
}

describe('keeping', () => {
  it('leaves what is in its time, then takes the file, then the row with all it was', async () => {
    const { run, row, stored } = await brought()
    await sealLedger(stage.house.count)
    expect(await runRetention(stage.house, inDays(89), signal)).toEqual([])
    expect((await readFile(stage.house, malee, stored)).name).toBe('รายชื่อ.csv')

    expect(await runRetention(stage.house, inDays(91), signal)).toMatchObject([{ register: 'import_run', records: 1 }])
    await expect(readFile(stage.house, malee, stored)).rejects.toThrow('not_found')
    expect((await record(stage.house, malee, 'import_run', run)).values.source_name).toBe(SECRET)

    expect(await detailsOf('quarantined_row', row)).toContain(SECRET)
    expect(await runRetention(stage.house, inDays(181), signal)).toMatchObject([
      { register: 'quarantined_row', records: 1 },
    ])
    expect([await rowsOf('quarantined_row', row), await rowsOf('quarantined_row_past', row)]).toEqual([0, 0])
    const left = await detailsOf('quarantined_row', row)
    expect(left).not.toContain(SECRET)
    expect(left).toContain('forgotten')
    expect(JSON.parse(left).map((entry: { verb: string }) => entry.verb)).toEqual(['create', 'forget'])
    // what was said is gone, that it was said is not, and the chain holds
    await sealLedger(stage.house.count)
    expect(await verifyLedger(stage.house.count)).toMatchObject({ intact: true, brokenAt: null })

    expect(await runRetention(stage.house, inDays(181), signal)).toEqual([])
  })

  it('counts from the withdrawal for what was withdrawn', async () => {
    const { row } = await brought()
    await perform(stage.house, malee, {
      id: newId(),
      verb: 'withdraw',
      register: 'quarantined_row',
      record: row,
      version: 1,
    })
    expect(await rowsOf('quarantined_row_past', row)).toBe(1)
    await runRetention(stage.house, inDays(181), signal)
    expect(await rowsOf('quarantined_row_past', row)).toBe(0)
  })

  it('passes over what a legal hold names, and says how much', async () => {
    const { row } = await brought()
    const hold = { about_register: 'quarantined_row', about_record: row, reason: 'คดีตัวอย่าง', starts_on: today() }
    const id = await put(stage.house, 'legal_hold', hold)
    expect(await runRetention(stage.house, inDays(300), signal)).toContainEqual(
      expect.objectContaining({ register: 'quarantined_row', records: 0, held: 1 }),
    )
    expect(await rowsOf('quarantined_row', row)).toBe(1)
    const end = { id: newId(), verb: 'change', register: 'legal_hold', record: id, version: 1 } as const
    await perform(stage.house, dpo, { ...end, values: { ends_on: inDays(10) } })
    await runRetention(stage.house, inDays(300), signal)
    expect(await rowsOf('quarantined_row', row)).toBe(0)
  })

  it('follows a rule of the province from the day it is in force, and counts without taking away', async () => {
    const { row } = await brought()
    const rule = { about_register: 'quarantined_row', days: 30, starts_on: inDays(20), reason: 'ระเบียบตัวอย่าง' }
    await perform(stage.house, dpo, {
      id: newId(),
      verb: 'create',
      register: 'retention_rule',
      record: newId(),
      values: rule,
    })
    const timeOn = async (day: string) =>
      (await keepingTimes(stage.house, day)).find(({ register }) => register.name === 'quarantined_row')?.days
    expect([await timeOn(today()), await timeOn(inDays(20))]).toEqual([180, 30])
    const due = (await dueOn(stage.house, inDays(31))).find(({ time }) => time.register.name === 'quarantined_row')
    expect(due?.living).toContain(row)
    expect(await rowsOf('quarantined_row', row)).toBe(1)
  })

  it('is the program’s alone: nobody empties the past or the ledger by calling what it calls', async () => {
    const { row } = await brought()
    for (const actor of [malee, dpo]) {
      await expect(
        asActor(stage.house, actor, 'write', (client) =>
          client.query('select forget_rows($1, $2)', ['quarantined_row', [row]]),
        ),
      ).rejects.toThrow('not for you')
      await expect(
        asActor(stage.house, actor, 'write', (client) =>
          client.query('select forget_files($1, $2)', ['import_run', [row]]),
        ),
      ).rejects.toThrow('not for you')
    }
    await expect(
      asActor(stage.house, dpo, 'write', async (client) => {
        await client.query(`select set_config('app.forgetting', 'on', true)`)
        await client.query(`update audit_entry set detail = '{}'`)
      }),
    ).rejects.toThrow(/permission denied/)
  })
})
