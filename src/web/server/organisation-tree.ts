import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { registerOf } from './register-of.ts'

export interface OrganisationNode {
  id: string
  name: string
  kind: string
  /** Organisations anywhere below it. */
  below: number
  children: OrganisationNode[]
}

const PAGE = 500
/** An office with more than this many stands in the tree with a link to their list. */
const MANY = 40

async function all(house: House, actor: Actor): Promise<RowView[]> {
  const rows: RowView[] = []
  let after: string | undefined
  do {
    const page = await list(house, actor, 'organisation', {
      size: PAGE,
      after,
      filters: [{ field: 'state', op: 'in', value: 'open,no_students' }],
    })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after)
  return rows
}

/** The organisations of the province as a tree by parent office, offices before schools, then by name. */
export async function organisationTree(house: House, actor: Actor, language: Language): Promise<OrganisationNode[]> {
  const register = registerOf(house, actor, 'organisation')
  const kinds = register.fields.kind?.kind === 'choice' ? register.fields.kind.choices : {}
  const rows = await all(house, actor)
  const known = new Set(rows.map((row) => row.id))
  const under = new Map<string, RowView[]>()
  for (const row of rows) {
    const parent = typeof row.values.parent === 'string' && known.has(row.values.parent) ? row.values.parent : ''
    under.set(parent, [...(under.get(parent) ?? []), row])
  }
  const build = (parent: string): OrganisationNode[] =>
    (under.get(parent) ?? [])
      .map((row) => {
        const children = build(row.id)
        const name = language === 'en' && row.values.name_en ? String(row.values.name_en) : row.title
        const below = children.reduce((sum, child) => sum + 1 + child.below, 0)
        return {
          id: row.id,
          name,
          kind: kinds[String(row.values.kind)]?.[language] ?? '',
          below,
          children: children.length > MANY ? [] : children,
        }
      })
      .sort((a, b) => Number(b.below > 0) - Number(a.below > 0) || a.name.localeCompare(b.name, 'th'))
  return build('')
}
