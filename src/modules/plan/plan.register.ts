import { choice } from '#kernel/kinds/choice.ts'
import { json } from '#kernel/kinds/json.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { fiscalYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { planning } from './planning.workflow.ts'

/** A plan of an office, or a higher plan that offices align to: one edition of it. */
export const plan = register('plan', {
  th: { one: 'แผน', many: 'แผนและยุทธศาสตร์' },
  en: { one: 'plan', many: 'plans' },
  about: {
    th: 'แผนหรือเอกสารวิสัยทัศน์และยุทธศาสตร์ของหน่วยงาน แต่ละฉบับ',
    en: 'One edition of an office’s vision and strategy',
  },
  fields: {
    name: text({ th: 'ชื่อแผน', en: 'Name', required: true }),
    owner: place({
      th: 'หน่วยงานเจ้าของ',
      en: 'Owner',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    level: choice({
      th: 'ระดับแผน',
      en: 'Level',
      required: true,
      choices: {
        national: { th: 'แผนระดับ 1 ยุทธศาสตร์ชาติ', en: 'Level 1: national strategy' },
        master: { th: 'แผนระดับ 2', en: 'Level 2: master plans' },
        action: { th: 'แผนระดับ 3', en: 'Level 3: ministry and provincial plans' },
        office: { th: 'แผนของหน่วยงาน', en: 'Office plan' },
      },
    }),
    from_fy: fiscalYear({ th: 'ตั้งแต่ปีงบประมาณ', en: 'From fiscal year' }),
    to_fy: fiscalYear({ th: 'ถึงปีงบประมาณ', en: 'To fiscal year' }),
    edition: number({ th: 'ฉบับที่', en: 'Edition', required: true, min: 1, max: 999 }),
    replaces: link({ th: 'แทนฉบับ', en: 'Replaces', to: 'plan', fixed: true }),
    source_name: text({ th: 'ไฟล์ต้นฉบับ', en: 'Source file' }),
    source_file: file({ th: 'ต้นฉบับ', en: 'Source', types: ['text', 'docx', 'pdf'] }),
    source_text: json({
      th: 'ข้อความต้นฉบับทีละบรรทัด',
      en: 'Source text, line by line',
      schema: { type: 'array', items: { type: 'string' } },
    }),
  },
  workflow: planning,
  titled: ['name'],
  listed: ['name', 'owner', 'level', 'from_fy', 'to_fy', 'edition', 'state'],
  searched: ['name'],
  access: [
    { role: 'everyone', may: ['read', 'count', 'export'], anywhere: true, states: ['published', 'superseded'] },
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export'], within: 'owner' },
    { role: 'planner', may: ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export'], within: 'owner' },
    { role: 'esao_officer', may: ['read', 'create', 'change', 'move', 'withdraw'], within: 'owner' },
    { role: 'dole_officer', may: ['read', 'create', 'change', 'move', 'withdraw'], within: 'owner' },
    { role: 'school_director', may: ['read', 'create', 'change', 'move', 'withdraw'], within: 'owner' },
  ],
})
