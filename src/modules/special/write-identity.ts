import { madeId } from '#kernel/act/id.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { proposeMerge } from '#modules/people/module.ts'

interface Numbered {
  person: string
  sealed: Buffer
  /** What stands on the record of the person now, and its mask. */
  now: Buffer | null
  mask: string | null
  kept_by: string
  since: string | null
}

const fileOf = (field: 'g_code' | 'national_id', day: 'issued_on' | 'replaced_on'): string =>
  `select p.id as person, f.${field} as sealed, p.national_id as now, p.national_id_mask as mask, p.kept_by,
    f.${day}::text as since
  from g_code_file f join person p on p.id = f.person
  where f.id = $1 and f.${field}_hash is not null and f.${field}_hash is distinct from p.national_id_hash`

const isGCode = (mask: string | null): boolean => mask?.startsWith('G') === true

/**
 * Puts the number of a file on the record of its child. What stood there stays findable: the database keeps a code that gives way to
 * thirteen digits, and a code that gives way to another code is kept here. A number of thirteen digits never gives way to a code, which
 * is kept beside it.
 */
async function put(house: House, system: Actor, file: string, sql: string): Promise<void> {
  const found = await house.count.query<Numbered>(sql, [file])
  const row = found.rows[0]
  if (!row) return
  const { person, sealed, now, mask, kept_by, since } = row
  const number = openId(sealed, house.keys)
  const beside = (value: string, dates: { starts_on?: string | null; ends_on?: string | null }) => ({
    person,
    type: 'g_code',
    id_number: value,
    kept_by,
    ...dates,
  })
  const head = { id: madeId(file, `number ${number}`), verb: 'change', register: 'person' }
  await withAct(house, system, head, { file, person }, async (act) => {
    if (now && !isGCode(mask) && number.startsWith('G')) {
      await act.create('identity_number', madeId(file, 'code beside'), beside(number, { starts_on: since }))
      return 'beside'
    }
    if (now && isGCode(mask) && number.startsWith('G'))
      await act.create(
        'identity_number',
        madeId(file, 'earlier code'),
        beside(openId(now, house.keys), { ends_on: since }),
      )
    await act.change('person', person, undefined, { national_id: number })
    return 'written'
  })
}

const HOLDER = `select f.person as one, p.id as other from g_code_file f
  join person p on p.national_id_hash in (f.g_code_hash, f.national_id_hash) and p.id <> f.person where f.id = $1`

/** A number that another record holds says that the two are one child: people decide that, and neither record is written over. */
async function tried(house: House, system: Actor, file: string, sql: string): Promise<void> {
  try {
    await put(house, system, file, sql)
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.name !== 'duplicate') throw error
    const found = await house.count.query<{ one: string; other: string }>(HOLDER, [file])
    const pair = found.rows[0]
    if (!pair) throw error
    await proposeMerge(house, system, { act: madeId(file, `same as ${pair.other}`), ...pair, ground: 'same_number' })
  }
}

const ISSUED = fileOf('g_code', 'issued_on')
const REPLACED = fileOf('national_id', 'replaced_on')

/** Files whose number stands nowhere with the person: neither on the record nor beside it. */
const unwritten = (field: 'g_code' | 'national_id', state: string): string =>
  `select f.id from g_code_file f join person p on p.id = f.person
  where f.state = '${state}' and f.${field}_hash is not null and f.${field}_hash is distinct from p.national_id_hash
    and not exists (select 1 from identity_number n where n.person = f.person and n.id_number_hash = f.${field}_hash)
    and not exists (select 1 from person q where q.national_id_hash = f.${field}_hash)`

const pending = (sql: string) => async (house: House) =>
  (await house.count.query<{ id: string }>(sql)).rows.map(({ id }) => id)

/** A code that was issued, and the thirteen digits that replace it, are written to the child’s own record. */
export const writeIdentity: Reaction[] = [
  {
    register: 'g_code_file',
    move: 'issue',
    follow: (house, system, file) => tried(house, system, file, ISSUED),
    pending: pending(unwritten('g_code', 'issued')),
  },
  {
    register: 'g_code_file',
    move: 'replace',
    follow: (house, system, file) => tried(house, system, file, REPLACED),
    pending: pending(unwritten('national_id', 'replaced')),
  },
]
