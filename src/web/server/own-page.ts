import type { Label } from '#kernel/label.ts'
import type { RowView } from '#kernel/register/view.ts'
import { reviewWords } from '../words/link-review.ts'
import { mergeWords } from '../words/merges.ts'
import { privacyWords } from '../words/privacy.ts'
import { referralWords } from '../words/referrals.ts'
import { boardWords } from '../words/watch-board.ts'
import { hearingWords } from '../words/watch-reports.ts'

const WATCHED = ['home_visit', 'measure_given', 'return_check', 'child_group']

/** The page made for the work that a record waits for, where the generic one is not enough. */
export function ownPageOf(register: string, row: RowView): { href: string; label: Label } | null {
  if (register === 'rights_request' && row.state === 'asked' && row.may.moves.includes('accept'))
    return { href: `/privacy/requests/${row.id}`, label: privacyWords.decide }
  if (register === 'child_case') return { href: `/watch/cases/${row.id}`, label: boardWords.casePage }
  if (register === 'citizen_report') return { href: `/watch/reports/${row.id}`, label: hearingWords.page }
  // a case out of the reader's sight has no title
  const of = String(row.values.case ?? '')
  if (WATCHED.includes(register) && row.titles[of]) return { href: `/watch/cases/${of}`, label: boardWords.casePage }
  if (register === 'referral' && row.may.moves.some((move) => move === 'accept' || move === 'reply'))
    return { href: '/referrals', label: referralWords.answerPage }
  if (register === 'person_merge') return { href: `/people/merges/${row.id}`, label: mergeWords.seePair }
  if (register === 'link_question' && row.may.moves.length > 0)
    return { href: `/census/${row.values.round}/review?q=${row.id}`, label: reviewWords.open }
  return null
}
