import type { PlanNodeKind } from '../reading/plan-node.ts'
import { type Judgement, judged, type Standing } from './measured.ts'

/** How many lines stand how. */
export type Tally = Record<Standing, number>

/** A line with its own judgement, if it has something to be judged by, and the standing that its branch gives it. */
export interface Stood {
  own: Judgement | null
  judgement: Judgement | null
  /** Lines of the branch, itself included, that ask for something. */
  tally: Tally
}

/** The worst first; what is measured and cannot be judged says more than what is not measured. */
const ORDER = ['behind', 'flagged', 'on_course', 'measured', 'no_data', 'unmeasured'] as const satisfies Standing[]

export const NOTHING: Tally = { on_course: 0, behind: 0, measured: 0, unmeasured: 0, no_data: 0, flagged: 0 }

/** Headings and prose ask for nothing. */
export const asksSomething = (kind: PlanNodeKind): boolean => kind !== 'heading' && kind !== 'context'

/** The worst of several judgements decides; the reasons of all that stand like it are told. */
export function worst(judgements: readonly Judgement[]): Judgement | null {
  for (const standing of ORDER) {
    const like = judgements.filter((one) => one.standing === standing)
    const [first] = like
    if (!first) continue
    if (like.length === 1) return first
    const told = (language: 'th' | 'en') => [...new Set(like.map((one) => one.reason[language]))].join(' · ')
    return { standing, reason: { th: told('th'), en: told('en') } }
  }
  return null
}

function branch(own: Judgement | null, tally: Tally, parts: number): Judgement | null {
  const judgeable = tally.behind + tally.on_course
  if (parts === 0 || (own && own.standing !== 'unmeasured' && own.standing === branchStanding(tally))) return own
  const standing = branchStanding(tally)
  if (standing === null) return own
  const words = {
    behind: [
      `ช้ากว่าแผน ${tally.behind} จาก ${judgeable} บรรทัดที่วัดได้`,
      `${tally.behind} of ${judgeable} measured lines behind`,
    ],
    flagged: [`รอตัดสินเป้าหมาย ${tally.flagged} บรรทัด`, `${tally.flagged} lines wait for a decision`],
    on_course: [`เป็นไปตามแผนทั้ง ${judgeable} บรรทัดที่วัดได้`, `All ${judgeable} measured lines on course`],
    measured: [
      `วัดแล้ว ${tally.measured} บรรทัด ยังไม่มีปีก่อนหรือเกณฑ์ให้เทียบ`,
      `${tally.measured} lines measured, with no earlier year or range to compare with`,
    ],
    no_data: [`ยังไม่มีข้อมูล ${tally.no_data} บรรทัด`, `${tally.no_data} lines have no data yet`],
    unmeasured: [`ยังไม่มีสิ่งวัดทั้ง ${tally.unmeasured} บรรทัด`, `None of ${tally.unmeasured} lines is measured`],
  } as const
  const [th, en] = words[standing]
  return judged(standing, th, en)
}

const branchStanding = (tally: Tally): Standing | null => ORDER.find((one) => tally[one] > 0) ?? null

/**
 * Gives every line the standing of its branch: behind if anything in it is behind, with how many of how many. A leaf stands
 * as its own judgement says. Lines must come in reading order.
 */
export function rollUp(
  lines: readonly { id: string; parent: string | null; kind: PlanNodeKind }[],
  own: ReadonlyMap<string, Judgement>,
): Map<string, Stood> {
  const tallies = new Map(lines.map((line) => [line.id, { ...NOTHING }]))
  const parts = new Map<string, number>()
  for (const line of [...lines].reverse()) {
    const tally = tallies.get(line.id)
    const judgement = own.get(line.id)
    // a branch that has no measure of its own is told by its parts, not counted as one more unmeasured line
    const branching = (parts.get(line.id) ?? 0) > 0
    const counts = asksSomething(line.kind) && !(branching && (judgement?.standing ?? 'unmeasured') === 'unmeasured')
    if (tally && counts) tally[judgement?.standing ?? 'unmeasured'] += 1
    const above = line.parent === null ? undefined : tallies.get(line.parent)
    if (!tally || !above || line.parent === null) continue
    for (const standing of Object.keys(above) as Standing[]) above[standing] += tally[standing]
    if (asksSomething(line.kind) || parts.has(line.id)) parts.set(line.parent, (parts.get(line.parent) ?? 0) + 1)
  }
  return new Map(
    lines.map((line) => {
      const mine = own.get(line.id) ?? null
      const tally = tallies.get(line.id) ?? { ...NOTHING }
      return [line.id, { own: mine, judgement: branch(mine, tally, parts.get(line.id) ?? 0), tally }]
    }),
  )
}
