import type { Problem } from '#kernel/problem.ts'
import type { RuleCheck } from '#kernel/register/declaration.ts'
import { gCodeDocuments } from './codes.ts'
import { missingDocuments } from './document-rules.ts'

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const named = (documents: readonly (keyof typeof gCodeDocuments)[], language: 'th' | 'en'): string =>
  documents.map((one) => gCodeDocuments[one][language]).join(language === 'th' ? ' หรือ ' : ' or ')

/** A request that is sent has its papers, each missing one named. */
const documentsComplete: RuleCheck = (row) => {
  if (!row.sent_on) return []
  return missingDocuments(listOf(row.documents), String(row.asked_on)).map(
    (group): Problem => ({
      name: 'missing_value',
      spot: { field: 'documents' },
      detail: { th: `ยังไม่มี ${named(group, 'th')}`, en: `Missing: ${named(group, 'en')}` },
    }),
  )
}

/** A photo of a child is taken with consent, and somebody gave it. */
const photoAgreed: RuleCheck = (row) => {
  if (!listOf(row.documents).includes('photo')) return []
  if (row.photo_agreed !== true) return [{ name: 'missing_value', spot: { field: 'photo_agreed' } }]
  return row.agreed_by ? [] : [{ name: 'missing_value', spot: { field: 'agreed_by' } }]
}

/** A value just written is the number itself; one that stands is its kind and mask. */
const isGCode = (value: unknown): boolean =>
  typeof value === 'string' ? value.startsWith('G') : (value as { type?: string } | null)?.type === 'g_code'

const there = (value: unknown): boolean => value !== null && value !== undefined

/** A G-code is a G-code, and what replaces it is not. */
const rightKind: RuleCheck = (row) => [
  ...(there(row.g_code) && !isGCode(row.g_code) ? [{ name: 'rule', spot: { field: 'g_code' } } as const] : []),
  ...(there(row.national_id) && isGCode(row.national_id)
    ? [{ name: 'rule', spot: { field: 'national_id' } } as const]
    : []),
]

export const specialChecks = {
  documents_complete: documentsComplete,
  photo_agreed: photoAgreed,
  g_code_kind: rightKind,
}
