import { createHash } from 'node:crypto'
import { madeId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Label } from '#kernel/label.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { bareCode, newCode, shownCode } from '#platform/spoken-code.ts'
import { citizenReport } from './citizen-report.register.ts'

/** What anybody may tell of a child; only where and what are needed. */
export interface Told {
  /** Minted by the form, so that sending it twice reports once. */
  id: string
  area: string
  told: string
  child_called?: string
  age?: string
  spot?: string
  reporter?: string
  phone?: string
}

/** 50 bits: nobody guesses it through a door that counts the tries. */
const CODE_LENGTH = 10

const hashOf = (code: string): string => createHash('sha256').update(bareCode(code)).digest('hex')

/**
 * Takes word of a child from anybody, in the name of the program: nobody needs to say who they are. Gives the tracking
 * code, this once; sent again with the same id it gives null, for the code is kept only as a hash.
 * @throws Refusal `input` with what is missing or wrong at its field
 */
export async function hearReport(house: House, { id, ...told }: Told): Promise<string | null> {
  const code = newCode(CODE_LENGTH)
  const head = { id, verb: 'create', register: citizenReport.name }
  const { repeated } = await withAct(house, await systemActor(house), head, told, (act) =>
    act.create(citizenReport.name, madeId(id, 'report'), {
      ...told,
      channel: 'web',
      received_on: today(),
      tracking_hash: hashOf(code),
    }),
  )
  return repeated ? null : shownCode(code, CODE_LENGTH / 2)
}

export interface ReportStanding {
  receivedOn: string
  state: Label
  answer: string | null
}

/** Where a report stands, for whoever holds its code: the state and the answer, nothing of the child. Null for a wrong code. */
export async function trackReport(house: House, code: string): Promise<ReportStanding | null> {
  const found = await house.count.query<{ received_on: string; state: string; answer: string | null }>(
    'select received_on::text as received_on, state, answer from citizen_report where tracking_hash = $1',
    [hashOf(code)],
  )
  const row = found.rows[0]
  const state = row ? citizenReport.workflow?.[row.state] : undefined
  return row && state
    ? { receivedOn: row.received_on, state: { th: state.th, en: state.en }, answer: row.answer }
    : null
}
