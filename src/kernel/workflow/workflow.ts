import type { Label } from '../label.ts'

/** One way out of a state. `to` is the next state; roles limit who of those with `move` may take it. */
export interface Move extends Label {
  to: string
  roles?: string[]
  /** Place field by which the mover must reach the record, where several do: the receiving school accepts a transfer. */
  by?: string
  /** The move needs a written reason. */
  reason?: true
  /** Fields that must be filled by then: where a child came back to, before the child is called back. */
  needs?: string[]
  /** Whoever made the move into this state (or the record itself) may not make this one. */
  notByProposer?: true
  /**
   * Whoever made one of these moves (`create`: the record itself) may not make this one, whatever was moved or taken back since, until
   * somebody made one of `until` after it.
   */
  notAfterOwn?: { moves: readonly string[]; until?: readonly string[] }
}

/** A state of a record's life. `within` days it should be left; a late one stands in somebody's task list. */
export interface State extends Label {
  moves?: Record<string, Move>
  withinDays?: number
  /** A date field that says by when the state should be left. */
  dueOn?: string
  /** Rows in this state cannot be changed, only moved. */
  frozen?: true
}

/** The life of a record: plain data. The first state is where it begins. */
export type Workflow = Record<string, State>

export const workflow = <const W extends Workflow>(states: W): W => states

export const firstState = (life: Workflow): string => Object.keys(life)[0] ?? ''

export const movesFrom = (life: Workflow, state: string): [string, Move][] => Object.entries(life[state]?.moves ?? {})

/** The place fields that some move of a life asks for. */
export const moveFields = (life: Workflow | undefined): string[] => [
  ...new Set(
    Object.keys(life ?? {}).flatMap((state) => movesFrom(life ?? {}, state).flatMap(([, { by }]) => by ?? [])),
  ),
]

/** A state diagram in Mermaid, for truth/workflows.md. */
export function diagram(life: Workflow): string {
  const lines = [`  [*] --> ${firstState(life)}`]
  for (const [state, { th, moves }] of Object.entries(life)) {
    lines.push(`  ${state}: ${state} (${th})`)
    for (const [name, move] of Object.entries(moves ?? {}))
      lines.push(`  ${state} --> ${move.to}: ${name} (${move.th})`)
    if (!moves || Object.keys(moves).length === 0) lines.push(`  ${state} --> [*]`)
  }
  return ['stateDiagram-v2', ...lines].join('\n')
}
