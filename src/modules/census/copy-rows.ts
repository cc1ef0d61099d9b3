import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Characters of one piece of text on its way to the database. */
const PIECE = 1 << 18

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const cellOf = (value: unknown): string =>
  value === null || value === undefined ? '\\N' : String(value).replace(/[\\\n\r\t]/g, (one) => ESCAPED[one] as string)

function* pieces(names: readonly string[], rows: Iterable<Record<string, unknown>>): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${names.map((name) => cellOf(row[name])).join('\t')}\n`
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield text
}

/** Pours rows into a table without policies: plain values by the names of columns. */
export async function copyRows(
  client: PoolClient,
  table: string,
  names: readonly string[],
  rows: Iterable<Record<string, unknown>>,
): Promise<void> {
  const columns = names.map((name) => `"${name}"`).join(', ')
  const stream = client.query(copyFrom(`copy "${table}" (${columns}) from stdin`))
  await pipeline(Readable.from(pieces(names, rows)), stream)
}
