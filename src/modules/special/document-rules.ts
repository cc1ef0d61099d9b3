import type { Label } from '#kernel/label.ts'
import type { gCodeDocuments } from './codes.ts'

export type GCodeDocument = keyof typeof gCodeDocuments

/** Which papers a request must have, while that is so. */
export interface DocumentRule {
  /** First day (ISO) on which it holds; `until` is the first day on which it no longer does. */
  from: string
  until?: string
  /** Of each of these one must be there. */
  needs: readonly (readonly GCodeDocument[])[]
  source: Label
  /** False while nobody has held it against the text of the regulation. */
  checked: boolean
}

/** Papers for a G-code as the ministry's guidance asks for them. A changed guidance is another line with its day. */
export const documentRules: readonly DocumentRule[] = [
  {
    from: '2005-07-05',
    needs: [['data_form'], ['photo'], ['fingerprint_form'], ['birth_evidence', 'history_record']],
    source: {
      th: 'แนวปฏิบัติการขอรหัส G (คู่มือ 2.2) และระเบียบว่าด้วยหลักฐานในการรับนักเรียน พ.ศ. 2548 (ต้องตรวจกับตัวบท)',
      en: 'Guidance on G-codes (handbook 2.2) and the 2548 rule on evidence at admission (to be held against the text)',
    },
    checked: false,
  },
]

/** What is still missing on a day (ISO), as groups of which one paper is enough. Days before the first rule follow the first. */
export function missingDocuments(
  there: readonly string[],
  day: string,
  rules: readonly DocumentRule[] = documentRules,
): (readonly GCodeDocument[])[] {
  const rule = rules.find(({ from, until }) => from <= day && (until === undefined || day < until)) ?? rules[0]
  return (rule?.needs ?? []).filter((group) => !group.some((one) => there.includes(one)))
}
