import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'
import { DEMO_LOADING } from '#kernel/migrate/bulk-load.ts'
import { readMigrations } from '#kernel/migrate/migrate.ts'
import { writeArchive } from '#platform/backup/archive-file.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { dumpTable, PLAIN_SESSION, sequenceStates, tableShapes } from '#platform/backup/dump.ts'
import { type BackupHeader, type BackupManifest, entryName, type TableContent } from '#platform/backup/manifest.ts'
import type { Entry } from '#platform/backup/tar.ts'
import { Fault } from '#platform/fault.ts'
import { asOwner, type Ground, MIGRATIONS } from '../house.ts'
import { fingerprintOf } from './keys.ts'
import { refuseMarked } from './marks.ts'
import { dumpWithTools } from './pg-tools.ts'
import { readersFor } from './readers.ts'
import { waitingJobs } from './waiting-jobs.ts'

export interface BackupRequest {
  /** Encrypts the file; only then the keys go into it. */
  passphrase?: string | undefined
  /** Text of the key file. */
  keys: string
  /** Lets PostgreSQL's own pg_dump write the records. */
  serverTools?: boolean
  signal?: AbortSignal | undefined
  note?: (line: string) => void
}

export interface BackupReport {
  file: string
  createdAt: string
  encrypted: boolean
  /** Without them the sealed fields of the records stay sealed: a copy of the key file must be kept elsewhere. */
  keysIncluded: boolean
  province: string
  tables: number
  rows: number
  /** What stands between reading the records and their compressed file: uncompressed size. */
  contentBytes: number
}

/** Kept by the program about itself; a restore makes it anew from the migrations that the header lists. */
const LEFT_OUT = 'schema_migration'
/** Notes of work that leaves the tables without their keys for a while. */
const UNDER_WAY = ['bulk_load', DEMO_LOADING]

/**
 * Writes everything that a province keeps into one file, as it was at one instant, while everybody goes on working.
 * @throws Fault `backup_there`, `backup_busy`, `backup_hidden`, `disk_full`, `tools_missing`
 */
export const backUp = (ground: Ground, file: string, request: BackupRequest): Promise<BackupReport> =>
  asOwner(ground, async (owner) => {
    await owner.query(PLAIN_SESSION)
    // seen before the records and again after them: a job that ends in between is missed by neither look
    const before = await waitingJobs(ground, owner)
    await owner.query('begin isolation level repeatable read read only')
    const header = await headerOf(ground, owner, request)
    const manifest: BackupManifest = { tables: [], sequences: [], others: {} }
    const readers = await readersFor(ground, owner)
    const named = (name: string, value: string): Entry => {
      const bytes = Buffer.from(value)
      manifest.others[name] = createHash('sha256').update(bytes).digest('hex')
      return { name, bytes }
    }
    const entries = async function* (): AsyncGenerator<Entry> {
      yield named(entryName.header, JSON.stringify(header, null, 1))
      if (header.keys.included) yield named(entryName.keys, request.keys)
      if (header.content === 'pg_dump') {
        for (const { name } of header.tables)
          manifest.tables.push({ name, rows: await rowsOf(owner, name), bytes: 0, parts: [] })
        yield* dumpWithTools(ground, owner, manifest)
      } else {
        for (const shape of header.tables) {
          const keep = (content: TableContent) => {
            manifest.tables.push(content)
            if (content.rows >= 100_000) request.note?.(`    ${shape.name}  ${content.rows.toLocaleString('en')}`)
          }
          yield* dumpTable(await readers.of(shape.name), shape, keep)
        }
        manifest.sequences = await sequenceStates(owner)
      }
      const jobs = new Map([...before, ...(await waitingJobs(ground, owner))].map((job) => [job.id, job]))
      yield named(entryName.jobs, JSON.stringify([...jobs.values()]))
      yield { name: entryName.manifest, bytes: Buffer.from(JSON.stringify(manifest)) }
    }
    const { passphrase, signal } = request
    const check = async (draft: string) => {
      request.note?.('    อ่านทวน · reading it again')
      await checkBackup(draft, { passphrase, signal })
    }
    await writeArchive(file, entries(), check, { passphrase, signal }).finally(readers.close)
    await owner.query('rollback')
    return {
      file,
      createdAt: header.createdAt,
      encrypted: passphrase !== undefined,
      keysIncluded: header.keys.included,
      province: header.province.code,
      tables: header.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      contentBytes: manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0),
    }
  })

async function headerOf(ground: Ground, owner: Client, request: BackupRequest): Promise<BackupHeader> {
  const there = await owner.query<{ found: boolean }>(`select to_regclass('house_setting') is not null as found`)
  if (!there.rows[0]?.found)
    throw new Fault('not_found', { what: `province ${ground.province}, schema ${ground.schema}` })
  await refuseMarked(owner)
  const busy = await owner.query('select 1 from house_setting where key = any ($1)', [UNDER_WAY])
  if (busy.rows.length > 0) throw new Fault('backup_busy')
  const now = await owner.query<{ at: string; postgres: string }>(
    `select to_char(now(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, current_setting('server_version') as postgres`,
  )
  const province = await owner.query<{ code: string; name: string }>(
    `select s.value ->> 'code' as code, a.name from house_setting s join area a on a.id::text = s.value ->> 'areaId' where s.key = 'province'`,
  )
  const migrations = await owner.query<BackupHeader['migrations'][number]>(
    `select name, sha256 from ${LEFT_OUT} where name not like '=%' order by name`,
  )
  const tables = (await tableShapes(owner, tablesOfMigrations())).filter(({ name }) => name !== LEFT_OUT)
  return {
    format: 1,
    program: await programVersion(),
    createdAt: now.rows[0]?.at ?? '',
    province: province.rows[0] ?? { code: ground.province, name: '' },
    schema: ground.schema,
    postgres: now.rows[0]?.postgres ?? '',
    migrations: migrations.rows,
    keys: { fingerprint: fingerprintOf(ground.secrets), included: request.passphrase !== undefined },
    content: request.serverTools ? 'pg_dump' : 'copy',
    tables,
  }
}

const rowsOf = async (owner: Client, table: string): Promise<number> => {
  const found = await owner.query<{ n: number }>(`select count(*)::int as n from ${owner.escapeIdentifier(table)}`)
  return found.rows[0]?.n ?? 0
}

/** They come first, because a restore loads them before it brings the schema forward, and all others after. */
const tablesOfMigrations = (): Set<string> =>
  new Set(
    readMigrations(MIGRATIONS).flatMap(({ text }) =>
      [...text.matchAll(/create table (?:if not exists )?"?(\w+)"?/gi)].map((found) => found[1] ?? ''),
    ),
  )

const programVersion = async (): Promise<string> =>
  JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version
