import type { House } from '#kernel/house.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Cell, TableRow } from '../parts/cell.ts'
import { auditWords, things, verbs } from '../words/audit.ts'

interface Entry {
  seq: number
  at: string
  actor_name: string
  verb: string
  register: string
  record: string | null
  detail: Record<string, unknown>
}

export interface AuditAsk {
  register?: string
  verb?: string
  who?: string
  /** Entries before this number. */
  before?: number
}

const SIZE = 50

const QUERY = `
  select seq::int, at, actor_name, verb, register, record, detail from audit_entry
  where ($1::text is null or register = $1) and ($2::text is null or verb = $2)
    and ($3::text is null or actor_name ilike '%' || $3 || '%') and ($4::bigint is null or seq < $4)
    and ($5::uuid is null or actor = $5)
  order by seq desc limit ${SIZE + 1}`

const LIKE = /[\\%_]/g

/** Which fields an entry touched, by their labels; never a value. */
function touched(house: House, entry: Entry, language: Language): string {
  const fields = house.registers.get(entry.register)?.fields ?? {}
  const said = entry.detail.fields ?? entry.detail.field ?? entry.detail.changed ?? entry.detail.values
  const names = Array.isArray(said)
    ? said.map(String)
    : typeof said === 'string'
      ? [said]
      : said && typeof said === 'object'
        ? Object.keys(said)
        : []
  return names.map((name) => fields[name]?.[language] ?? name).join(', ')
}

/** How many rows an export handed over, and whether the file was taken to its end; nothing where it only began. */
function handedOver({ verb, detail }: Entry, language: Language): string {
  if (verb !== 'export' || typeof detail.rows !== 'number') return ''
  const rows = auditWords.rows[language].replace('{n}', detail.rows.toLocaleString('en'))
  return detail.complete === false ? `${rows} ${auditWords.cut[language]}` : rows
}

function rowOf(house: House, entry: Entry, language: Language): TableRow {
  const register = house.registers.get(entry.register)
  const when = showMoment(entry.at, language)
  const what: Cell = { text: register?.[language].one ?? things[entry.register]?.[language] ?? entry.register }
  if (entry.record && register) what.href = `/registers/${entry.register}/${entry.record}`
  return {
    id: String(entry.seq),
    cells: [
      { text: when },
      { text: entry.actor_name },
      { text: verbs[entry.verb]?.[language] ?? entry.verb },
      what,
      { text: handedOver(entry, language) || touched(house, entry, language) },
    ],
  }
}

const SEES_ALL = ['auditor', 'dpo', 'sysadmin']

/** Whether the ledger shows this actor what others did. */
export const seesAll = (actor: Actor): boolean =>
  actor.grants.some((grant) => grant.wide && SEES_ALL.includes(grant.role))

/** A page of the ledger as this actor may see it: auditors the whole, others what they did themselves. */
export async function auditPage(house: House, actor: Actor, ask: AuditAsk, language: Language) {
  const values = [
    ask.register || null,
    ask.verb || null,
    ask.who ? ask.who.replace(LIKE, '\\$&') : null,
    ask.before ?? null,
    // the row policy says the same; saying it here lets the index of the actor serve
    seesAll(actor) ? null : actor.account,
  ]
  const found = await asActor(house, actor, 'read', (client) => client.query<Entry>(QUERY, values))
  const rows = found.rows.slice(0, SIZE)
  return {
    rows: rows.map((entry) => rowOf(house, entry, language)),
    next: found.rows.length > SIZE ? (rows.at(-1)?.seq ?? null) : null,
  }
}
