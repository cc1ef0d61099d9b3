import { newId } from '#kernel/act/id.ts'
import type { NewRow } from '#kernel/act/write.ts'
import type { House } from '#kernel/house.ts'
import type { ReviewNode, ReviewState } from '../review/state.ts'
import { indicatorForTarget, suggestCarriers } from '../serving/suggest-carriers.ts'
import { namesTarget, targetRows } from './target-rows.ts'

type Indicators = House['indicators']

/** Whose lines they are. */
export interface Belonging {
  plan: string
  owner: string
}

/** The values of a plan line, from its node. `ids` gives the record of each node. */
export const lineValues = (node: ReviewNode, position: number, of: Belonging, ids: ReadonlyMap<string, string>) => ({
  ...of,
  parent: node.parent === null ? null : (ids.get(node.parent) ?? null),
  kind: node.kind,
  number: node.number ?? null,
  text: node.text,
  topic: node.topic ?? null,
  role: node.role ?? null,
  position,
  source: node.lines.length > 0 || node.shares === undefined ? node.lines : [node.shares],
})

/** The targets that a line names and what could carry it, as rows. */
export function servingRows(node: ReviewNode, line: string, of: Belonging, indicators: Indicators) {
  const targets = namesTarget(node.kind)
    ? targetRows({ id: line, text: node.text }, of, indicatorForTarget(node.text, node.kind, indicators), newId)
    : []
  const now = Date.now()
  const carriers = suggestCarriers(node.text, node.kind, indicators).map(
    ({ carrier, name, why }, rank): NewRow => ({
      // ids are ordered by time, and so keep which was suggested first
      id: newId(now + rank),
      values: { ...of, line, carrier, name, why: why.slice(0, 500) },
    }),
  )
  return { targets, carriers }
}

/** All rows of a plan's tree. */
export function rowsOf(state: ReviewState, of: Belonging, indicators: Indicators) {
  const ids = new Map(state.nodes.map((node) => [node.key, newId()]))
  const idOf = (key: string): string => ids.get(key) ?? newId()
  const lines = state.nodes.map(
    (node, position): NewRow => ({ id: idOf(node.key), values: lineValues(node, position, of, ids) }),
  )
  const serving = state.nodes.map((node) => servingRows(node, idOf(node.key), of, indicators))
  return {
    lines,
    targets: serving.flatMap((one) => one.targets),
    carriers: serving.flatMap((one) => one.carriers),
  }
}
