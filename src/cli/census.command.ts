import { Fault } from '#platform/fault.ts'
import type { Command, CommandContext } from './command.ts'

type Action = (context: CommandContext, args: string[]) => Promise<number | undefined>

/** What can be asked of the census, by name; linking two files needs nothing of the house and does not load it. */
const actions: Record<string, () => Promise<Action>> = {
  link: () => import('./census-link.ts').then(({ linkAction }) => linkAction),
  run: () => import('./census-run.ts').then(({ runAction }) => runAction),
}

const NAMES = Object.keys(actions).join('|')

export const censusCommand: Command = {
  name: 'census',
  summary: {
    th: 'สำมะโนเด็กวัยเรียน: เทียบรายชื่อบุคคล และเทียบทั้งรอบ',
    en: 'School-age census: link lists of persons, or all lists of a round',
  },
  args: [
    { name: NAMES, required: true, description: { th: 'สิ่งที่จะทำ', en: 'What to do' } },
    {
      name: 'FILE',
      required: false,
      multiple: true,
      description: {
        th: 'รายชื่อสองแฟ้มที่จะเทียบกัน หรือแฟ้มเดียวเพื่อหาคนที่ซ้ำ',
        en: 'Two lists to link, or one to search for persons who stand in it twice',
      },
    },
  ],
  options: {
    round: {
      type: 'string',
      value: 'ID',
      description: {
        th: 'รอบที่จะเทียบ ในจังหวัดตัวอย่างไม่ต้องระบุ',
        en: 'Which round to run; the demo province has one of its own',
      },
    },
    config: { type: 'string', value: 'FILE', description: { th: 'แฟ้มตั้งค่าการเทียบ (JSON)', en: 'How to link, as JSON' } },
    out: { type: 'string', value: 'FILE', description: { th: 'แฟ้มผลการเทียบ (CSV)', en: 'Where the links go, as CSV' } },
    model: {
      type: 'string',
      value: 'FILE',
      description: {
        th: 'น้ำหนักที่เรียนรู้แล้ว ถ้ายังไม่มีแฟ้มนี้จะเก็บไว้ให้',
        en: 'Weights of an earlier run; kept there if the file does not exist yet',
      },
    },
    store: {
      type: 'string',
      value: 'DIR',
      description: {
        th: 'เก็บรายชื่อที่ทำความสะอาดแล้วไว้ในโฟลเดอร์นี้ ใช้แทนแฟ้ม CSV ได้',
        en: 'Keep the cleaned lists in this folder; they may be given in place of CSV files',
      },
    },
    standing: {
      type: 'string',
      value: 'FILE',
      description: {
        th: 'ผลการเทียบครั้งก่อน: แฟ้มที่สองมีเฉพาะแถวที่เปลี่ยน แถวอื่นคงเดิม (ใช้กับ --model)',
        en: 'Links of an earlier run: the second list holds only what changed, all else stands (needs --model)',
      },
    },
    workers: {
      type: 'string',
      value: 'NUMBER',
      description: { th: 'จำนวนเธรด (ปกติเท่าจำนวนหน่วยประมวลผล)', en: 'Threads; as many as there are processors' },
    },
    explain: {
      type: 'boolean',
      description: { th: 'บอกเหตุผลของแต่ละคู่เป็นรายช่อง', en: 'Tell of each pair what speaks for it and against it' },
    },
  },
  run: async (context) => {
    const [name = '', ...rest] = context.args
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw new Fault('usage', { reason: `census ${NAMES}` })
    return (await action())(context, rest)
  },
}
