import { showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import {
  lineKinds,
  type PlanTree,
  type Standing,
  standings,
  type TracedCarrier,
  type TracedLine,
} from '#modules/plan/module.ts'
import type { TreeNode } from '../parts/StrategyTree.svelte'
import type { Tone } from '../parts/tone.ts'
import { numberText } from './figure-text.ts'

export const standingTone: Record<Standing, Tone> = {
  on_course: 'good',
  behind: 'behind',
  flagged: 'moving',
  measured: 'plain',
  no_data: 'unknown',
  unmeasured: 'unknown',
}

export const standingView = (standing: Standing, language: Language) => ({
  tone: standingTone[standing],
  text: standings[standing][language],
})

/** A value of an indicator, written out with its unit where that is a percentage. */
export const valueText = (
  value: number,
  unit: string | undefined,
  decimals: number | undefined,
  language: Language,
): string => `${numberText(value, decimals ?? 1, language)}${unit === 'percent' ? '%' : ''}`

/** The page of an indicator where it was counted for the plan's owner; several districts stand side by side in the province. */
export function whereCounted({ name, places = [] }: TracedCarrier, place: string): string {
  const [first, ...more] = places
  return more.length > 0 ? `/indicators?i=${name}&by=children` : `/indicators?i=${name}&place=${first ?? place}`
}

/** The number that stands beside a line: that of the indicator it is judged by, else of the first that has one. */
function readingOf(
  line: TracedLine,
  place: string,
  language: Language,
): { text: string; label: string; href: string } | null {
  const measured = line.carriers.filter((one) => one.carrier === 'indicator' && one.state !== 'refused' && one.latest)
  const carrier = measured.find((one) => line.by.includes(one.name)) ?? measured[0]
  if (!carrier?.latest) return null
  const { value, year } = carrier.latest
  const text = `${valueText(value, carrier.unit, carrier.decimals, language)} (${showYear(year, language)})`
  return { text, label: carrier.label[language], href: whereCounted(carrier, place) }
}

const QUIET = ['heading', 'context']
/** Furniture of the page: needed to account for every source line, of no use to a reader of the plan. */
const FURNITURE = ['title', 'running', 'caption']

function nodeOf(tree: PlanTree, line: TracedLine, children: TreeNode[], language: Language): TreeNode {
  const reading = readingOf(line, tree.place, language)
  return {
    id: line.id,
    kind: line.kind === 'heading' ? '' : lineKinds[line.kind][language],
    number: line.number ?? '',
    text: line.text,
    href: `/plans/${tree.plan.id}/lines/${line.id}`,
    quiet: QUIET.includes(line.kind),
    tentative: line.tentative,
    ...(line.judgement ? { standing: standingView(line.judgement.standing, language) } : {}),
    ...(reading ? { reading: reading.text, readingOf: reading.label, readingHref: reading.href } : {}),
    children,
  }
}

/** The lines of a plan as nodes for the tree, without what is only furniture of the document. */
export function treeNodes(tree: PlanTree, language: Language, under: string | null = null): TreeNode[] {
  const build = (parent: string | null): TreeNode[] =>
    tree.lines
      .filter((line) => line.parent === parent)
      .flatMap((line) => {
        const children = build(line.id)
        // the vision stands at the head of the page
        if (under === null && line.kind === 'vision' && children.length === 0) return []
        const furniture = FURNITURE.includes(line.role ?? '') || (line.kind === 'heading' && children.length === 0)
        return furniture ? children : [nodeOf(tree, line, children, language)]
      })
  return build(under)
}

export const yearsText = (from: number | null, to: number | null, language: Language): string =>
  from === null
    ? ''
    : to === null || to === from
      ? showYear(from, language)
      : `${showYear(from, language)}–${showYear(to, language)}`
