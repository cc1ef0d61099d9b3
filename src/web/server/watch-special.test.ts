import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { usualReferral } from './usual-referral.ts'
import { rowsOfCase } from './watch-events.ts'
import { specialOf } from './watch-special.ts'

let nida: Actor
let [office, hospital] = ['', '']

const stage = useWorld(async ({ house }) => {
  office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  hospital = await putSchool(house, 'โรงพยาบาลสมมติ', { kind: 'partner', affiliation: 'other', levels: [] })
  nida = await actAs(house, {
    username: 'nida',
    roles: [{ role: 'watch_coordinator', place: house.province.areaId }],
  })
})

const day = (back = 0): string => Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: back }).toString()
const LIVES = areaId('130101')

const create = async (register: string, values: Record<string, unknown>): Promise<string> => {
  const id = newId()
  await perform(stage.house, nida, { id: newId(), verb: 'create', register, record: id, values })
  return id
}

const opened = async (...groups: string[]): Promise<string> => {
  const person = await putPerson(stage.house, office, `เด็ก${newId().slice(-4)}`)
  const known = { office, level: 'district', source: 'ngo', opened_on: day(), lives_in: LIVES }
  const id = await create('child_case', { person, ...known })
  for (const group of groups)
    await create('child_group', {
      case: id,
      lives_in: LIVES,
      opened_on: day(),
      group,
      source: 'visit',
      starts_on: day(9),
    })
  return id
}

const special = async (id: string, open = true) => {
  const of = (name: string) => rowsOfCase(stage.house, nida, name, id)
  const rows = {
    open,
    groups: await of('child_group'),
    measures: await of('measure_given'),
    referrals: await of('referral'),
    stays: await of('family_stay'),
    learning: await of('placed_learning'),
    files: await of('g_code_file'),
  }
  return specialOf(stage.house, nida, rows, 'en')
}

describe('what special groups bring to the page of a case', () => {
  it('is what is not done yet, of the groups that hold, while the case is open', async () => {
    const id = await opened('teenage_mother')
    const before = await special(id)
    expect(before.called.measures.map(({ code }) => code)).toContain('childcare')
    expect(before.groups[0]?.pace).toContain('help should have begun by')
    expect(before.options.map(({ value }) => value)).not.toContain('teenage_mother')

    await create('measure_given', { case: id, lives_in: LIVES, measure_code: 'childcare', starts_on: day() })
    const after = await special(id)
    expect(after.called.measures.map(({ code }) => code)).not.toContain('childcare')
    expect(after.groups[0]?.pace).toBe('then a look every 30 days')
    expect((await special(id, false)).called).toEqual({ measures: [], help: [] })
  })

  it('is a place for each file that the groups ask for, and for no other', async () => {
    const { stays, learning, files } = await special(await opened('disability'))
    expect([stays, learning?.mayAdd, files]).toEqual([null, true, null])
  })

  it('names the province where a family on the move goes next, if it is another one', async () => {
    const id = await opened('mobile_family')
    const stay = { case: id, lives_in: LIVES, area: LIVES, starts_on: day(30) }
    expect((await special(id)).next).toBeNull()
    const row = await create('family_stay', { ...stay, next_area: areaId('130201') })
    expect((await special(id)).next).toBeNull()
    const { version } = await record(stage.house, nida, 'family_stay', row)
    await perform(stage.house, nida, {
      id: newId(),
      verb: 'change',
      register: 'family_stay',
      record: row,
      version,
      values: { next_area: areaId('140101') },
    })
    expect((await special(id)).next).toBe('พระนครศรีอยุธยา')
  })
})

describe('a referral that a group calls for', () => {
  it('is filled with its words, and with the agency that is usually asked', async () => {
    const id = await opened('illness')
    expect(await usualReferral(stage.house, nida, id, 'trade', 'th')).toBeNull()
    const first = await usualReferral(stage.house, nida, id, 'health', 'th')
    expect(first?.values).toEqual({ help_wanted: 'health', need: expect.stringContaining('แพทย์') })
    await create('referral', {
      case: await opened(),
      lives_in: LIVES,
      agency: hospital,
      help_wanted: 'health',
      child_name: { title: '', first: 'มะลิ', last: 'ทองสุข' },
      need: 'ตรวจ',
      sent_on: day(),
      consented: true,
    })
    const next = await usualReferral(stage.house, nida, id, 'health', 'th')
    expect(next).toMatchObject({ values: { agency: hospital }, titles: { [hospital]: 'โรงพยาบาลสมมติ' } })
  })
})
