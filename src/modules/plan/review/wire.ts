import { lineKinds } from '../line-kinds.ts'
import type { HeadingRole, PlanNodeKind } from '../reading/plan-node.ts'
import type { Edit } from './edit.ts'
import { faultsOf, type ReviewNode, type ReviewState } from './state.ts'
import type { Step } from './tree.ts'

type Fields = Readonly<Record<string, unknown>>

const STEPS: readonly string[] = ['up', 'down', 'indent', 'outdent'] satisfies Step[]
const ROLES: readonly string[] = ['title', 'section', 'topic', 'caption', 'running'] satisfies HeadingRole[]

const isKind = (value: unknown): value is PlanNodeKind => typeof value === 'string' && Object.hasOwn(lineKinds, value)
const isStep = (value: string): value is Step => STEPS.includes(value)
const isRole = (value: unknown): value is HeadingRole => typeof value === 'string' && ROLES.includes(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (value === '' || value === null ? Number.NaN : Number(value))
/** A form has no null: an empty choice stands for it. */
const keyOrNull = (value: unknown): string | null => text(value) || null

/**
 * An edit as a plain form or a script sends it: `type`, `node`, and what the type needs (`parent`, `before`, `step`,
 * `kind`, `line`, `at`, `text`). Null for anything else.
 */
export function parseEdit(fields: Fields): Edit | null {
  const node = text(fields.node)
  const line = whole(fields.line)
  const at = whole(fields.at)
  const { kind } = fields
  const step = text(fields.step)
  switch (fields.type) {
    case 'move':
      return { type: 'move', node, parent: keyOrNull(fields.parent), before: keyOrNull(fields.before) }
    case 'step':
      return isStep(step) ? { type: 'step', node, step } : null
    case 'retype':
      return isKind(kind) ? { type: 'retype', node, kind } : null
    case 'split':
      return Number.isInteger(line) ? { type: 'split', node, line } : null
    case 'cut':
      return Number.isInteger(at) ? { type: 'cut', node, at } : null
    case 'text':
      return { type: 'text', node, text: text(fields.text) }
    case 'join':
    case 'unplace':
      return { type: fields.type, node }
    case 'place':
      return Number.isInteger(line) ? { type: 'place', line, node } : null
    case 'add':
      return Number.isInteger(line) && isKind(kind)
        ? { type: 'add', line, kind, parent: keyOrNull(fields.parent), before: keyOrNull(fields.before) }
        : null
    default:
      return null
  }
}

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const numbers = (value: unknown): number[] | null =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one)) ? value : null

function parseNode(raw: unknown): ReviewNode | null {
  if (!isRecord(raw)) return null
  const { key, parent, kind, number, topic, role, shares } = raw
  const lines = numbers(raw.lines)
  if (typeof key !== 'string' || !(parent === null || typeof parent === 'string') || !isKind(kind) || !lines)
    return null
  return {
    key,
    parent,
    kind,
    text: text(raw.text),
    lines,
    ...(typeof number === 'string' ? { number: number.slice(0, 40) } : {}),
    ...(typeof topic === 'string' ? { topic: topic.slice(0, 500) } : {}),
    ...(isRole(role) ? { role } : {}),
    ...(Number.isInteger(shares) ? { shares: Number(shares) } : {}),
  }
}

/** A state as it was posted, or null where it is not one or lost a line on the way. */
export function parseState(raw: unknown): ReviewState | null {
  const value = typeof raw === 'string' ? parsed(raw) : raw
  if (!isRecord(value) || !Array.isArray(value.source) || !Array.isArray(value.nodes)) return null
  const nodes = value.nodes.map(parseNode)
  const unplaced = numbers(value.unplaced)
  if (!unplaced || !value.source.every((line) => typeof line === 'string')) return null
  if (!nodes.every((node): node is ReviewNode => node !== null)) return null
  const state = { source: value.source, nodes, unplaced, next: Number(value.next) || 1 }
  return faultsOf(state).length === 0 ? state : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
