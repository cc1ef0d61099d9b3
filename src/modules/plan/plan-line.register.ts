import { choice } from '#kernel/kinds/choice.ts'
import { json } from '#kernel/kinds/json.ts'
import { link } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { lineKinds } from './line-kinds.ts'
import { ofPlan, ownedByPlan, partsOfPlan } from './plan-part.ts'

/** One line of a plan's tree: a vision, mission, goal, strategy, target, guideline, or what stands between them. */
export const planLine = register('plan_line', {
  th: { one: 'บรรทัดของแผน', many: 'บรรทัดของแผน' },
  en: { one: 'plan line', many: 'plan lines' },
  about: { th: 'วิสัยทัศน์ พันธกิจ เป้าประสงค์ กลยุทธ์ เป้าหมาย หรือแนวทางหนึ่งข้อ', en: 'One line of a plan’s tree' },
  fields: {
    ...ofPlan,
    parent: link({ th: 'อยู่ใต้', en: 'Under', to: 'plan_line' }),
    kind: choice({ th: 'ชนิด', en: 'Kind', required: true, choices: lineKinds }),
    number: text({ th: 'เลขข้อ', en: 'Number', max: 40 }),
    text: text({ th: 'ข้อความ', en: 'Text', required: true, long: true }),
    topic: text({ th: 'หัวข้อย่อย', en: 'Topic' }),
    role: choice({
      th: 'หน้าที่ของหัวเรื่อง',
      en: 'Role of a heading',
      choices: {
        title: { th: 'ชื่อเอกสาร', en: 'Title' },
        section: { th: 'หัวข้อ', en: 'Section' },
        topic: { th: 'หัวข้อย่อย', en: 'Topic' },
        caption: { th: 'คำบรรยายภาพ', en: 'Caption' },
        running: { th: 'หัวกระดาษและเลขหน้า', en: 'Running head or page number' },
      },
    }),
    position: number({ th: 'ลำดับ', en: 'Order', required: true, min: 0 }),
    source: json({
      th: 'บรรทัดต้นฉบับ',
      en: 'Source lines',
      schema: { type: 'array', items: { type: 'integer', minimum: 1 } },
    }),
  },
  titled: ['number', 'text'],
  listed: ['plan', 'kind', 'number', 'text'],
  searched: ['text'],
  frozenWith: 'plan',
  copies: ownedByPlan,
  access: partsOfPlan,
})
