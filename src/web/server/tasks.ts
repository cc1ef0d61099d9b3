import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { waitingStates } from '#kernel/workflow/waiting.ts'

export interface Task {
  id: string
  title: string
  state: string
  moves: string
  /** Days past the limit; negative while there is time. */
  late: number
}

export interface TaskGroup {
  register: string
  many: string
  /** Codes of the states that wait, for the address of the whole list. */
  states: string
  total: number
  tasks: Task[]
}

const SHOWN = 10
const DAY_MS = 86_400_000

function taskOf(register: AnyRegister, row: RowView, language: Language): Task {
  const state = register.workflow?.[row.state ?? '']
  const days = Math.floor((Date.now() - new Date(row.since).getTime()) / DAY_MS)
  return {
    id: row.id,
    title: row.title || register[language].one,
    state: state?.[language] ?? '',
    moves: row.may.moves.map((move) => state?.moves?.[move]?.[language] ?? move).join(' · '),
    late: days - (state?.withinDays ?? 0),
  }
}

async function groupOf(house: House, actor: Actor, register: AnyRegister, states: string[], language: Language) {
  const filters = [{ field: 'state', op: 'in' as const, value: states }]
  const page = await list(house, actor, register.name, { filters, sort: { field: 'since' }, size: SHOWN })
  const tasks = page.rows.filter((row) => row.may.moves.length > 0).map((row) => taskOf(register, row, language))
  return {
    register: register.name,
    many: register[language].many,
    states: states.join(','),
    total: tasks.length < page.rows.length ? tasks.length : page.total,
    tasks: tasks.sort((a, b) => b.late - a.late),
  }
}

/** What waits for this actor, by register, the latest first. */
export async function tasksOf(house: House, actor: Actor, language: Language): Promise<TaskGroup[]> {
  const asked = [...house.registers.values()].flatMap((register) => {
    const states = waitingStates(actor, register)
    return states.length > 0 ? [groupOf(house, actor, register, states, language)] : []
  })
  const groups = await Promise.all(asked)
  const latest = (group: TaskGroup) => group.tasks[0]?.late ?? 0
  return groups.filter((group) => group.tasks.length > 0).sort((a, b) => latest(b) - latest(a))
}
