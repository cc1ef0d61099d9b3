import { madeId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { childCase } from './child-case.register.ts'
import { citizenReport } from './citizen-report.register.ts'
import { OPEN_STATES } from './following.workflow.ts'

/** From where a case was heard of, by the channel of the report. */
const SOURCES: Record<string, string> = { web: 'citizen', desk: 'citizen', hotline: 'hotline', partner: 'partner' }

/** Which child a report speaks of: somebody on record, or what is known of somebody who is not. */
export interface WhoIsIt {
  id: string
  report: string
  /** The version of the report that was seen. */
  version: number
  person?: string | null
  child?: Record<string, unknown>
}

export interface TakenUp {
  case: string
  /** The child was being followed already; the report is put to that case. */
  followed: boolean
}

const FOLLOWED = 'select id from child_case where person = $1 and state = any ($2)'

async function followedAs(house: House, person: string): Promise<string | null> {
  const states = [...OPEN_STATES, 'returned', 'declined']
  const found = await house.count.query<{ id: string }>(FOLLOWED, [person, states])
  return found.rows[0]?.id ?? null
}

async function provincialOffice(house: House): Promise<string> {
  const found = await house.count.query<{ id: string }>(
    `select id from organisation where kind = 'peo' order by id limit 1`,
  )
  return found.rows[0]?.id ?? refuse('not_found')
}

/**
 * Makes a case of what somebody has told: who the child is, a case as a candidate, and the report put to it, in one act. A
 * child who is followed already gets no second case.
 * @throws Refusal `not_found`, `version`, `move` (the report is closed), `input` with what is missing of the child
 */
export async function takeUpReport(house: House, actor: Actor, who: WhoIsIt): Promise<TakenUp> {
  const { id, report, version, child = {} } = who
  const told = await record(house, actor, citizenReport.name, report)
  const known = who.person ? idOf(who.person) : null
  if (known) await record(house, actor, 'person', known)
  const followed = known ? await followedAs(house, known) : null
  const office = await provincialOffice(house)
  const head = { id: idOf(id), verb: 'move', register: citizenReport.name }
  const input = { report, version, person: known, child }
  const { outcome } = await withAct(house, actor, head, input, async (act): Promise<TakenUp> => {
    const person = known ?? madeId(id, 'person')
    const opened = followed ?? madeId(id, 'case')
    const { area, spot, channel } = told.values
    if (!known) await act.create('person', person, { ...child, lives_in: area, kept_by: office })
    if (!followed)
      await act.create(childCase.name, opened, {
        person,
        lives_in: area,
        office,
        level: 'province',
        source: SOURCES[String(channel)] ?? 'citizen',
        opened_on: today(),
        address: spot,
      })
    const looked =
      told.state === 'received' ? await act.move(citizenReport.name, told.id, version, 'look_into') : version
    const put = await act.change(citizenReport.name, told.id, looked, { case: opened })
    await act.move(citizenReport.name, told.id, put, 'open_case')
    return { case: opened, followed: followed !== null }
  })
  return outcome
}
