import { madeId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { Mapping } from '#kernel/exchange/import/mapping.ts'
import type { House } from '#kernel/house.ts'
import { showDay } from '#kernel/kinds/date.ts'
import { hashId, sealId } from '#kernel/kinds/national-id.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { type ListKind, listKinds } from './codes.ts'
import { keepColumns } from './kept-columns.ts'
import { childFields } from './link-config.ts'
import { columnsOf, type TakenRow } from './list-columns.ts'
import { placeFinder } from './places-of-rows.ts'
import { idOfCell, type ListQuality, qualityOf } from './quality.ts'
import { type ListRow, type ReadList, readList } from './read-list.ts'

export interface Taking {
  /** Id of the list, minted by whoever brings it. */
  id: string
  round: string
  kind: ListKind
  source: string
  /** Day (ISO) that the list speaks of. */
  datedOn: string
  fileName: string
  bytes: Uint8Array
  /** The list that this one takes the place of: it stays as it came, and runs read it no more. */
  replaces?: string | null
  /** How an earlier list of this source was read. */
  remembered?: Mapping
}

const BATCH = 5000

/** Rows go in by the thousand; the id number is sealed and never stands among the cells. */
async function keepRows(act: ActContext, list: string, rows: readonly ListRow[]): Promise<void> {
  const { keys } = act.house
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows.slice(from, from + BATCH)
    const ids = part.map(({ cells }) => idOfCell(cells.id))
    const written = part.map(writtenId)
    await act.client.query(
      `insert into census_row (list, number, cells, id_sealed, id_hash)
       select $1, k.* from unnest($2::int[], $3::jsonb[], $4::bytea[], $5::bytea[]) k`,
      [
        list,
        part.map(({ number }) => number),
        part.map(({ cells: { id: _, ...cells } }) => JSON.stringify(cells)),
        written.map((id) => (id === null ? null : sealId(id, keys))),
        ids.map((id) => (id === null ? null : hashId(id, keys))),
      ],
    )
  }
}

/** What is no valid number stays as it was written, for the slip in it may be told. */
const writtenId = ({ cells }: ListRow): string | null => idOfCell(cells.id) ?? cells.id ?? null

const takenRow = (row: ListRow): TakenRow => ({ number: row.number, cells: row.cells, id: writtenId(row) })

/** A list that holds this very file already, unless another took its place. */
const SAME = `select l.kind, l.source, l.dated_on::text as dated_on from census_list l join stored_file f on f.id = l.file
  where l.round = $1 and f.sha256 = $2 and l.id is distinct from $3
    and not exists (select 1 from census_list n where n.replaces = l.id) limit 1`

/** The same file twice would make each of its children stand on two lists. */
async function notTwice(act: ActContext, { round, replaces = null }: Taking, digest: string): Promise<void> {
  const found = await act.client.query<{ kind: ListKind; source: string; dated_on: string }>(SAME, [
    round,
    digest,
    replaces,
  ])
  const [same] = found.rows
  if (!same) return
  const { [same.kind]: kind } = listKinds
  const detail = {
    th: `ไฟล์นี้รับไว้ในรอบนี้แล้ว เป็นรายชื่อ “${kind.th}” จาก ${same.source} ข้อมูล ณ ${showDay(same.dated_on, 'th')}`,
    en: `This very file is in the round already, as “${kind.en}” from ${same.source}, as of ${same.dated_on}`,
  }
  refuse('duplicate', { spot: { field: 'file' }, detail })
}

/** Reads the file; whatever is wrong with it is said at the field of the file. */
async function readBrought({ bytes, fileName, remembered }: Taking): Promise<ReadList> {
  const read = await readList(bytes, fileName, remembered).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.problem.spot?.field || error.problem.parts) throw error
    const { name, ...problem } = error.problem
    return refuse(name, { ...problem, spot: { ...problem.spot, field: 'file' } })
  })
  if (read.rows.length > 0) return read
  return refuse('import_file', {
    spot: { field: 'file' },
    detail: { th: 'ใต้หัวตารางไม่มีแถวที่มีชื่อคน', en: 'Under the header there is no row with a name' },
  })
}

/**
 * Takes a list into a round: the file stays as it came, its rows are read once, and what it lacks is counted. A list brought
 * again with the same id changes nothing.
 * @throws Refusal `not_found`, `import_file`, `input` (a column that must be there is not), `duplicate` (the round has this very file),
 *   `frozen` (the round is closed)
 */
export async function takeList(house: House, actor: Actor, taking: Taking): Promise<ListQuality> {
  const { id, round, kind, source, datedOn, fileName, bytes, replaces = null } = taking
  const { values } = await record(house, actor, 'census_round', round)
  const { digest, mapping, rows, passedOver } = await readBrought(taking)
  const quality = qualityOf(rows, passedOver)
  const head = { id, verb: 'create', register: 'census_list' }
  const input = { round, kind, source, datedOn, digest }
  await withAct(house, actor, head, input, async (act) => {
    await notTwice(act, taking, digest)
    return act.create('census_list', id, {
      round,
      area: values.area,
      kind,
      source,
      dated_on: datedOn,
      replaces,
      file: { name: fileName, bytes },
      mapping,
      rows: rows.length,
      quality,
    })
  })
  // rows of a list are the program's to write; they follow the list and are taken again if this was cut short
  const rowsHead = { id: madeId(id, 'rows'), verb: 'import', register: 'census_list' }
  await withAct(house, await systemActor(house), rowsHead, id, async (act) => {
    await keepRows(act, id, rows)
    const places = await placeFinder(house)
    await keepColumns(act.client, house.keys, id, columnsOf(rows.map(takenRow), childFields, places))
    act.entries.push({ verb: 'import', register: 'census_list', record: id, detail: { rows: rows.length } })
    return rows.length
  })
  return quality
}
