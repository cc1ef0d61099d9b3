import type { ActContext } from '#kernel/act/transaction.ts'
import { fromColumns, registerColumns, toColumns } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { copyRows } from './copy-rows.ts'
import type { KeptCounts } from './keep-results.ts'
import type { Row } from './link-round.ts'

const BATCH = 5000

/** A temporary table for what a run found, which goes with the transaction. */
const NOW = 'found_now'

export interface KeptChildren {
  counts: KeptCounts
  /** Rows of an earlier run that this one does not find any more, with their version. */
  left: Map<string, number>
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function make(act: ActContext, register: AnyRegister, rows: Iterable<Row>, wrote: (rows: number) => void) {
  let made = 0
  for (const batch of batches(rows)) {
    await act.createMany(register.name, batch)
    made += batch.length
    wrote(batch.length)
  }
  return made
}

/** From how many rows on a load is one entry in the ledger, which tells nobody what to count anew. */
const MANY = 200

/** Names one child of each place, so that what is counted of the place is counted anew. */
function tellPlaces(act: ActContext, register: AnyRegister, places: Iterable<[unknown, string]>, rows: number): void {
  if (rows <= MANY) return
  for (const [place, record] of new Map(places))
    act.entries.push({ verb: 'import', register: register.name, record, detail: { place, rows } })
}

function* placed(rows: Iterable<Row>, places: Map<unknown, string>): Generator<Row> {
  for (const row of rows) {
    places.set(row.values.lives_in, row.id)
    yield row
  }
}

function* told<T>(rows: Iterable<T>, wrote: (rows: number) => void): Generator<T> {
  for (const row of rows) {
    wrote(1)
    yield row
  }
}

const ofRun = (register: AnyRegister) =>
  registerColumns(register).filter(({ field }) => field !== undefined && register.fields[field] !== undefined)

/** Pours what the run found beside what is kept, for the database to compare them. */
async function pour(act: ActContext, register: AnyRegister, rows: Iterable<Row>): Promise<void> {
  const names = ofRun(register).map(({ name }) => name)
  const list = names.map((name) => `"${name}"`).join(', ')
  await act.client.query(
    `create temporary table ${NOW} on commit drop as select id, ${list} from "${register.name}" limit 0`,
  )
  function* columns() {
    for (const { id, values } of rows) yield { id, ...toColumns(register, values, act.house.keys) }
  }
  await copyRows(act.client, NOW, ['id', ...names], columns())
  await act.client.query(`create unique index ${NOW}_ix on ${NOW} (id)`)
  await act.client.query(`analyze ${NOW}`)
}

interface Differing {
  fresh: Row[]
  changed: (Row & { version: number })[]
}

/** What is new and what differs, by the columns that may change. */
async function differing(act: ActContext, register: AnyRegister): Promise<Differing> {
  const open = ofRun(register).filter(({ field }) => !register.fields[field as string]?.fixed)
  const [now, kept] = ['n', 'c'].map((side) => open.map(({ name }) => `${side}."${name}"`).join(', '))
  const found = await act.client.query<Record<string, unknown> & { id: string; kept_version: number | null }>(
    `select n.*, c.version as kept_version from ${NOW} n left join "${register.name}" c on c.id = n.id
     where c.id is null or row(${now}) is distinct from row(${kept}) order by n.id`,
  )
  const rows: Differing = { fresh: [], changed: [] }
  for (const row of found.rows) {
    const values = fromColumns(register, row)
    if (row.kept_version === null) rows.fresh.push({ id: row.id, values })
    else {
      const may = Object.entries(values).filter(([name]) => !register.fields[name]?.fixed)
      rows.changed.push({ id: row.id, version: row.kept_version, values: Object.fromEntries(may) })
    }
  }
  return rows
}

/**
 * Keeps rows of which there are hundreds of thousands: the database compares them with what is kept, so that only what differs comes
 * back and is written. The rows are made one after another and never held all at once.
 */
export async function keepChildren(
  act: ActContext,
  register: AnyRegister,
  round: string,
  rows: () => Iterable<Row>,
  wrote: (rows: number) => void,
): Promise<KeptChildren> {
  const { name } = register
  const before = await act.client.query(`select 1 from "${name}" where round = $1 limit 1`, [round])
  if (before.rows.length === 0) {
    const places = new Map<unknown, string>()
    const made = await make(act, register, placed(rows(), places), wrote)
    tellPlaces(act, register, places, made)
    return { counts: { made, changed: 0, same: 0, withdrawn: 0 }, left: new Map() }
  }
  let all = 0
  await pour(
    act,
    register,
    told(rows(), (count) => {
      all += count
      wrote(count)
    }),
  )
  const { fresh, changed } = await differing(act, register)
  for (const batch of batches(changed)) await act.changeMany(name, batch)
  await make(act, register, fresh, () => {})
  const places = await act.client.query<{ place: string; id: string }>(
    `select distinct on (lives_in) lives_in as place, id from ${NOW} order by lives_in, id`,
  )
  tellPlaces(
    act,
    register,
    places.rows.map(({ place, id }) => [place, id]),
    changed.length + fresh.length,
  )
  const left = await act.client.query<{ id: string; version: number }>(
    `select c.id, c.version from "${name}" c where c.round = $1 and not exists (select 1 from ${NOW} n where n.id = c.id)`,
    [round],
  )
  const counts = {
    made: fresh.length,
    changed: changed.length,
    same: all - fresh.length - changed.length,
    withdrawn: 0,
  }
  return { counts, left: new Map(left.rows.map(({ id, version }) => [id, version])) }
}
