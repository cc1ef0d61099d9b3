/** A version of a record that a later one replaced. Instants are ISO strings in UTC. */
export interface PastVersion {
  version: number
  since: string
  until: string
  state?: string
  values: Record<string, unknown>
}

/** A record of the invented province, its values in the form that acts take. */
export interface DemoRow {
  id: string
  /** When this version became known to the register. */
  since: string
  version: number
  state?: string
  values: Record<string, unknown>
  past?: PastVersion[]
}

/** One move of a workflow, as it was made. */
export interface DemoMove {
  id: string
  register: string
  record: string
  move: string
  from_state: string
  to_state: string
  reason: string | null
  at: string
}

/** Who of the invented staff stands behind a demo sign-in, and at which place (an organisation or an area). */
export interface CastMember {
  key: string
  person: string
  place: string
}

export type DemoBatch = { register: string; rows: DemoRow[] } | { moves: DemoMove[] } | { cast: CastMember[] }

/** Writes the versions of a record one after the other: each `later` closes the version before it. */
export interface Versions {
  row: DemoRow
  later(at: string, next: Record<string, unknown>, nextState?: string): Versions
}

export function versions(id: string, since: string, values: Record<string, unknown>, state?: string): Versions {
  const row: DemoRow = { id, since, version: 1, values, ...(state === undefined ? {} : { state }) }
  const told: Versions = {
    row,
    later(at, next, nextState) {
      const { id: _id, past, ...closed } = row
      row.past = [...(past ?? []), { ...closed, until: at }]
      row.version++
      row.since = at
      row.values = { ...closed.values, ...next }
      if (nextState !== undefined) row.state = nextState
      return told
    },
  }
  return told
}
