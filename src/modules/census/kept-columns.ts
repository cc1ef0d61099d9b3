import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import type { Keys } from '#kernel/kinds/kind.ts'
import { bytesOf, tableOfBytes, tableParts } from '#linkage/table/table-bytes.ts'
import { childFields } from './link-config.ts'
import type { ListColumns, Shown, TextColumn } from './list-columns.ts'

/** To be raised whenever rows are cleaned otherwise than before: lists cleaned the old way are then cleaned anew. */
const CLEANING = 1

const cleaning = createHash('sha256')
  .update(JSON.stringify([CLEANING, childFields]))
  .digest('hex')
  .slice(0, 16)

interface Head {
  rows: number
  texts: [Shown, string[]][]
}

/** Length of the head, the head as JSON, numbers of rows, codes of texts, and the table of the engine. */
function packed({ table, numbers, texts }: ListColumns): Buffer {
  const entries = Object.entries(texts) as [Shown, TextColumn][]
  const head: Head = { rows: table.rows, texts: entries.map(([name, { texts: list }]) => [name, list]) }
  const line = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(line.length)
  const columns = [numbers, ...entries.map(([, { codes }]) => codes)].map(bytesOf)
  return Buffer.concat([length, line, ...columns, ...tableParts(table)])
}

function unpacked(bytes: Buffer): ListColumns {
  let at = 4 + bytes.readUInt32LE(0)
  const { rows, texts } = JSON.parse(bytes.toString('utf8', 4, at)) as Head
  const column = (): Uint32Array => {
    const values = new Uint32Array(rows)
    bytesOf(values).set(bytes.subarray(at, at + rows * 4))
    at += rows * 4
    return values
  }
  const numbers = column()
  const shown = Object.fromEntries(texts.map(([name, list]) => [name, { codes: column(), texts: list }]))
  const table = tableOfBytes(bytes.subarray(at))
  if (!table) throw new Error('the columns of a list are kept in another layout')
  return { table, numbers, texts: shown as ListColumns['texts'] }
}

const [NONCE, TAG] = [12, 16]

/** The columns hold id numbers: they are sealed as a whole, as an id number is. */
function sealed(bytes: Buffer, keys: Keys): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce)
  const body = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body])
}

function opened(bytes: Buffer, keys: Keys): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
}

/** Keeps the cleaned columns of a list beside its rows, for runs to read. */
export const keepColumns = (client: PoolClient, keys: Keys, list: string, columns: ListColumns) =>
  client.query(
    `insert into census_columns (list, cleaning, sealed) values ($1, $2, $3)
     on conflict (list) do update set cleaning = excluded.cleaning, sealed = excluded.sealed`,
    [list, cleaning, sealed(packed(columns), keys)],
  )

/** The cleaned columns of a list; null where it was taken before there were any, or cleaned in another way. */
export async function keptColumns(house: House, list: string): Promise<ListColumns | null> {
  const found = await house.count.query<{ sealed: Buffer }>(
    'select sealed from census_columns where list = $1 and cleaning = $2',
    [list, cleaning],
  )
  const row = found.rows[0]
  return row ? unpacked(opened(row.sealed, house.keys)) : null
}
