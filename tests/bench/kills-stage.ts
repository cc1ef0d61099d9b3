import { chance } from '#demo/chance.ts'
import { verifyLedger } from '#kernel/act/chain.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { loadConfig } from '#platform/config.ts'
import { openDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { openAccount } from '#platform/identity/accounts.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { pause } from '#platform/living-process.ts'
import { groundOf, settle } from '../../src/cli/with-house.ts'
import { type OpenHouse, openHouse } from '../../src/house.ts'
import { putSchool } from '../support/as.ts'
import { issued } from '../support/tokens.ts'
import { type Client, clientOf, type Sent } from './kills-client.ts'
import { openSchools } from './pupil-list.ts'

const PASSWORD = 'ดอกบัวบานริมคลองยามเช้า'

/** Opens the house of a data folder beside a program that runs on it, or alone. */
export async function beside<T>(folder: string, work: (open: OpenHouse) => Promise<T>): Promise<T> {
  const config = loadConfig({ BUABAN_DATA: folder })
  const data = await openDataFolder(folder)
  const database = await openDatabase(config, data)
  try {
    const ground = groundOf(database, data, config)
    await settle(ground)
    const open = await openHouse(ground, { app: 2, count: 2 })
    return await work(open).finally(open.close)
  } finally {
    await database.stop()
  }
}

/** Those who write while the program is killed. */
export interface Writers {
  clients: Client[]
  /** For whoever brings lists. */
  registrar: { username: string; password: string; token: string; office: string }
}

/** Founds the province, with an office that brings lists and a school whose records are written one by one. */
export async function prepare(folder: string, count: number): Promise<Writers> {
  return beside(folder, async ({ house, auth: pool }) => {
    const office = await openSchools(house, 20_000)
    const place = office.grants[0]?.place ?? ''
    const school = await putSchool(house, 'โรงเรียนเขียนทีละคน', { parent: place })
    const username = 'registrar.of.office'
    const auth = createAuth({
      pool,
      secret: 'only the password is kept, nothing is signed with this',
      baseURL: 'http://127.0.0.1',
    })
    await openAccount(
      auth,
      { pool, secret: '' },
      { account: office.account ?? '', username, name: office.name },
      PASSWORD,
    )
    const { secret: token } = await issued(house, office, { powers: ['read', 'write'] })
    const clients = Array.from({ length: count }, (_, n) => clientOf({ token, school, by: chance(97, n) }))
    return { clients, registrar: { username, password: PASSWORD, token, office: place } }
  })
}

/** What stands in the books against what the clients were told. */
export interface Audited {
  lost: number
  doubled: number
  /** 1 where the chain of the ledger does not fit its entries. */
  chainBreaks: number
  entries: number
  notes: string[]
}

const IN_LEDGER = `
  select k.id, count(a.seq)::int as entries from unnest($1::uuid[]) k (id) left join audit_entry a on a.act = k.id
  group by k.id`

const MOVES = `
  select k.id, count(m.id)::int as moves from unnest($1::uuid[]) k (id) left join move_record m on m.record = k.id
  group by k.id`

const STANDING = `
  select k.id, coalesce(p.version, l.version) as version from unnest($1::uuid[]) k (id)
  left join person p on p.id = k.id left join learner l on l.id = k.id`

/** Every act that was acknowledged stands once in the ledger, and every record at the version that its acts make. */
async function compared(
  { house }: OpenHouse,
  acts: readonly Sent[],
): Promise<Pick<Audited, 'lost' | 'doubled' | 'notes'>> {
  const done = acts.filter(({ told }) => told !== null)
  const ledger = await house.count.query<{ id: string; entries: number }>(IN_LEDGER, [done.map(({ id }) => id)])
  const entries = new Map(ledger.rows.map((row) => [row.id, row.entries]))
  const records = Map.groupBy(done, ({ record }) => record)
  const standing = await house.count.query<{ id: string; version: number | null }>(STANDING, [[...records.keys()]])
  const notes: string[] = []
  let [lost, doubled] = [0, 0]
  for (const { id, kind, path } of done) {
    const found = entries.get(id) ?? 0
    if (found === 0) lost += 1
    if (found > 1) doubled += 1
    if (found !== 1) notes.push(`${kind} ${path}: ${found} entries in the ledger`)
  }
  for (const { id, version } of standing.rows) {
    const wanted = records.get(id)?.length ?? 0
    if ((version ?? 0) < wanted) lost += 1
    if ((version ?? 0) > wanted) doubled += 1
    if (version !== wanted) notes.push(`record ${id}: version ${version} after ${wanted} acts`)
  }
  const moved = await house.count.query<{ id: string; moves: number }>(MOVES, [[...records.keys()]])
  for (const { id, moves } of moved.rows) {
    const wanted = records.get(id)?.filter(({ kind }) => kind === 'move').length ?? 0
    if (moves < wanted) lost += 1
    if (moves > wanted) doubled += 1
    if (moves !== wanted) notes.push(`record ${id}: ${moves} moves on record after ${wanted}`)
  }
  return { lost, doubled, notes }
}

/** Looks at the books beside the running program. */
export const audited = (folder: string, acts: readonly Sent[]): Promise<Audited> =>
  beside(folder, async (open) => {
    const chain = await verifyLedger(open.house.count)
    return {
      ...(await compared(open, acts)),
      chainBreaks: chain.intact ? 0 : 1,
      entries: chain.entries + chain.unsealed,
    }
  })

const PUPILS = `
  select count(distinct p.id)::int as persons, count(distinct p.national_id_hash)::int as ids,
    count(distinct l.id)::int as learners, count(distinct e.id)::int as enrolments
  from person p left join learner l on l.person = p.id left join enrolment e on e.person = p.id
  where p.national_id_hash is not null`

/** Of every list that was brought in: each pupil once, with one stay and one enrolment. */
export const pupilsOnce = (folder: string, pupils: number): Promise<string[]> =>
  beside(folder, async ({ house }) => {
    const [row] = (await house.count.query<Record<string, number>>(PUPILS)).rows
    return Object.entries(row ?? {}).flatMap(([what, n]) => (n === pupils ? [] : [`${n} ${what} of ${pupils} pupils`]))
  })

const CELLS = 'select scan, year, place, dims, n from indicator_cell order by scan, year, place, dims'
const BEHIND = `
  select (select count(*) from outbox o where o.xid >= coalesce((select min(xid) from indicator_position), '0'::xid8))::int
    + (select count(*) from audit_entry a where a.xid >= coalesce((select max(below_xid) from audit_seal), '0'::xid8))::int as n`

/** Waits until what follows changes has caught up, then counts everything anew: milliseconds, and whether the numbers were right. */
export const caughtUp = (
  folder: string,
  seconds: number,
): Promise<{ right: boolean; waited: number; behind: number }> =>
  beside(folder, async ({ house }) => {
    const begin = Date.now()
    const behind = async () => (await house.count.query<{ n: number }>(BEHIND)).rows[0]?.n ?? 0
    let left = await behind()
    while (left > 0 && Date.now() - begin < seconds * 1000) {
      await pause(200)
      left = await behind()
    }
    const waited = Date.now() - begin
    const cells = async () => JSON.stringify((await house.count.query({ text: CELLS, rowMode: 'array' })).rows)
    const before = await cells()
    await recompute(house)
    return { right: before === (await cells()), waited, behind: left }
  })
