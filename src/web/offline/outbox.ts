import type { Label } from '#kernel/label.ts'

/** One act on one record, as the REST interface takes it. */
export interface HeldAct {
  verb: 'create' | 'change' | 'move'
  register: string
  record: string
  /** The version seen; not known yet for an act that rests on one still waiting. */
  version?: number
  values?: Record<string, unknown>
  move?: string
  reason?: string
  /** Fields that no two records share: what is made elsewhere meanwhile is found by them, and the person decides. */
  sameBy?: string[]
}

/** A named failure as the interface tells it (RFC 9457). */
export interface ToldProblem {
  name: string
  number?: string
  text: Label
  parts?: { name: string; text: Label; spot?: { field?: string } }[]
}

/** A record as it stands at the province, beside which a conflict is shown. */
export interface Present {
  /** Another record than the one that was to be made: it was made elsewhere first. */
  id?: string
  version: number
  values: Record<string, unknown>
}

/** An act made on the device that has not been answered for good. */
export interface Waiting {
  /** Id of the act, minted on the device: whatever is sent twice is done once. */
  id: string
  /** Acts of one thread are sent in their order; threads do not wait for each other. */
  thread: string
  /** When it was made by the clock of the device (ISO instant). */
  madeAt: string
  /** What it is, for whoever looks into the outbox. */
  title: string
  act: HeldAct
  state: 'waiting' | 'conflict' | 'refused'
  /** Times that the province failed to answer. */
  tries: number
  /** Not to be sent again before this instant (milliseconds). */
  notBefore: number
  /** Id of an earlier act on the same record, whose version this one goes on from. */
  restsOn?: string
  problem?: ToldProblem
  present?: Present
}

export interface Outbox {
  entries: Waiting[]
}

/** What became of a sending. */
export type Answer =
  | { kind: 'done'; version: number }
  | { kind: 'conflict'; problem: ToldProblem; present: Present }
  | { kind: 'refused'; problem: ToldProblem }
  /** The province was reached and could not; seconds to wait if it said so. */
  | { kind: 'later'; seconds?: number }
  | { kind: 'offline' }
  | { kind: 'sign_in' }

export const EMPTY: Outbox = { entries: [] }

const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 600_000

const pause = (tries: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1))

/** Puts an act at the end. One on a record that an earlier one waits for goes on from that one's version. */
export function add(box: Outbox, made: Pick<Waiting, 'id' | 'thread' | 'madeAt' | 'title' | 'act'>): Outbox {
  if (box.entries.some(({ id }) => id === made.id)) return box
  const before = box.entries.findLast(({ act }) => act.record === made.act.record)
  const act = before ? { ...made.act, version: undefined } : made.act
  const entry: Waiting = { ...made, act, state: 'waiting', tries: 0, notBefore: 0 }
  return { entries: [...box.entries, before ? { ...entry, restsOn: before.id } : entry] }
}

/** What to send now: the first act of a thread whose turn it is. */
export function next(box: Outbox, now: number): Waiting | null {
  const held = new Set<string>()
  for (const entry of box.entries) {
    if (held.has(entry.thread)) continue
    if (entry.state === 'waiting' && entry.notBefore <= now) return entry
    held.add(entry.thread)
  }
  return null
}

/** The instant (milliseconds) from which something may be sent again; null where all waits for the person. */
export function wakeAt(box: Outbox): number | null {
  const held = new Set<string>()
  const times: number[] = []
  for (const entry of box.entries) {
    if (held.has(entry.thread)) continue
    held.add(entry.thread)
    if (entry.state === 'waiting') times.push(entry.notBefore)
  }
  return times.length > 0 ? Math.min(...times) : null
}

const replaced = (box: Outbox, id: string, change: (entry: Waiting) => Waiting): Outbox => ({
  entries: box.entries.map((entry) => (entry.id === id ? change(entry) : entry)),
})

const without = (box: Outbox, id: string): Outbox => ({ entries: box.entries.filter((entry) => entry.id !== id) })

/** Whoever rested on an act goes on from a version, or from the act that took its place. */
const resting = (box: Outbox, id: string, on: { version?: number; restsOn?: string }): Outbox => ({
  entries: box.entries.map((entry) =>
    entry.restsOn === id
      ? { ...entry, restsOn: on.restsOn, act: { ...entry.act, version: on.version ?? entry.act.version } }
      : entry,
  ),
})

/** Takes an answer in. An answer to an act that is no longer here, such as one that came twice, changes nothing. */
export function answered(box: Outbox, id: string, answer: Answer, now: number): Outbox {
  switch (answer.kind) {
    case 'done':
      return box.entries.some((entry) => entry.id === id)
        ? resting(without(box, id), id, { version: answer.version })
        : box
    case 'conflict':
      return replaced(box, id, (entry) => ({
        ...entry,
        state: 'conflict',
        problem: answer.problem,
        present: answer.present,
      }))
    case 'refused':
      return replaced(box, id, (entry) => ({ ...entry, state: 'refused', problem: answer.problem }))
    case 'later':
      return replaced(box, id, (entry) => {
        const tries = entry.tries + 1
        return { ...entry, tries, notBefore: now + (answer.seconds ? answer.seconds * 1000 : pause(tries)) }
      })
    default:
      return box
  }
}

/** Whether what is put right is still the thing that another record stands for. */
const stillSame = ({ sameBy = [], values: before }: HeldAct, values: Record<string, unknown>): boolean =>
  sameBy.every((name) => !(name in values) || values[name] === before?.[name])

/** The act that takes the place of one: where the record was made elsewhere first it becomes a change of that record. */
function actInstead({ act, present }: Waiting, values: Record<string, unknown>): HeldAct {
  const { verb, register, sameBy = [] } = act
  if (verb === 'create' && present?.id && stillSame(act, values)) {
    const changes = Object.entries(values).filter(([name]) => !sameBy.includes(name))
    return {
      verb: 'change',
      register,
      record: present.id,
      version: present.version,
      values: Object.fromEntries(changes),
    }
  }
  const version = present && !present.id ? present.version : act.version
  return { ...act, version, values: act.values ? { ...act.values, ...values } : undefined }
}

/**
 * The person has put it right: it takes the same place with an id of its own, since it is another act than the one refused.
 * Over a conflict it goes on from the version that was shown. `named`: its thread and title, where they have changed with it.
 */
export function mended(
  box: Outbox,
  id: string,
  newId: string,
  values: Record<string, unknown>,
  named: Partial<Pick<Waiting, 'thread' | 'title'>> = {},
): Outbox {
  const before = box.entries.find((entry) => entry.id === id)
  if (!before || before.state === 'waiting') return box
  const { problem: _, present: __, ...rest } = before
  const act = actInstead(before, values)
  const entry: Waiting = { ...rest, ...named, id: newId, act, state: 'waiting', tries: 0, notBefore: 0 }
  // what was done since to a record that is not made now belongs to the one that was
  const entries = box.entries.map((one) => {
    if (one.id === id) return entry
    return one.act.record === before.act.record ? { ...one, act: { ...one.act, record: act.record } } : one
  })
  return resting({ entries }, id, { restsOn: newId })
}

/** The person gives it up. What was done to a record that now never comes into being goes with it. */
export function dropped(box: Outbox, id: string): Outbox {
  const entry = box.entries.find((one) => one.id === id)
  if (!entry) return box
  const { act, present, restsOn } = entry
  if (act.verb === 'create') return { entries: box.entries.filter((one) => one.act.record !== act.record) }
  return resting(without(box, id), id, { version: present?.version ?? act.version, restsOn })
}
