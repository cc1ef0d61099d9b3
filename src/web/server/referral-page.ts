import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { cellOf } from './cells.ts'
import { type Due, dueOf } from './watch-case.ts'

/** One child referred, with what the agency was told and nothing else. */
export interface ReferralView {
  id: string
  version: number
  state: string
  stateLabel: string
  child: string
  help: string
  need: string
  phone: string
  agency: string
  area: string
  sentOn: string
  without: string
  reply: string
  due: Due | null
  moves: string[]
}

const MOST = 100

/** The referrals that this actor may see, those that wait longest first. A partner sees those to its own agency and no more. */
export async function referralsOf(house: House, actor: Actor, language: Language): Promise<ReferralView[]> {
  const { rows } = await list(house, actor, 'referral', { sort: { field: 'sent_on' }, size: MOST })
  const register = house.registers.get('referral')
  if (!register) return []
  const due = await dueOf(house, register, rows, language)
  const text = (row: RowView, field: string) => cellOf(house, register, row, field, language).text
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    state: row.state ?? '',
    stateLabel: text(row, 'state'),
    child: row.title,
    help: text(row, 'help_wanted'),
    need: text(row, 'need'),
    phone: text(row, 'phone'),
    agency: text(row, 'agency'),
    area: text(row, 'lives_in'),
    sentOn: text(row, 'sent_on'),
    without: row.values.consented === true ? '' : text(row, 'without_consent'),
    reply: text(row, 'reply'),
    due: due.get(row.id) ?? null,
    moves: row.may.moves,
  }))
}
