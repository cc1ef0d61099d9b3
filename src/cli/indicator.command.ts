import { compare } from '#kernel/indicator/compare.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { drill } from '#kernel/indicator/drill.ts'
import { formulaText, registersOf, sourceText } from '#kernel/indicator/explain.ts'
import { measure } from '#kernel/indicator/measure.ts'
import type { When } from '#kernel/indicator/moment.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { countWaiting } from '#kernel/indicator/refresher.ts'
import { trend } from '#kernel/indicator/trend.ts'
import { academicYearKind } from '#kernel/kinds/year.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import * as say from './indicator-text.ts'
import { placeArgument } from './place-argument.ts'
import { seenAs } from './seen-as.ts'
import type { HouseAtHand } from './with-house.ts'

type At = Pick<HouseAtHand, 'house' | 'actor'>

const yearOf = (text: string): number =>
  academicYearKind.parse(text, { kind: 'academic_year', th: 'ปีการศึกษา', en: 'Academic year' })

/** A moment on the line: an academic year of either era, or an ISO day. */
const momentOf = (text: string): When => (/^\d{4}$/.test(text) ? { year: yearOf(text) } : { on: text })

const needed = (context: CommandContext, name: string): string => {
  const value = textOption(context.options, name)
  if (value === undefined) throw new Fault('usage', { reason: `--${name}` })
  return value
}

/** The indicator, place, filters and way of cutting that the line names. */
async function asked({ options }: CommandContext, { house }: At, indicator: Indicator) {
  const place = textOption(options, 'place')
  const filters = [options.filter ?? []].flat().map((text): [string, string[]] => {
    const [way = '', values] = String(text).split('=', 2)
    if (!values) throw new Fault('usage', { reason: `--filter ${text}` })
    return [way, values.split(',')]
  })
  return {
    indicator: indicator.name,
    ...(place === undefined ? {} : { place: await placeArgument(house, place) }),
    ...(filters.length > 0 ? { filters: Object.fromEntries(filters) } : {}),
  }
}

function when({ options }: CommandContext): When {
  const [year, on, asOf] = ['year', 'on', 'as-of'].map((name) => textOption(options, name))
  return {
    ...(year === undefined ? {} : { year: yearOf(year) }),
    ...(on === undefined ? {} : { on }),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

/** What each action does on an open house: its result, printed as JSON or for people. */
const actions: Record<string, (context: CommandContext, at: At, indicator: Indicator) => Promise<void>> = {
  async show({ out }, _at, indicator) {
    const told = { formula: formulaText(indicator), source: sourceText(indicator), registers: registersOf(indicator) }
    out.result({ ...indicator, ...told }, () => say.definitionText(indicator))
  },
  async measure(context, at, indicator) {
    const by = [context.options.by ?? []].flat().map(String)
    const result = await measure(at.house, at.actor, { ...(await asked(context, at, indicator)), ...when(context), by })
    const names = await say.placeNames(at.house, result)
    context.out.result(result, () => say.resultText(indicator, result, names))
  },
  async trend(context, at, indicator) {
    const { asOf } = when(context)
    const ask = { ...(await asked(context, at, indicator)), ...(asOf === undefined ? {} : { asOf }) }
    const points = await trend(at.house, at.actor, ask)
    context.out.result({ indicator: indicator.name, points }, () => say.trendText(indicator, points))
  },
  async records(context, at, indicator) {
    const [step, after] = ['step', 'after'].map((name) => textOption(context.options, name))
    const list = await drill(at.house, at.actor, {
      ...(await asked(context, at, indicator)),
      ...when(context),
      part: textOption(context.options, 'part') ?? 'numerator',
      size: Number(textOption(context.options, 'size') ?? 50),
      ...(step === undefined ? {} : { step }),
      ...(after === undefined ? {} : { after }),
    })
    context.out.result({ indicator: indicator.name, ...list }, () => say.recordsText(list))
  },
  async compare(context, at, indicator) {
    const part = textOption(context.options, 'part')
    const compared = await compare(at.house, at.actor, {
      ...(await asked(context, at, indicator)),
      from: momentOf(needed(context, 'from')),
      to: momentOf(needed(context, 'to')),
      size: Number(textOption(context.options, 'size') ?? 50),
      ...(part === undefined ? {} : { part }),
    })
    context.out.result({ indicator: indicator.name, ...compared }, () => say.comparedText(indicator, compared))
  },
}

async function list({ out }: CommandContext, { house }: At): Promise<void> {
  const all = [...house.indicators.values()]
  const told = all.map(({ name, th, en, unit, direction, source }) => ({ name, th, en, unit, direction, source }))
  out.result({ indicators: told }, () => say.listText(all))
}

async function countAnew({ out }: CommandContext, { house }: At): Promise<void> {
  const done = await recompute(house)
  out.result(done, () => `${done.years.join(', ')}  ${done.seconds.toFixed(2)} s`)
}

/** Runs one action of the line on an open house. */
export async function runIndicator(context: CommandContext, at: At): Promise<void> {
  const [action = '', name = ''] = context.args
  if (action === 'list') return list(context, at)
  if (action === 'recompute') return countAnew(context, at)
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw new Fault('usage', { reason: `indicator ${NAMES}` })
  const indicator = at.house.indicators.get(name)
  if (!indicator) throw new Fault('not_found', { what: name || 'NAME' })
  if (action !== 'show') await countWaiting(at.house)
  return run(context, at, indicator)
}

const NAMES = ['list', ...Object.keys(actions), 'recompute'].join('|')
const option = (value: string, th: string, en: string) => ({ type: 'string', value, description: { th, en } }) as const

export const indicatorCommand: Command = {
  name: 'indicator',
  summary: { th: 'ดูค่าตัวชี้วัดและระเบียนที่นับ', en: 'Measure indicators and see the records behind them' },
  args: [
    { name: NAMES, required: true, description: { th: 'สิ่งที่จะทำ', en: 'What to do' } },
    { name: 'NAME', required: false, description: { th: 'ชื่อตัวชี้วัด', en: 'Name of the indicator' } },
  ],
  options: {
    place: option('CODE', 'province รหัสพื้นที่ หรือรหัสหน่วยงาน', 'province, an area code or an organisation code'),
    year: option('YEAR', 'ปีการศึกษา พ.ศ. หรือ ค.ศ.', 'Academic year, Buddhist or Common Era'),
    on: option('DATE', 'นับ ณ วันนี้แทนวันสำมะโน', 'Count on this day instead of the census day'),
    'as-of': option('DATE', 'ตามที่รู้ ณ วันนี้', 'As it was known on this day'),
    by: { ...option('WAY', 'แยกตาม (ใช้ซ้ำได้)', 'Cut by (repeatable)'), multiple: true },
    filter: { ...option('WAY=VALUE', 'เฉพาะค่านี้ (ใช้ซ้ำได้)', 'Only these values (repeatable)'), multiple: true },
    part: option('PART', 'ส่วนของสูตร (ปกติ numerator)', 'Part of the formula (default numerator)'),
    step: option('VALUE', 'ขั้นที่สูตรเดินตาม เช่น เพศ', 'Step that the formula runs along, such as a sex'),
    from: option('YEAR|DATE', 'เทียบจาก', 'Compare from'),
    to: option('YEAR|DATE', 'เทียบกับ', 'Compare to'),
    size: option('N', 'จำนวนระเบียนต่อหน้า', 'Records a page'),
    after: option('ID', 'หน้าถัดจากระเบียนนี้', 'The page after this record'),
    as: option('USER', 'ดูด้วยสิทธิ์ของผู้ใช้นี้', 'See with the grants of this user'),
  },
  run: async (context) => {
    await seenAs(context, (at) => runIndicator(context, at))
    return exitCodes.ok
  },
}
