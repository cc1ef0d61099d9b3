import type { Label } from '#kernel/label.ts'
import type { RowView } from '#kernel/register/view.ts'
import { privacyWords } from '../words/privacy.ts'

/** The page made for the work that a record waits for, where the generic one is not enough. */
export function ownPageOf(register: string, row: RowView): { href: string; label: Label } | null {
  if (register === 'rights_request' && row.state === 'asked' && row.may.moves.includes('accept'))
    return { href: `/privacy/requests/${row.id}`, label: privacyWords.decide }
  return null
}
