import type { House } from '#kernel/house.ts'
import { showYear } from '#kernel/kinds/year.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { lineKinds } from './line-kinds.ts'
import { planTarget } from './plan-target.register.ts'
import { figure, standings } from './status/measured.ts'
import { type PlanTree, planTree, type TracedCarrier, type TracedLine, type TracedTarget } from './trace/plan-tree.ts'

const types = planTarget.fields.type.choices

/** Characters that Markdown would read as marks. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1')

const carrierText = (one: TracedCarrier): string => {
  const value =
    one.latest && one.unit !== undefined
      ? ` ${figure(one.latest.value, { unit: one.unit, decimals: one.decimals ?? 1 })} (${showYear(one.latest.year, 'th')})`
      : ''
  return `${plain(one.label.th)}${value}`
}

const targetText = ({ type, measure, state, judgement }: TracedTarget): string =>
  `เป้าหมาย (${types[type].th}${state === 'flagged' ? ' รอตัดสิน' : ''}): ${plain(measure)} — ${standings[judgement.standing].th} ${plain(judgement.reason.th)}`

function below(line: TracedLine): string[] {
  const carriers = line.carriers.filter((one) => one.state !== 'refused')
  const alignments = line.alignments.filter((one) => one.state === 'accepted')
  return [
    ...line.targets.filter((one) => one.state !== 'rejected').map(targetText),
    ...(carriers.length > 0 ? [`รองรับโดย: ${carriers.map(carrierText).join(' · ')}`] : []),
    ...alignments.map(({ to }) => `สอดคล้องกับ: ${plain(to.text)} (${plain(to.planName)})`),
  ]
}

function lineText(line: TracedLine): string[] {
  const indent = '  '.repeat(line.depth)
  const standing = line.judgement
    ? ` ${standings[line.judgement.standing].shape} ${standings[line.judgement.standing].th}`
    : ''
  const number = line.number === null ? '' : `${plain(line.number)} `
  const head = `${indent}- **${lineKinds[line.kind].th}** ${number}${plain(line.text)}${standing}`
  return [head, ...below(line).map((text) => `${indent}  - ${text}`)]
}

function periodText({ fromFy, toFy }: PlanTree['plan']): string {
  if (fromFy === null) return ''
  const from = showYear(fromFy, 'th')
  return `ปีงบประมาณ พ.ศ. ${from}${toFy === null || toFy === fromFy ? '' : `–${showYear(toFy, 'th')}`}`
}

/** A plan's tree as Markdown: lines, targets, what carries them with values, and accepted alignments. Running heads are left out. */
export function markdownOf(tree: PlanTree): string {
  const { plan, tally } = tree
  const about = [plan.owner.name, periodText(plan), `ฉบับที่ ${plan.edition}`].filter(Boolean).join(' · ')
  const standing = Object.entries(standings).map(
    ([name, { th, shape }]) => `${shape} ${th} ${tally[name as keyof typeof tally]}`,
  )
  const lines = tree.lines.filter((line) => line.role !== 'running').flatMap(lineText)
  return [`# ${plain(plan.name)}`, '', plain(about), '', standing.join(' · '), '', ...lines, ''].join('\n')
}

/**
 * A plan for taking along: Markdown to read, or the whole tree as JSON.
 * @throws Refusal `not_found`
 */
export async function exportPlan(house: House, actor: Actor, plan: string, format: 'md' | 'json'): Promise<string> {
  const tree = await planTree(house, actor, plan)
  return format === 'md' ? markdownOf(tree) : `${JSON.stringify(tree, null, 2)}\n`
}
