import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { type Actor, hasRole } from '#kernel/scope/actor.ts'

/** Those who connect programs, and those who look over their shoulder; for everybody else the page is not there. */
const KEEPERS = ['sysadmin']
const WATCHERS = ['sysadmin', 'auditor']

export const mayKeep = (actor: Actor): boolean => KEEPERS.some((role) => hasRole(actor, role))

const mustWatch = (actor: Actor): void => {
  if (!WATCHERS.some((role) => hasRole(actor, role))) refuse('not_found')
}

export interface Machine {
  id: string
  name: string
  username: string
  office: string
  disabled: boolean
}

/** The accounts of programs: without a person, kept by an office. */
export async function machinesOf(house: House, actor: Actor): Promise<Machine[]> {
  mustWatch(actor)
  const filters = [
    { field: 'kept_by', op: 'empty' as const, value: false },
    { field: 'person', op: 'empty' as const, value: true },
  ]
  const page = await list(house, actor, 'account', { filters, size: 500 })
  return page.rows.map(({ id, values, titles }) => ({
    id,
    name: String(values.name),
    username: String(values.username),
    office: titles[String(values.kept_by)] ?? '',
    disabled: values.disabled === true,
  }))
}

/** One of them; any other account is none. */
export async function machineOf(house: House, actor: Actor, id: string): Promise<Machine> {
  mustWatch(actor)
  const { values, titles } = await record(house, actor, 'account', id)
  if (values.person !== null || values.kept_by === null) return refuse('not_found')
  return {
    id,
    name: String(values.name),
    username: String(values.username),
    office: titles[String(values.kept_by)] ?? '',
    disabled: values.disabled === true,
  }
}
