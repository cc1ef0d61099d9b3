import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { dueDays } from '#kernel/workflow/due.ts'
import { waitingStates } from '#kernel/workflow/waiting.ts'
import { ownPageOf } from './own-page.ts'

export interface Task {
  id: string
  title: string
  /** The page made for the work, else the record. */
  href: string
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
/** How many are looked at to find those: what was changed long ago is not always what is due first. */
const READ = 100
/** What is due later than this is not yet a task. */
const AHEAD_DAYS = 30

function taskOf(register: AnyRegister, row: RowView, due: string, language: Language): Task {
  const state = register.workflow?.[row.state ?? '']
  return {
    id: row.id,
    title: row.title || register[language].one,
    href: ownPageOf(register.name, row)?.href ?? `/registers/${register.name}/${row.id}`,
    state: state?.[language] ?? '',
    moves: row.may.moves.map((move) => state?.moves?.[move]?.[language] ?? move).join(' · '),
    late: Temporal.PlainDate.from(due).until(today()).days,
  }
}

async function groupOf(house: House, actor: Actor, register: AnyRegister, states: string[], language: Language) {
  const filters = [{ field: 'state', op: 'in' as const, value: states }]
  const field = states.map((state) => register.workflow?.[state]?.dueOn).find(Boolean) ?? 'since'
  const page = await list(house, actor, register.name, { filters, sort: { field }, size: READ })
  const due = await dueDays(house, register, page.rows)
  const tasks = page.rows.flatMap((row) => {
    const day = due.get(row.id)
    return day && row.may.moves.length > 0 ? [taskOf(register, row, day, language)] : []
  })
  const near = tasks.filter(({ late }) => late >= -AHEAD_DAYS)
  return {
    register: register.name,
    many: register[language].many,
    states: states.join(','),
    total: page.total - (page.rows.length - near.length),
    tasks: near.sort((a, b) => b.late - a.late).slice(0, SHOWN),
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
