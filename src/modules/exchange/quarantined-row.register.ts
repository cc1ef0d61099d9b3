import { json } from '#kernel/kinds/json.ts'
import { link } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { register } from '#kernel/register/declaration.ts'

/**
 * A row of a file that could not be brought in, and why. Its cells stay in the file, where the row policies of the file
 * guard them: here stand only its number and the problems, with secret values masked. Brought in later, it is withdrawn.
 */
export const quarantinedRow = register('quarantined_row', {
  th: { one: 'แถวที่กักไว้', many: 'แถวที่กักไว้' },
  en: { one: 'row in quarantine', many: 'rows in quarantine' },
  about: { th: 'แถวของไฟล์ที่ยังนำเข้าไม่ได้ และเหตุผล', en: 'Rows of a file that could not be brought in, and why' },
  fields: {
    run: link({ th: 'การนำเข้า', en: 'Import', to: 'import_run', required: true, fixed: true }),
    account: link({ th: 'ผู้นำเข้า', en: 'Brought by', to: 'account', required: true, fixed: true }),
    row_number: number({ th: 'แถวที่', en: 'Row', required: true, fixed: true, min: 1 }),
    problems: json({
      th: 'เหตุผล',
      en: 'Reasons',
      required: true,
      schema: { type: 'array', items: { type: 'object' } },
    }),
  },
  titled: ['row_number'],
  listed: ['row_number', 'run', 'problems'],
  onlyOne: [{ of: ['run', 'row_number'], otherwise: { th: 'กักแถวนี้ไว้แล้ว', en: 'This row is in quarantine already' } }],
  keep: {
    days: 180,
    after: 'since',
    source: { th: 'ข้อเสนอ: แถวที่กักไว้เก็บ 180 วัน', en: 'Proposed: rows in quarantine are kept for 180 days' },
  },
  access: [{ role: 'everyone', may: ['read', 'create', 'change', 'withdraw'], own: 'account' }],
})
