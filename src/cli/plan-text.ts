import { lineKinds, type PlanTrace, type PlanTree, standings } from '#modules/plan/module.ts'
import { columns } from './output.ts'

const CUT = 90
const short = (text: string): string => (text.length > CUT ? `${text.slice(0, CUT)}…` : text)

/** A plan's tree for a terminal: kind, words and standing of each line. */
export function treeText({ plan, lines, tally }: PlanTree): string {
  const head = `${plan.name} · ${plan.owner.name} · ${plan.state} · ${plan.id}`
  const told = Object.entries(standings).map(
    ([name, { th, shape }]) => `${shape} ${th} ${tally[name as keyof typeof tally]}`,
  )
  const rows = lines
    .filter((line) => line.role !== 'running')
    .map((line) => {
      const standing = line.judgement ? standings[line.judgement.standing] : undefined
      const words = `${'  '.repeat(line.depth)}${lineKinds[line.kind].th} ${line.number ?? ''} ${short(line.text)}`
      return `${standing?.shape ?? ' '} ${words}`
    })
  return [head, told.join('  '), '', ...rows].join('\n')
}

/** What carries each line, for a terminal. */
export function traceText(traced: PlanTrace): string {
  const rows = traced.lines
    .filter((line) => line.status !== null)
    .flatMap((line) => {
      const carriers = [
        ...line.indicators.map(
          (one) => `${one.name}${one.value === null ? '' : ` = ${Number(one.value.toFixed(2))} (${one.year})`}`,
        ),
        ...line.registers.map((one) => `[${one.name}]`),
      ]
      const shape = line.status === null ? ' ' : standings[line.status].shape
      return [
        `${shape} ${lineKinds[line.kind].th} ${line.number ?? ''} ${short(line.text)}`,
        `    ${line.reason?.th ?? ''}`,
        ...(carriers.length > 0 ? [`    ${carriers.join(' · ')}`] : []),
        ...line.targets.map(
          (one) => `    → ${one.type} ${one.goal ?? ''} ${one.indicator ?? ''} ${standings[one.status].th}`,
        ),
      ]
    })
  return [`${traced.name} · ${traced.owner}`, ...rows].join('\n')
}

export interface ListedPlan {
  id: string
  name: string
  owner: string
  level: string
  state: string
  edition: number
}

export const listText = (plans: readonly ListedPlan[]): string =>
  columns(plans.map((one) => [one.id, one.state, String(one.edition), one.level, one.name, one.owner]))
