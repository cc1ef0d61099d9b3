import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** Which board held which power when: personnel powers moved in 2565, and may move again (handbook, ten things 5). */
export const boardPower = register('board_power', {
  th: { one: 'อำนาจของคณะกรรมการ', many: 'อำนาจของคณะกรรมการ' },
  en: { one: 'board power', many: 'powers of boards' },
  about: { th: 'คณะกรรมการใดมีอำนาจเรื่องใด ในช่วงเวลาใด', en: 'Which board holds which power, between which dates' },
  fields: {
    board: place({
      th: 'คณะกรรมการ',
      en: 'Board',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    power: choice({
      th: 'อำนาจ',
      en: 'Power',
      required: true,
      choices: {
        personnel: { th: 'บริหารงานบุคคลข้าราชการครู', en: 'Personnel of state teachers' },
        plan: { th: 'เห็นชอบแผนพัฒนาการศึกษาจังหวัด', en: 'Approval of the provincial education plan' },
        oversight: { th: 'กำกับ ติดตาม การจัดการศึกษา', en: 'Oversight of education' },
        private: { th: 'กำกับโรงเรียนเอกชน', en: 'Private schools' },
      },
    }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    basis: text({ th: 'ฐานกฎหมาย', en: 'Legal basis', required: true }),
  },
  titled: ['basis'],
  listed: ['board', 'power', 'starts_on', 'ends_on', 'basis'],
  span: { from: 'starts_on', until: 'ends_on' },
  access: [
    { role: 'everyone', may: ['read', 'export'], anywhere: true },
    { role: 'peo_officer', may: ['create', 'change'], within: 'board' },
    { role: 'sysadmin', may: ['create', 'change', 'withdraw'], anywhere: true },
  ],
})
