import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { type Invited, mayGive, takenNames } from '#modules/access/module.ts'
import { invitationWords } from '../words/invitation.ts'

/** As many people as one form invites. */
const MOST_INVITED = 200

export interface LineFault {
  /** Counted from 1. */
  line: number
  text: Label
  value: string
}

const USERNAME = /^[a-z0-9][a-z0-9._-]{2,59}$/

/** The roles that an actor may give somewhere. */
export const rolesToGive = (actor: Actor): string[] => [
  ...new Set(actor.grants.flatMap(({ role }) => mayGive[role as keyof typeof mayGive] ?? [])),
]

/** The cells of a pasted line: tabs as a sheet gives them, or commas, with quotes around those that hold one. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []
  return cells
    .map((cell) =>
      cell
        .replace(/,$/, '')
        .trim()
        .replace(/^"([\s\S]*)"$/, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter((cell, at) => cell !== '' || at < cells.length - 1)
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** A role as it is named in either language or in code. */
const roleNamed = (house: House, text: string): string | undefined =>
  [...house.roles.values()].find(({ name, label }) => [name, label.th, label.en].some((one) => same(one, text)))?.name

const PLACE = `
  select p.id from (
    select o.id, o.name as said from organisation o
    union all select c.organisation, c.value from organisation_code c
    union all select o.id, o.id::text from organisation o
    union all select a.id, a.code from area a union all select a.id, a.id::text from area a
  ) p where p.said = $1 limit 2`

/** The one place that a text names by code, full name or id, as far as the reader sees it. */
export const placeNamed = (house: House, actor: Actor, text: string): Promise<string | undefined> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<{ id: string }>(PLACE, [text.trim()])
    return new Set(found.rows.map(({ id }) => id)).size === 1 ? found.rows[0]?.id : undefined
  })

interface Read {
  people: Invited[]
  faults: LineFault[]
}

interface Line {
  /** Name, user name, role, place. */
  cells: string[]
  /** Counted from 1. */
  line: number
}

/** The lines of a pasted list. */
export const linesOf = (text: string): Line[] =>
  text.split(/\r?\n/).map((line, at) => ({ cells: cellsOf(line.trim()), line: at + 1 }))

/** Reads people, one a line; whatever is wrong is told by line. `place` is where a line says none. */
export async function readInvited(house: House, actor: Actor, lines: Line[], place: string | undefined): Promise<Read> {
  const filled = lines.filter(({ cells }) => cells.some(Boolean))
  const faults: LineFault[] = []
  const gives = rolesToGive(actor)
  const wrong = (line: number, label: Label, value = '') => faults.push({ line, text: label, value })
  if (filled.length === 0) wrong(1, invitationWords.noLines)
  if (filled.length > MOST_INVITED) wrong(MOST_INVITED + 1, invitationWords.tooMany, String(MOST_INVITED))
  const taken = await takenNames(
    house,
    filled.map(({ cells }) => (cells[1] ?? '').toLowerCase()),
  )
  const people: Invited[] = []
  for (const { cells, line } of filled.slice(0, MOST_INVITED)) {
    const [name = '', typed = '', roleText = '', placeText = ''] = cells
    const username = typed.toLowerCase()
    const role = roleNamed(house, roleText)
    const at = placeText ? await placeNamed(house, actor, placeText) : place
    const before = faults.length
    if (!name || !typed || !roleText) wrong(line, invitationWords.fewParts)
    else if (!USERNAME.test(username)) wrong(line, invitationWords.badUsername, typed)
    else if (taken.has(username)) wrong(line, invitationWords.taken, username)
    else if (people.some((other) => other.username === username)) wrong(line, invitationWords.twice, username)
    if (roleText && (!role || !gives.includes(role))) wrong(line, invitationWords.badRole, roleText)
    if (!at) wrong(line, invitationWords.badPlace, placeText)
    if (faults.length === before && role && at) people.push({ name, username, role, place: at })
  }
  return { people, faults }
}
