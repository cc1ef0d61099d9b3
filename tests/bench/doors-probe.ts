import { type Chance, chance } from '#demo/chance.ts'
import { newId } from '#kernel/act/id.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { CAP } from '#kernel/register/list.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Ground, OpenHouse } from '../../src/house.ts'
import type { Filled, Seen } from '../support/filled.ts'
import type { RawRow } from '../support/oracle.ts'
import { unzipped } from '../support/unzip.ts'
import { type Asked, behind, type DoorKind, doors, pageDoors } from './doors-list.ts'
import { type DoorServer, serveDoors } from './doors-server.ts'
import { type Sight, sightOf } from './doors-sight.ts'

/** What came of many visits. A leak is told in words: who, where, what. */
export interface Probed {
  probes: number
  /** Visits that showed something of a row in reach: without them nothing would have been tried. */
  shown: number
  leaks: string[]
  /** Rows in reach that a door would not show. */
  withheld: string[]
  /** Answers that were nobody's fault but the program's. */
  incidents: string[]
  doors: number
}

interface Reply {
  status: number
  text: string
}

const ZIPPED = /zip|spreadsheetml/

async function ask(server: DoorServer, actor: Actor, asked: Asked): Promise<Reply> {
  const { cookie, token } = await server.carriedBy(actor)
  const headers = new Headers({ 'user-agent': 'doors' })
  if (asked.token && token) headers.set('authorization', `Bearer ${token}`)
  else if (cookie) headers.set('cookie', cookie)
  if (asked.body !== undefined) headers.set('content-type', 'application/json')
  if (asked.method) {
    headers.set('idempotency-key', newId())
    headers.set('origin', server.address)
  }
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body)
  const response = await fetch(server.address + asked.path, { method: asked.method, headers, body, redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  const zipped = response.status === 200 && ZIPPED.test(response.headers.get('content-type') ?? '')
  const texts = zipped
    ? [...unzipped(bytes)].map(([name, part]) => `${name}\n${part.toString('utf8')}`)
    : [String(bytes)]
  return { status: response.status, text: `${response.headers.get('location') ?? ''}\n${texts.join('\n')}` }
}

/** Auditors of the whole province read in the ledger that a record was touched, never what it says. */
const LEDGER = ['trail', '/audit', '/privacy/access-log']
const OVERSEERS = ['auditor', 'dpo', 'sysadmin']
const oversees = ({ grants }: Actor): boolean => grants.some(({ role, wide }) => wide && OVERSEERS.includes(role))
/** Where it is told who holds which grant. */
const GRANTS = /^who page$|^\/grants|^\/accounts|^\/people/
const isId = (trace: string): boolean => /^[0-9a-f]{8}-/.test(trace)

interface Case {
  door: DoorKind
  seen: Seen
  register: AnyRegister
  row: RawRow
  asked: Asked
}

/** The same question of a record that never was. */
async function ghostly(server: DoorServer, actor: Actor, asked: Asked, id: string): Promise<Reply> {
  const ghost = newId()
  const reply = await ask(server, actor, { ...asked, path: asked.path.replace(id, ghost) })
  return { ...reply, text: reply.text.replaceAll(ghost, id) }
}

const changes = ({ asked }: Case): boolean => asked.method !== undefined

function heldBack(sight: Sight, { seen, register, row }: Case): boolean {
  const verbs = ['read', 'change', 'move', 'withdraw', 'reveal'] as const
  return verbs.every((verb) => !sight.oracle.may(seen.actor, register, verb, row))
}

/** What a reply gives away, in words. */
async function judged(server: DoorServer, sight: Sight, one: Case, reply: Reply): Promise<string[]> {
  const { seen, asked, door, register, row } = one
  const wide = LEDGER.includes(door.name) && oversees(seen.actor)
  const own = door.name.startsWith('/privacy/my-data') ? sight.aboutOneself(seen.actor) : null
  const holders = GRANTS.test(door.name) ? sight.holders(seen.actor) : null
  const said = decodeURIComponent(`${asked.path} ${JSON.stringify(asked.body ?? '')}`)
  const found = sight
    .leaked(seen.actor, reply.text, said)
    .filter((trace) => !(wide && isId(trace)) && !own?.has(trace) && !holders?.has(trace))
  const reads = sight.reads(seen.actor, register, row)
  if (asked.row && !reads && reply.status === 200) found.push(`the row ${row.id}`)
  if (asked.file && reply.status === 200 && !sight.givesFile(seen.actor, asked.file)) found.push(`file ${asked.file}`)
  if (asked.whole && reply.status === 200) {
    const { total } = JSON.parse(reply.text) as { total: number }
    const right = Math.min(sight.readable(seen.actor, register), CAP)
    if (total !== right) found.push(`a total of ${total} where ${right} may be read`)
  }
  const secretive = (asked.row && asked.path.startsWith('/api/')) || changes(one)
  if (secretive && heldBack(sight, one)) {
    const ghost = await ghostly(server, seen.actor, asked, row.id)
    if (ghost.status !== reply.status || ghost.text !== reply.text) found.push(`that ${row.id} exists`)
  }
  return found
}

/** A row for a door: of the register that stands behind its address, else of any. */
function rowFor(sight: Sight, registers: AnyRegister[], door: DoorKind, by: Chance) {
  const begins = Object.keys(behind).find((prefix) => `${door.name}/`.startsWith(prefix) && door.name.includes('['))
  const names = begins && by.hit(0.8) ? behind[begins] : undefined
  const fitting = names ? registers.filter(({ name }) => names.includes(name)) : registers
  const register = by.pick(fitting.length > 0 ? fitting : registers)
  const rows = sight.oracle.rows(register.name)
  return { register, row: rows.length > 0 ? by.pick(rows) : undefined }
}

/**
 * Random actors at random doors with random rows of a world filled from the declarations, over HTTP as the program is served.
 * What they may see is said by the oracle of the laws, that knows neither policy nor page.
 */
export async function probeDoors(
  open: OpenHouse & { ground: Ground },
  world: Filled,
  { probes, seed, note, signal }: { probes: number; seed: number; note(line: string): void; signal?: AbortSignal },
): Promise<Probed> {
  const server = await serveDoors(open, note)
  try {
    // sessions and tokens first, so that the world stands still when it is looked at
    for (const { actor } of world.actors) await server.carriedBy(actor)
    const sight = await sightOf(open.house, open.ground)
    const registers = [...open.house.registers.values()]
    const all = [...doors, ...(await pageDoors())]
    const done: Probed = { probes: 0, shown: 0, leaks: [], withheld: [], incidents: [], doors: all.length }
    for (let n = 0; done.probes < probes; n++) {
      signal?.throwIfAborted()
      const by = chance(seed, n)
      const door = by.hit(0.7) ? by.pick(doors) : by.pick(all)
      const seen = by.pick(world.actors)
      const { register, row } = rowFor(sight, registers, door, by)
      if (!row) continue
      const carried = await server.carriedBy(seen.actor)
      const asked = door.ask({ house: open.house, register, row, carried, files: sight.files, by })
      if (!asked) continue
      const one = { door, seen, register, row, asked }
      // whoever may change it would change the world under the other visits
      if (changes(one) && !heldBack(sight, one)) continue
      done.probes += 1
      const reply = await ask(server, seen.actor, asked)
      const what = `${seen.as} at ${door.name}: ${asked.method ?? 'GET'} ${asked.path} (${register.name}) → ${reply.status}`
      for (const leak of await judged(server, sight, one, reply)) done.leaks.push(`${what}: ${leak}`)
      if (reply.status >= 500) done.incidents.push(what)
      if (reply.status === 200 && reply.text.length > 2) done.shown += 1
      const due = asked.row
        ? sight.reads(seen.actor, register, row)
        : asked.file && sight.givesFile(seen.actor, asked.file)
      if (due && reply.status !== 200) done.withheld.push(what)
      if (done.probes % 500 === 0) note(`${done.probes} probes, ${done.leaks.length} leaks`)
    }
    return done
  } finally {
    await server.close()
  }
}
