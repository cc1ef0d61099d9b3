import { link } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { ofLine, ownedByPlan, partsOfPlan } from './plan-part.ts'

/** A machine suggests, a person accepts or refuses. */
const aligning = workflow({
  suggested: {
    th: 'ระบบเสนอ',
    en: 'Suggested',
    moves: { accept: { th: 'รับ', en: 'Accept', to: 'accepted' }, refuse: { th: 'ไม่รับ', en: 'Refuse', to: 'refused' } },
  },
  accepted: { th: 'สอดคล้อง', en: 'Aligned', moves: { refuse: { th: 'ยกเลิก', en: 'Undo', to: 'refused' } } },
  refused: { th: 'ไม่สอดคล้อง', en: 'Not aligned', moves: { accept: { th: 'รับ', en: 'Accept', to: 'accepted' } } },
})

/** A line of a plan serving a line of a higher plan (handbook 11.1). */
export const planAlignment = register('plan_alignment', {
  th: { one: 'ความสอดคล้อง', many: 'ความสอดคล้องกับแผนระดับบน' },
  en: { one: 'alignment', many: 'alignments' },
  about: { th: 'บรรทัดของแผนที่รองรับบรรทัดของแผนระดับบน', en: 'A plan line serving a line of a higher plan' },
  fields: {
    ...ofLine,
    to_line: link({ th: 'รองรับบรรทัด', en: 'Serves line', to: 'plan_line', required: true, fixed: true }),
    score: number({ th: 'คะแนนคำร่วม', en: 'Word overlap', decimals: 4, min: 0 }),
    shared: text({ th: 'คำที่ร่วมกัน', en: 'Shared words' }),
  },
  workflow: aligning,
  titled: ['line'],
  listed: ['line', 'to_line', 'score', 'shared', 'state'],
  onlyOne: [{ of: ['line', 'to_line'], otherwise: { th: 'จับคู่สองบรรทัดนี้แล้ว', en: 'These lines are aligned already' } }],
  copies: ownedByPlan,
  access: partsOfPlan,
})
