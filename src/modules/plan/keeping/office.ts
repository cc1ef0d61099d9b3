import type { PoolClient } from 'pg'
import { UUID } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { predicate } from '#kernel/scope/predicate.ts'
import { plan } from '../plan.register.ts'
import type { Reading } from '../reading/plan-node.ts'
import { matchText } from '../words/thai-text.ts'

/** The office a plan belongs to, and how it was found. */
export interface Office {
  id: string
  name: string
  found: 'given' | 'text' | 'own' | 'province'
}

const unknownOffice = (code: string): never =>
  refuse('input', {
    parts: [
      {
        name: 'not_id',
        spot: { field: 'office' },
        detail: { th: `ไม่พบหน่วยงานรหัส “${code}”`, en: `There is no office “${code}”` },
      },
    ],
  })

const severalOffices = (code: string): never =>
  refuse('input', {
    parts: [
      {
        name: 'not_id',
        spot: { field: 'office' },
        detail: {
          th: `รหัส “${code}” เป็นของหลายหน่วยงาน ให้ใช้เลขอ้างอิงแทน`,
          en: `Several offices carry the code “${code}”; give an id`,
        },
      },
    ],
  })

/** The office named by its id or by a code of any scheme. */
async function givenOffice(client: PoolClient, code: string): Promise<Office> {
  const sought = code.trim()
  const found = UUID.test(sought.toLowerCase())
    ? await client.query<{ id: string; name: string }>('select id, name from organisation where id = $1', [sought])
    : await client.query<{ id: string; name: string }>(
        `select distinct o.id, o.name from organisation_code c join organisation o on o.id = c.organisation where c.value = $1`,
        [sought],
      )
  if (found.rows.length > 1) severalOffices(sought)
  const [office] = found.rows
  return office ? { ...office, found: 'given' } : unknownOffice(sought)
}

/** Names compare without spaces and without the ประจำ that offices write or leave out. */
const bare = (name: string): string => matchText(name).replace(/ประจำ|\s/g, '')

const SEARCHED_LINES = 60
/** A shorter name stands in too many texts to tell whose plan it is. */
const SHORTEST_NAME = 8

/**
 * The office that the text names, among those at which the actor may make plans: the one the reader found most often,
 * else the longest name that stands in the first lines.
 */
function officeInText<O extends { name: string }>(
  offices: readonly O[],
  reading: Pick<Reading, 'owner' | 'title'>,
  source: readonly string[],
): O | undefined {
  const longestFirst = [...offices].sort((a, b) => b.name.length - a.name.length)
  const within = (text: string) =>
    longestFirst.find((office) => bare(office.name).length >= SHORTEST_NAME && text.includes(bare(office.name)))
  const owner = reading.owner === undefined ? undefined : bare(reading.owner)
  const named = owner ? (longestFirst.find((office) => bare(office.name) === owner) ?? within(owner)) : undefined
  return named ?? within(bare(source.slice(0, SEARCHED_LINES).join(' ').slice(0, 20_000)))
}

/** Organisations at which the actor may make a plan, asked by the same condition that guards the table. */
async function reachableOffices(client: PoolClient): Promise<{ id: string; name: string; kind: string }[]> {
  const found = await client.query<{ id: string; name: string; kind: string }>(
    `select t.owner as id, t.name, t.kind
     from (select o.id as owner, o.name, o.kind, 'draft' as state from organisation o where o.state = 'open') t
     where ${predicate(plan, 'create', 't')}`,
  )
  return found.rows
}

/** The office of a plan: as given; else as the text names it, else the actor's own, else the province's education office. */
export async function officeOf(
  client: PoolClient,
  actor: Actor,
  given: string | undefined,
  reading: Pick<Reading, 'owner' | 'title'>,
  source: readonly string[],
): Promise<Office> {
  if (given !== undefined && given.trim() !== '') return givenOffice(client, given)
  const offices = await reachableOffices(client)
  const named = officeInText(offices, reading, source)
  if (named) return { id: named.id, name: named.name, found: 'text' }
  const places = new Set(actor.grants.map((grant) => grant.place))
  const own = offices.find((office) => places.has(office.id))
  if (own) return { id: own.id, name: own.name, found: 'own' }
  const province = offices.find((office) => office.kind === 'peo')
  if (province) return { id: province.id, name: province.name, found: 'province' }
  return refuse('input', {
    parts: [
      {
        name: 'missing_value',
        spot: { field: 'office' },
        detail: { th: 'ไม่รู้ว่าแผนนี้เป็นของหน่วยงานใด', en: 'It is not known whose plan this is' },
      },
    ],
  })
}
