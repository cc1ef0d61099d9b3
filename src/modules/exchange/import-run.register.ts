import { choice } from '#kernel/kinds/choice.ts'
import { dateTime } from '#kernel/kinds/date.ts'
import { json } from '#kernel/kinds/json.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { importing } from './importing.workflow.ts'

/** All rows or none; or the good ones, while the others wait in quarantine with their reasons. */
const importModes = {
  all_or_nothing: { th: 'ทั้งหมดหรือไม่เอาเลย', en: 'All or nothing' },
  good_rows: { th: 'เฉพาะแถวที่ถูกต้อง', en: 'The good rows' },
} as const

/** One file that somebody brings: what it fills, how it was understood, and what became of it. */
export const importRun = register('import_run', {
  th: { one: 'การนำเข้า', many: 'การนำเข้า' },
  en: { one: 'import', many: 'imports' },
  about: { th: 'ไฟล์ที่นำเข้า โดยใคร เมื่อใด ได้ผลอย่างไร', en: 'Files brought in: by whom, when, and what came of it' },
  fields: {
    source_name: text({ th: 'ไฟล์', en: 'File', required: true, fixed: true, max: 200 }),
    // as full of children and their numbers as what it came from: for who brought it, and nobody beside
    source_file: file({
      th: 'ต้นฉบับ',
      en: 'Source',
      required: true,
      fixed: true,
      types: ['table'],
      secret: 'identity',
    }),
    organisation: place({
      th: 'ในนามของ',
      en: 'In the name of',
      to: 'organisation',
      placeType: 'organisation',
      fixed: true,
    }),
    // as they were called then: an account is read by few
    brought_by: text({ th: 'โดย', en: 'By', fixed: true, max: 200 }),
    account: link({ th: 'บัญชีผู้นำเข้า', en: 'Account', to: 'account', required: true, fixed: true }),
    target_key: text({ th: 'ปลายทาง', en: 'What it fills', required: true, max: 80 }),
    // the import whose rows in quarantine are brought in again
    follows: link({ th: 'ต่อจาก', en: 'Follows', to: 'import_run', fixed: true }),
    mapping: json({ th: 'การจับคู่คอลัมน์', en: 'Matching of columns', schema: { type: 'object' } }),
    // sealed, since a corrected cell may hold an id number
    corrections: json({
      th: 'ค่าที่แก้',
      en: 'Corrected cells',
      schema: { type: 'object', additionalProperties: false, properties: { sealed: { type: 'string' } } },
    }),
    mode: choice({ th: 'วิธีนำเข้า', en: 'Way of bringing in', choices: importModes }),
    started_at: dateTime({ th: 'เริ่มนำเข้า', en: 'Started at' }),
    finished_at: dateTime({ th: 'สิ้นสุด', en: 'Finished at' }),
    rows_total: number({ th: 'แถว', en: 'Rows', min: 0 }),
    created: number({ th: 'เพิ่ม', en: 'Created', min: 0 }),
    changed: number({ th: 'แก้ไข', en: 'Changed', min: 0 }),
    unchanged: number({ th: 'เหมือนเดิม', en: 'Unchanged', min: 0 }),
    refused: number({ th: 'ไม่รับ', en: 'Refused', min: 0 }),
    // by register, what was made and changed; or the problem for which nothing was
    outcome: json({ th: 'ผล', en: 'Outcome', schema: { type: 'object' } }),
  },
  workflow: importing,
  titled: ['source_name'],
  listed: ['source_name', 'organisation', 'brought_by', 'started_at', 'created', 'changed', 'refused', 'state'],
  searched: ['source_name'],
  keep: {
    days: 90,
    after: 'since',
    only: 'files',
    source: { th: 'ข้อเสนอ: ไฟล์ที่นำเข้าเก็บ 90 วัน', en: 'Proposed: files brought in are kept for 90 days' },
  },
  access: [
    { role: 'everyone', may: ['read', 'create', 'move'], own: 'account', sees: ['identity'] },
    // what came of a running import is for the program to say
    { role: 'everyone', may: ['change'], own: 'account', states: ['uploaded', 'checked', 'failed'] },
    { role: 'school_director', may: ['read'], within: 'organisation' },
    { role: 'school_registrar', may: ['read'], within: 'organisation' },
    { role: 'esao_officer', may: ['read'], within: 'organisation' },
    { role: 'dole_officer', may: ['read'], within: 'organisation' },
    { role: 'peo_officer', may: ['read'], within: 'organisation' },
  ],
})
