import type { PoolClient } from 'pg'
import { checkRules } from '../../act/verbs.ts'
import { Refusal } from '../../problem.ts'
import { mainColumn } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { Verb } from '../../scope/access.ts'
import { predicate } from '../../scope/predicate.ts'
import { firstState } from '../../workflow/workflow.ts'
import { type EntryDraft, type RowDraft, tell } from './draft.ts'
import type { EntryPlan, ReadingPlan } from './reading-plan.ts'

interface Own {
  draft: RowDraft
  own: EntryDraft
}

const owned = (drafts: RowDraft[], as: string): Own[] =>
  drafts.flatMap((draft) => {
    const own = draft.entries.get(as)
    return own ? [{ draft, own }] : []
  })

/** Fields whose main column the access rules of a register may look at. */
const scopeFields = (register: AnyRegister): string[] => [
  ...new Set(
    register.access.flatMap((rule) =>
      [rule.within, rule.mine, rule.own, rule.via?.field, rule.through?.field].filter(
        (name): name is string => name !== undefined && name !== 'self',
      ),
    ),
  ),
]

/** The same condition that the row policy will ask, over rows that are not there yet. */
async function refusedRows(
  client: PoolClient,
  register: AnyRegister,
  verbs: Verb[],
  rows: EntryDraft[],
): Promise<Set<EntryDraft>> {
  const fields = scopeFields(register).flatMap((name) => {
    const field = register.fields[name]
    return field ? [{ name, column: mainColumn(name, field) }] : []
  })
  const columns = ['id', 'state', ...fields.map(({ column }) => column)]
  const types = ['uuid', 'text', ...fields.map(() => 'uuid')]
  const state = register.workflow ? firstState(register.workflow) : null
  const arrays = [
    rows.map(({ id }) => id),
    rows.map(() => state),
    ...fields.map(({ name }) => rows.map(({ values }) => values[name] ?? null)),
  ]
  const { rows: refused } = await client.query<{ n: string }>(
    `select t.n from unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')}) with ordinality t(${columns.map((name) => `"${name}"`).join(', ')}, n)
     where not coalesce(${verbs.map((verb) => predicate(register, verb, 't')).join(' and ')}, false)`,
    arrays,
  )
  return new Set(refused.flatMap(({ n }) => rows[Number(n) - 1] ?? []))
}

/** Problems that explain already why nothing may be made of a row: told once. */
const OUT_OF_SIGHT = new Set<string>(['not_found', 'not_known', 'several_known', 'lost_zero', 'mangled_number'])

/** What the actor could not make by hand, or may not import, does not exist for them. */
async function checkRights(
  client: PoolClient,
  plan: ReadingPlan,
  { entry, register }: EntryPlan,
  rows: Own[],
): Promise<void> {
  const main = entry.as === plan.input.layout.main
  const fresh = rows.filter(({ own }) => own.outcome === 'create')
  const refused =
    fresh.length === 0
      ? new Set<EntryDraft>()
      : await refusedRows(
          client,
          register,
          main ? ['create', 'import'] : ['create'],
          fresh.map(({ own }) => own),
        )
  for (const { draft, own } of rows) {
    if (draft.problems.some(({ problem }) => OUT_OF_SIGHT.has(problem.name))) continue
    if (refused.has(own) || (main && own.present && !own.present.mayImport))
      tell(plan, draft, { name: 'not_found' }, own)
  }
}

/** Rows under a record in a frozen state stay as they are. */
async function checkFrozen(client: PoolClient, plan: ReadingPlan, { register }: EntryPlan, rows: Own[]): Promise<void> {
  const name = register.frozenWith
  const field = name ? register.fields[name] : undefined
  if (!name || (field?.kind !== 'link' && field?.kind !== 'place')) return
  const states = Object.entries(plan.house.registers.get(field.to)?.workflow ?? {}).flatMap(([state, { frozen }]) =>
    frozen ? [state] : [],
  )
  const touched = rows.filter(({ own }) => own.outcome !== 'unchanged')
  const parent = ({ own }: Own) => own.values[name] ?? own.present?.values[name]
  const { rows: frozen } = await client.query<{ id: string }>(
    `select id from "${field.to}" where id = any ($1) and state = any ($2)`,
    [touched.map(parent), states],
  )
  const ids = new Set<unknown>(frozen.map(({ id }) => id))
  for (const own of touched) if (ids.has(parent(own))) tell(plan, own.draft, { name: 'frozen' }, own.own, name)
}

/** Facts that repeat those of a linked record must agree with it, whether it stands in the province or in the same row. */
async function checkCopies(client: PoolClient, plan: ReadingPlan, { register }: EntryPlan, rows: Own[]): Promise<void> {
  const fresh = rows.filter(({ own }) => own.outcome === 'create')
  for (const { field, link, of } of register.copies ?? []) {
    const linkField = register.fields[link]
    if (linkField?.kind !== 'link' || fresh.length === 0) continue
    const facts = new Map<unknown, unknown>()
    for (const { draft } of fresh)
      for (const other of draft.entries.values())
        if (other.plan.entry.register === linkField.to)
          facts.set(other.id, other.values[of] ?? other.present?.values[of])
    const open = fresh.flatMap(({ own }) => (facts.has(own.values[link]) ? [] : [own.values[link]]))
    if (open.length > 0) {
      const { rows: found } = await client.query<{ id: string; fact: unknown }>(
        `select id, "${of}" as fact from "${linkField.to}" where id = any ($1)`,
        [open],
      )
      for (const { id, fact } of found) facts.set(id, fact)
    }
    for (const { draft, own } of fresh) {
      const value = own.values[link]
      if (value === null || value === undefined) continue
      const own_ = register.fields[field]
      const detail = {
        th: `“${own_?.th}” ไม่ตรงกับ “${linkField.th}” ที่เลือก`,
        en: `${own_?.en} does not agree with ${linkField.en}`,
      }
      if (!facts.has(value)) tell(plan, draft, { name: 'not_id' }, own, link)
      else if (facts.get(value) !== own.values[field]) tell(plan, draft, { name: 'rule', detail }, own, field)
    }
  }
}

/** The declared pure rules over each record as it will stand. */
function checkOwnRules(plan: ReadingPlan, { register }: EntryPlan, rows: Own[]): void {
  if (!register.rules || register.rules.length === 0) return
  for (const { draft, own } of rows) {
    if (own.outcome === 'unchanged' || draft.problems.length > 0) continue
    try {
      checkRules(plan.house, register, { ...own.present?.values, ...own.values })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const problem of error.problem.parts ?? [error.problem]) tell(plan, draft, problem, own, problem.spot?.field)
    }
  }
}

/** Everything that an act on each record would ask before it is written. */
export async function check(client: PoolClient, plan: ReadingPlan, drafts: RowDraft[]): Promise<void> {
  for (const entryPlan of plan.entries) {
    const rows = owned(drafts, entryPlan.entry.as)
    await checkRights(client, plan, entryPlan, rows)
    await checkFrozen(client, plan, entryPlan, rows)
    await checkCopies(client, plan, entryPlan, rows)
    checkOwnRules(plan, entryPlan, rows)
  }
}
