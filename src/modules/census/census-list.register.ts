import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { json } from '#kernel/kinds/json.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { listKinds } from './codes.ts'

/** A list as it came, on the day it was cut, with how it was understood and how good it is. */
export const censusList = register('census_list', {
  th: { one: 'รายชื่อในรอบสำมะโน', many: 'รายชื่อในรอบสำมะโน' },
  en: { one: 'census list', many: 'census lists' },
  about: { th: 'รายชื่อหนึ่งชุดจากแหล่งหนึ่ง เก็บไว้ตามที่ได้รับ', en: 'One list from one source, kept as it came' },
  fields: {
    round: link({ th: 'รอบ', en: 'Round', to: 'census_round', required: true, fixed: true }),
    area: place({ th: 'พื้นที่', en: 'Area', to: 'area', placeType: 'area', required: true, fixed: true }),
    kind: choice({ th: 'ชนิด', en: 'Kind', required: true, fixed: true, choices: listKinds }),
    source: text({ th: 'แหล่งข้อมูล', en: 'Source', required: true, max: 200 }),
    dated_on: date({ th: 'ข้อมูล ณ วันที่', en: 'Data as of', required: true, notAfter: 'today' }),
    replaces: link({ th: 'แทนรายชื่อเดิม', en: 'Replaces', to: 'census_list', fixed: true }),
    file: file({ th: 'ไฟล์ตามที่ได้รับ', en: 'File as it came', types: ['table'], fixed: true, secret: 'identity' }),
    mapping: json({ th: 'การจับคู่คอลัมน์', en: 'Column mapping', schema: { type: 'object' } }),
    rows: number({ th: 'จำนวนรายการ', en: 'Rows', min: 0 }),
    quality: json({ th: 'คุณภาพข้อมูล', en: 'Quality', schema: { type: 'object' } }),
  },
  titled: ['kind', 'source'],
  listed: ['kind', 'source', 'dated_on', 'rows', 'round'],
  copies: [{ field: 'area', link: 'round', of: 'area' }],
  frozenWith: 'round',
  access: [
    { role: 'peo_officer', may: ['read', 'create', 'change', 'withdraw'], within: 'area', sees: ['identity'] },
    { role: 'planner', may: ['read'], within: 'area' },
  ],
  keep: {
    days: 90,
    after: 'dated_on',
    only: 'files',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
