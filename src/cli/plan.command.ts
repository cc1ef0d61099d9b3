import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { countWaiting } from '#kernel/indicator/refresher.ts'
import { UUID } from '#kernel/kinds/link.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { exportPlan, planTree, publishPlan, suggestAlignments, trace } from '#modules/plan/module.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { importFile, outcomeText } from './plan-import.ts'
import { type ListedPlan, listText, traceText, treeText } from './plan-text.ts'
import { seenAs } from './seen-as.ts'
import type { HouseAtHand } from './with-house.ts'

type Seen = Pick<HouseAtHand, 'house' | 'actor'>

/** One line of JSON a file; the files after a bad one are still brought in. */
async function importFiles(context: CommandContext, files: string[]): Promise<number> {
  if (files.length === 0) throw new Fault('argument_missing', { name: 'FILE' })
  const { options, out } = context
  const office = textOption(options, 'office')
  const name = textOption(options, 'name')
  return seenAs(context, async ({ house, actor }) => {
    let failed = 0
    for (const file of files) {
      const { outcome, imported } = await importFile(house, actor, file, {
        ...(office === undefined ? {} : { office }),
        ...(name === undefined ? {} : { name }),
      })
      if ('problem' in outcome) failed += 1
      out.result(outcome, () => outcomeText(outcome, imported))
    }
    return failed > 0 ? exitCodes.failed : exitCodes.ok
  })
}

const PAGE = 500

async function plansOf({ house, actor }: Seen, search?: string): Promise<ListedPlan[]> {
  const rows: RowView[] = []
  let after: string | null | undefined
  while (after !== null) {
    const page = await list(house, actor, 'plan', { size: PAGE, search, ...(after === undefined ? {} : { after }) })
    rows.push(...page.rows)
    after = page.next
  }
  return rows.map(({ id, state, values, titles }) => ({
    id,
    name: String(values.name),
    owner: titles[String(values.owner)] ?? String(values.owner),
    level: String(values.level),
    state: state ?? '',
    edition: Number(values.edition),
  }))
}

/** A plan by its id, its name, or words of its name that only one plan has. */
async function planNamed(at: Seen, given: string | undefined): Promise<string> {
  if (given === undefined) throw new Fault('argument_missing', { name: 'PLAN' })
  if (UUID.test(given.toLowerCase())) return given.toLowerCase()
  const found = await plansOf(at, given)
  const exact = found.filter((one) => one.name === given)
  const [plan, ...more] = exact.length > 0 ? exact : found
  if (!plan) throw new Fault('not_found', { what: given })
  if (more.length > 0)
    throw new Fault('usage', { reason: `${found.length} × “${given}”: ${found.map((one) => one.id).join(', ')}` })
  return plan.id
}

type Action = (context: CommandContext, at: Seen, plan: string) => Promise<void>

const actions: Record<string, Action> = {
  async show({ out }, { house, actor }, plan) {
    await countWaiting(house)
    const tree = await planTree(house, actor, plan)
    out.result(tree, () => treeText(tree))
  },
  async trace({ out }, { house, actor }, plan) {
    await countWaiting(house)
    const traced = await trace(house, actor, plan)
    out.result(traced, () => traceText(traced))
  },
  async export({ out, options }, { house, actor }, plan) {
    await countWaiting(house)
    const format = textOption(options, 'format') ?? (out.json ? 'json' : 'md')
    if (format !== 'md' && format !== 'json')
      throw new Fault('option_value', { option: '--format', reason: 'md, json' })
    const text = await exportPlan(house, actor, plan, format)
    out.result(format === 'json' ? JSON.parse(text) : { plan, format, text }, () => text)
  },
  async align({ out }, { house, actor }, plan) {
    const added = await suggestAlignments(house, actor, { id: newId(), plan })
    out.result({ plan, added }, () => `+${added}`)
  },
  async propose({ out }, { house, actor }, plan) {
    const { version } = await perform(house, actor, {
      id: newId(),
      verb: 'move',
      register: 'plan',
      record: plan,
      version: (await planTree(house, actor, plan)).plan.version,
      move: 'propose',
    })
    out.result({ plan, version, state: 'proposed' }, () => 'เสนอแล้ว · proposed')
  },
  async publish({ out }, { house, actor }, plan) {
    const done = await publishPlan(house, actor, { id: newId(), plan })
    out.result({ plan, ...done, state: 'published' }, () => 'ประกาศใช้แล้ว · published')
  },
}

const NAMES = ['import', 'list', ...Object.keys(actions)].join('|')

export const planCommand: Command = {
  name: 'plan',
  summary: { th: 'นำเข้าและติดตามแผนของหน่วยงาน', en: 'Bring in and trace the plans of offices' },
  args: [
    { name: NAMES, required: true, description: { th: 'สิ่งที่จะทำ', en: 'What to do' } },
    {
      name: 'FILE|PLAN',
      required: false,
      multiple: true,
      description: {
        th: 'แฟ้ม .txt .docx .pdf (สำหรับ import) หรือรหัสหรือชื่อแผน',
        en: 'Files .txt .docx .pdf for import; otherwise the id or name of a plan',
      },
    },
  ],
  options: {
    office: {
      type: 'string',
      value: 'CODE',
      description: { th: 'รหัสหน่วยงานเจ้าของแผน', en: 'Code of the office whose plan it is' },
    },
    name: { type: 'string', value: 'TEXT', description: { th: 'ชื่อแผน', en: 'Name of the plan' } },
    format: { type: 'string', value: 'md|json', description: { th: 'รูปแบบที่ส่งออก', en: 'Format of the export' } },
    as: {
      type: 'string',
      value: 'USER',
      description: { th: 'ทำด้วยสิทธิ์ของผู้ใช้นี้', en: 'Act with the grants of this user' },
    },
  },
  run: async (context) => {
    const [action = '', ...rest] = context.args
    if (action === 'import') return importFiles(context, rest)
    if (action === 'list') {
      const plans = await seenAs(context, (at) => plansOf(at))
      context.out.result({ plans }, () => listText(plans))
      return exitCodes.ok
    }
    const run = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (!run) throw new Fault('usage', { reason: `plan ${NAMES}` })
    await seenAs(context, async (at) => run(context, at, await planNamed(at, rest[0])))
    return exitCodes.ok
  },
}
