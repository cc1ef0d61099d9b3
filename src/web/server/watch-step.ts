import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Carrier, suggestMembers } from '#modules/watch/module.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { fieldDrafts } from './field-drafts.ts'

/** One way on from here, with what has to be said for it. */
export interface Step {
  move: string
  label: string
  reason: boolean
  fields: FieldDraft[]
}

/** What may be said with a move beyond what it needs. */
const BESIDES: Record<string, string[]> = {
  agree: ['willingness'],
  come_back: ['returned_to'],
  hand_over: [],
}

/** Days that are today unless somebody says otherwise. */
const TODAY = ['closed_on', 'sent_on', 'issued_on', 'replaced_on', 'given_on']

/** A record of any register at one of its states, before one reader. */
export interface StepAt {
  house: House
  actor: Actor
  register: AnyRegister
  row: RowView
  language: Language
}

/** The fields that a move of this case asks for, filled with what is known. */
export function draftsOf({ house, register, row, language }: StepAt, move: string): FieldDraft[] {
  const needs = register.workflow?.[row.state ?? '']?.moves?.[move]?.needs ?? []
  const names = [...needs, ...(BESIDES[move] ?? [])]
  const fresh = Object.fromEntries(
    TODAY.filter((name) => names.includes(name) && !row.values[name]).map((name) => [name, today()]),
  )
  const values = { ...row.values, ...fresh }
  const all = fieldDrafts(house, register, { language, values, titles: row.titles, changing: { hidden: row.hidden } })
  return names.flatMap((name) => {
    const draft = all.find((one) => one.name === name)
    return draft ? [{ ...draft, required: needs.includes(name) }] : []
  })
}

/** Every way on that this actor may take, the usual one first. */
export function stepsOf(at: StepAt): Step[] {
  const moves = at.register.workflow?.[at.row.state ?? '']?.moves ?? {}
  return at.row.may.moves.map((move) => ({
    move,
    label: moves[move]?.[at.language] ?? move,
    reason: moves[move]?.reason === true,
    fields: draftsOf(at, move),
  }))
}

/** States whose usual way on is no daily work: reopening is kept aside. */
const RESTING = ['declined', 'not_out', 'closed', 'handed_over', 'returned']

/** The one thing to do next; null where the case waits for somebody else or rests. */
export const mainStep = (state: string | undefined, steps: Step[], checksLeft: boolean): string | null =>
  state === 'returned' && !checksLeft
    ? (steps.find(({ move }) => move === 'close')?.move ?? null)
    : RESTING.includes(state ?? '')
      ? null
      : (steps[0]?.move ?? null)

/** Who could take the case, where the step is to give it to somebody. */
export const suggested = async ({ house, actor, row }: StepAt, steps: Step[]): Promise<Carrier[]> =>
  steps.some(({ move }) => move === 'assign') && typeof row.values.lives_in === 'string'
    ? suggestMembers(house, actor, row.values.lives_in)
    : []
