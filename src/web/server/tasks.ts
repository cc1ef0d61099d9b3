import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, hasRole, mayAnywhere } from '#kernel/scope/actor.ts'
import { movesFrom, type State } from '#kernel/workflow/workflow.ts'

export interface Task {
  register: string
  one: string
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
  state: string
  stateName: string
  total: number
  tasks: Task[]
}

const SHOWN = 8
const DAY_MS = 86_400_000

/** States with a limit that this actor may lead out of. */
function waiting(actor: Actor, register: AnyRegister): [string, State & { withinDays: number }][] {
  if (!register.workflow || !mayAnywhere(actor, register, 'move')) return []
  return Object.entries(register.workflow).flatMap(([name, state]): [string, State & { withinDays: number }][] => {
    const mine = movesFrom(register.workflow ?? {}, name).some(
      ([, move]) => !move.roles || move.roles.some((role) => hasRole(actor, role)),
    )
    return state.withinDays !== undefined && mine ? [[name, { ...state, withinDays: state.withinDays }]] : []
  })
}

const taskOf = (register: AnyRegister, row: RowView, withinDays: number, language: Language): Task => ({
  register: register.name,
  one: register[language].one,
  id: row.id,
  title: row.title,
  state: register.workflow?.[row.state ?? '']?.[language] ?? '',
  moves: row.may.moves
    .map((move) => register.workflow?.[row.state ?? '']?.moves?.[move]?.[language] ?? move)
    .join(' · '),
  late: Math.floor((Date.now() - new Date(row.since).getTime()) / DAY_MS) - withinDays,
})

/** What waits for this actor, by register and state, the longest waiting first. */
export async function tasksOf(house: House, actor: Actor, language: Language): Promise<TaskGroup[]> {
  const asked = [...house.registers.values()].flatMap((register) =>
    waiting(actor, register).map(async ([name, state]): Promise<TaskGroup> => {
      const filters = [{ field: 'state', op: 'in' as const, value: name }]
      const page = await list(house, actor, register.name, { filters, sort: { field: 'since' }, size: SHOWN })
      return {
        register: register.name,
        many: register[language].many,
        state: state[language],
        stateName: name,
        total: page.total,
        tasks: page.rows
          .filter((row) => row.may.moves.length > 0)
          .map((row) => taskOf(register, row, state.withinDays, language)),
      }
    }),
  )
  const groups = await Promise.all(asked)
  return groups
    .filter((group) => group.tasks.length > 0)
    .sort((a, b) => Math.max(...b.tasks.map((task) => task.late)) - Math.max(...a.tasks.map((task) => task.late)))
}
