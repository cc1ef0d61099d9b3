import { choice } from '#kernel/kinds/choice.ts'
import { json } from '#kernel/kinds/json.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { bands } from './review-bands.ts'

/** Whoever was in doubt has asked for another opinion: taking the doubt back does not make them the one who decides. */
const notInDoubt = { notAfterOwn: { moves: ['doubt'] } }
/** A second reading is blind: nobody reads again who has said something of the pair before. */
const blind = { notByProposer: true, notAfterOwn: { moves: ['say_same', 'say_different', 'doubt'] } } as const

const judging = workflow({
  waiting: {
    th: 'รอตัดสิน',
    en: 'To be judged',
    moves: {
      say_same: { th: 'คนเดียวกัน', en: 'Same person', to: 'same', ...notInDoubt },
      say_different: { th: 'คนละคน', en: 'Different persons', to: 'different', ...notInDoubt },
      doubt: { th: 'ไม่แน่ใจ', en: 'Not sure', to: 'doubtful' },
    },
  },
  doubtful: {
    th: 'ขอความเห็นที่สอง',
    en: 'A second opinion is asked for',
    withinDays: 7,
    moves: {
      say_same: { th: 'คนเดียวกัน', en: 'Same person', to: 'same', notByProposer: true },
      say_different: { th: 'คนละคน', en: 'Different persons', to: 'different', notByProposer: true },
      undo: { th: 'เลิกทำ', en: 'Undo', to: 'waiting' },
    },
  },
  same: {
    th: 'คนเดียวกัน',
    en: 'Same person',
    moves: {
      undo: { th: 'เลิกทำ', en: 'Undo', to: 'waiting' },
      agree: { th: 'อ่านซ้ำแล้วเห็นตรงกัน', en: 'Read again, the same', to: 'same', ...blind },
      disagree: { th: 'อ่านซ้ำแล้วเห็นต่าง', en: 'Read again, otherwise', to: 'disputed', ...blind },
      confirm: { th: 'ยืนยันคำตัดสินเดิม', en: 'Hold to the decision', to: 'same' },
    },
  },
  different: {
    th: 'คนละคน',
    en: 'Different persons',
    moves: {
      undo: { th: 'เลิกทำ', en: 'Undo', to: 'waiting' },
      agree: { th: 'อ่านซ้ำแล้วเห็นตรงกัน', en: 'Read again, the same', to: 'different', ...blind },
      disagree: { th: 'อ่านซ้ำแล้วเห็นต่าง', en: 'Read again, otherwise', to: 'disputed', ...blind },
      confirm: { th: 'ยืนยันคำตัดสินเดิม', en: 'Hold to the decision', to: 'different' },
    },
  },
  disputed: {
    th: 'สองคนเห็นต่างกัน',
    en: 'Two readers differ',
    withinDays: 7,
    moves: {
      say_same: { th: 'คนเดียวกัน', en: 'Same person', to: 'same', notByProposer: true },
      say_different: { th: 'คนละคน', en: 'Different persons', to: 'different', notByProposer: true },
    },
  },
})

/** Two rows of which a person must say whether they are one child. What is said is never overridden by a later run. */
export const linkQuestion = register('link_question', {
  th: { one: 'คู่ที่ต้องตัดสิน', many: 'คู่ที่ต้องตัดสิน' },
  en: { one: 'link to be judged', many: 'links to be judged' },
  about: {
    th: 'สองรายการที่อาจเป็นเด็กคนเดียวกัน ให้คนตัดสิน',
    en: 'Two rows that may be one child, for a person to judge',
  },
  fields: {
    round: link({ th: 'รอบ', en: 'Round', to: 'census_round', required: true, fixed: true }),
    area: place({ th: 'พื้นที่', en: 'Area', to: 'area', placeType: 'area', required: true, fixed: true }),
    child: link({ th: 'เด็ก', en: 'Child', to: 'census_child' }),
    list: link({ th: 'รายชื่อ', en: 'List', to: 'census_list', required: true, fixed: true }),
    row: number({ th: 'แถวที่', en: 'Row', required: true, fixed: true, min: 1 }),
    other_list: link({ th: 'เทียบกับรายชื่อ', en: 'Against the list', to: 'census_list', required: true, fixed: true }),
    other_row: number({ th: 'แถวที่เทียบ', en: 'Row there', required: true, fixed: true, min: 1 }),
    likeness: number({ th: 'ความน่าจะเป็น', en: 'Probability', min: 0, max: 1, decimals: 4 }),
    asked_for: choice({
      th: 'ถามเพราะ',
      en: 'Asked because',
      required: true,
      choices: {
        likely: { th: 'คล้ายแต่ไม่พอจะรับ', en: 'Alike, not enough to accept' },
        rival: { th: 'มีผู้คล้ายหลายคน', en: 'Several are alike' },
        same_id: { th: 'เลขเดียวกันแต่ข้อมูลขัดกัน', en: 'Same number, contradicting facts' },
        away: {
          th: 'อยู่ในรายชื่อผู้เรียน แต่อีกรายชื่อว่าตายหรืออยู่จังหวัดอื่น',
          en: 'On a school’s list, while another list says dead or elsewhere',
        },
        sample: { th: 'สุ่มตรวจคุณภาพ', en: 'Sampled for quality' },
        contradicted: { th: 'ผลใหม่ขัดกับที่เคยตัดสิน', en: 'A new run contradicts the decision' },
        confirmed: { th: 'ยืนยันแล้วแม้ผลใหม่ขัด', en: 'Held to, though a new run contradicts' },
      },
    }),
    band: choice({ th: 'ช่วงความน่าจะเป็น', en: 'Band of probability', choices: bands }),
    sampled: choice({
      th: 'อยู่ในตัวอย่างคุณภาพ',
      en: 'In the sample',
      choices: { drawn: { th: 'สุ่มได้', en: 'Drawn' } },
    }),
    comparison: json({ th: 'เหตุผลของการเทียบ', en: 'Ground of the link', schema: { type: 'object' } }),
    note: text({ th: 'บันทึก', en: 'Note', max: 500 }),
  },
  workflow: judging,
  titled: ['likeness'],
  listed: ['likeness', 'asked_for', 'state', 'round'],
  onlyOne: [
    { of: ['list', 'row', 'other_list', 'other_row'], otherwise: { th: 'มีคู่นี้แล้ว', en: 'This pair is here already' } },
  ],
  copies: [{ field: 'area', link: 'round', of: 'area' }],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'change', 'move'], within: 'area' },
    { role: 'planner', may: ['count'], within: 'area' },
  ],
})
