import { readTable } from '#kernel/exchange/import/read-table.ts'
import type { Table, TableRow } from '#kernel/exchange/import/table.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Run } from './run.ts'

/** Only the header and some rows of a table, under their own numbers. */
const onlyRows = (table: Table, headerEnd: number, rows: ReadonlySet<number>): Table => ({
  ...table,
  async *batches(signal?: AbortSignal): AsyncGenerator<TableRow[]> {
    for await (const batch of table.batches(signal)) {
      const wanted = batch.filter(({ number }) => number <= headerEnd || rows.has(number))
      if (wanted.length > 0) yield wanted
    }
  },
})

/** Numbers of the rows of an import that wait in quarantine. */
export async function waitingRows(house: House, actor: Actor, run: string): Promise<number[]> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ row_number: string }>('select row_number from quarantined_row where run = $1 order by row_number', [
      run,
    ]),
  )
  return found.rows.map(({ row_number }) => Number(row_number))
}

/**
 * The bytes of an import's file, for the program to work on in the name of whoever brought it. Nobody looks at them, so it is no
 * opening of a secret; the policies of files hold all the same.
 */
export async function bytesOfRun(house: House, actor: Actor, run: Run): Promise<Buffer> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ bytes: Buffer }>('select bytes from stored_file where id = $1', [run.file]),
  )
  return found.rows[0]?.bytes ?? refuse('not_found')
}

/** The table of an import: of the file as it was brought, or only the rows in quarantine that are brought in again. */
export async function tableOfRun(house: House, actor: Actor, run: Run, sheet = run.mapping?.sheet): Promise<Table> {
  const bytes = await bytesOfRun(house, actor, run)
  const table = await readTable(bytes, { name: run.name, ...(sheet === undefined ? {} : { sheet }) })
  if (!run.follows || !run.mapping) return table
  const { headerRow, headerRows } = run.mapping
  const rows = await waitingRows(house, actor, run.follows)
  return onlyRows(table, headerRow === 0 ? 0 : headerRow + headerRows - 1, new Set(rows))
}

/** A reason for which rows of an import wait, and how many of them. */
export interface WaitingReason {
  text: Label
  rows: number
}

const MOST_REASONS = 8

/** Why the rows of an import wait in quarantine, the most frequent reasons first. */
export async function waitingReasons(house: House, actor: Actor, run: string): Promise<WaitingReason[]> {
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<WaitingReason>(
      `select p -> 'text' as text, count(distinct q.row_number)::int as rows
       from quarantined_row q, jsonb_array_elements(q.problems) p where q.run = $1
       group by 1 order by 2 desc, 1 limit ${MOST_REASONS}`,
      [run],
    ),
  )
  return found.rows
}
