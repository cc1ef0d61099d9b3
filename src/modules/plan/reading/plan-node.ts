/**
 * What a line of an office's plan can be. `target` and `subtarget` are เป้าหมาย and their points; `kpi` is ตัวชี้วัด; `guideline` is
 * แนวทาง, มาตรการ, จุดเน้น; `context` is prose about the plan; `heading` is a title, section heading, caption or running head.
 */
export type PlanNodeKind =
  | 'vision'
  | 'mission'
  | 'goal'
  | 'value'
  | 'philosophy'
  | 'strategy'
  | 'target'
  | 'subtarget'
  | 'guideline'
  | 'kpi'
  | 'context'
  | 'heading'

/** What a heading is there for. `running`: page numbers, running heads, rules of tables, lines of a table of contents, site furniture. */
export type HeadingRole = 'title' | 'section' | 'topic' | 'caption' | 'running'

/** One node of the tree as read from the document, before anybody reviewed it. */
export type PlanNodeDraft = {
  /** Path of the node, e.g. `strategy-3.target-3.subtarget-4`; the same for the same document however its lines are laid out. */
  readonly key: string
  readonly parent: string | null
  readonly kind: PlanNodeKind
  /** 0 for a root, otherwise one more than the parent. */
  readonly depth: number
  /** The number as printed, e.g. `๓.๒`; absent for bullets. */
  readonly number?: string
  /** The source words without list marks and section words; wrapped lines joined by a space. */
  readonly text: string
  /** `text` with Thai spelling repaired (`cleanText`), for search and display. */
  readonly cleanText: string
  /** 1-based lines of the source, ascending. */
  readonly lines: readonly number[]
  /** The sub-heading the node stands under. */
  readonly topic?: string
  readonly role?: HeadingRole
}

/**
 * Points by kind. A node counts for its kind unless its parent is of the same kind: points under a mission are not missions. `value` is
 * values and philosophy together. Strategies inside a strategy (กลยุทธ์ under ยุทธศาสตร์) are `tactic`, other inner points `subpoint`.
 */
export type PlanCounts = {
  readonly vision: number
  readonly mission: number
  readonly goal: number
  readonly value: number
  readonly strategy: number
  readonly target: number
  readonly subtarget: number
  readonly guideline: number
  readonly context: number
  readonly kpi: number
  readonly tactic: number
  readonly subpoint: number
  readonly heading: number
}

/** A non-empty source line that belongs to no node. */
export type UnplacedLine = { readonly line: number; readonly text: string }

/** A plan as read from its text. Every non-empty line is in `lines` of exactly one node or in `unplaced`. */
export type Reading = {
  readonly title?: string
  /** The office that the text names, where it names one: a guess for the reviewer. */
  readonly owner?: string
  /** Fiscal years in the Buddhist Era, where the text names them: a guess for the reviewer. */
  readonly fiscalYears?: { readonly from?: number; readonly to?: number }
  readonly nodes: readonly PlanNodeDraft[]
  readonly counts: PlanCounts
  /** Non-empty lines: all of them, and those that have a node. */
  readonly lines: { readonly total: number; readonly placed: number }
  readonly unplaced: readonly UnplacedLine[]
}
