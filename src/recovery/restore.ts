import type { Client } from 'pg'
import { additions, registers } from '#app'
import { verifyLedger } from '#kernel/act/chain.ts'
import { beginBulkLoad, endBulkLoad } from '#kernel/migrate/bulk-load.ts'
import { applyMigrations, jobSchema, type Migration, migrate, readMigrations } from '#kernel/migrate/migrate.ts'
import { readArchive } from '#platform/backup/archive-file.ts'
import { type CheckedBackup, checkBackup } from '#platform/backup/check.ts'
import { PLAIN_SESSION } from '#platform/backup/dump.ts'
import { loadTable, readEntries, setSequences } from '#platform/backup/load.ts'
import { type BackupHeader, entryName, type WaitingJob } from '#platform/backup/manifest.ts'
import type { Entry } from '#platform/backup/tar.ts'
import { Fault } from '#platform/fault.ts'
import { asOwner, type Ground, MIGRATIONS, openHouse, prepareGround } from '../house.ts'
import { fingerprintOf } from './keys.ts'
import { mayReplace, RESTORING } from './marks.ts'
import { isToolEntry, restoreWithTools } from './pg-tools.ts'
import { sendAgain } from './waiting-jobs.ts'

export interface RestoreRequest {
  passphrase?: string | undefined
  /** What `checkBackup` found, where the caller has read the file already. */
  checked?: CheckedBackup
  note?: (line: string) => void
}

export interface RestoreReport {
  createdAt: string
  province: { code: string; name: string }
  tables: number
  rows: number
  /** Migrations that brought an older backup up to this program. */
  migrated: string[]
  ledger: { intact: boolean; seals: number; entries: number }
  jobs: { sent: number; unknown: number }
}

/**
 * Brings a backup back into an empty schema, at the state of its own migrations first and then forward to this program's.
 * Until all of it is there and compared, a note keeps everybody from working on it; a restore cut short begins anew.
 * @throws Fault `restore_filled`, `backup_keys`, `backup_newer`, `restore_differs`, and those of `checkBackup`
 */
export async function restore(ground: Ground, file: string, request: RestoreRequest = {}): Promise<RestoreReport> {
  const { passphrase, note = () => {} } = request
  const checked = request.checked ?? (await checkBackup(file, { passphrase }))
  const { header, manifest } = checked
  if (header.keys.fingerprint !== fingerprintOf(ground.secrets)) throw new Fault('backup_keys')
  const first = migrationsOf(header)
  const jobs: WaitingJob[] = []
  const migrated = await asOwner(ground, async (owner) => {
    await clear(ground, owner)
    await prepareGround(ground, owner)
    await owner.query(PLAIN_SESSION)
    const entries = readArchive(file, { passphrase })
    const loader =
      header.content === 'copy' ? copyLoader(owner, checked, first, note) : toolLoader(ground, owner, checked)
    const applied = await loader(entries, (entry) => {
      if (entry.name === entryName.jobs) jobs.push(...(JSON.parse(entry.bytes.toString('utf8')) as WaitingJob[]))
    })
    await owner.query('select ledger_catch_up()')
    await owner.query('analyze')
    await owner.query('delete from house_setting where key = $1', [RESTORING])
    return applied
  })
  const open = await openHouse(ground, { app: 1, count: 2 })
  try {
    const { intact, seals, entries } = await verifyLedger(open.house.count)
    if (!intact) throw new Fault('restore_differs', { reason: 'the audit chain is broken' })
    return {
      createdAt: header.createdAt,
      province: header.province,
      tables: header.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      migrated,
      ledger: { intact, seals, entries },
      jobs: await sendAgain(open, jobs),
    }
  } finally {
    await open.close()
  }
}

/** The program's own text of the migrations that a backup had; a backup of another line of migrations is refused. */
function migrationsOf(header: BackupHeader): Migration[] {
  const known = new Map(readMigrations(MIGRATIONS).map((migration) => [migration.name, migration]))
  return header.migrations.map(({ name, sha256 }) => {
    const migration = known.get(name)
    if (migration?.sha256 !== sha256) throw new Fault('backup_newer', { program: `${header.program}, ${name}` })
    return migration
  })
}

async function clear(ground: Ground, owner: Client): Promise<void> {
  if (!(await mayReplace(owner, ground.schema)))
    throw new Fault('restore_filled', { target: `schema ${ground.schema}` })
  for (const schema of [ground.schema, jobSchema(ground.schema)]) {
    await owner.query(`drop schema if exists ${owner.escapeIdentifier(schema)} cascade`)
  }
}

type Loader = (entries: AsyncIterator<Entry>, other: (entry: Entry) => void) => Promise<string[]>

const mark = (owner: Client) =>
  owner.query('insert into house_setting (key, value) values ($1, $2)', [RESTORING, JSON.stringify(new Date())])

const forward = (owner: Client) => migrate(owner, readMigrations(MIGRATIONS), registers, additions)

/**
 * Tables of the backup's migrations first, at the schema of then; then the schema moves forward; then the tables that
 * the program makes outside its migrations, such as those of sign-in.
 */
const copyLoader =
  (owner: Client, { header, manifest }: CheckedBackup, first: Migration[], note: (line: string) => void): Loader =>
  async (entries, other) => {
    const shapes = new Map(header.tables.map((shape) => [shape.name, shape]))
    await owner.query('begin')
    await applyMigrations(owner, first)
    await mark(owner)
    await owner.query('commit')
    await beginBulkLoad(owner, await tablesHere(owner))
    let applied: string[] | undefined
    const moveOn = async (): Promise<string[]> => {
      note('    สร้างดัชนีและตรวจความเชื่อมโยง · building indexes, checking links')
      await endBulkLoad(owner)
      const done = await forward(owner)
      const later = (await tablesHere(owner)).filter((name) => !loaded.has(name))
      await beginBulkLoad(owner, later)
      return done
    }
    const loaded = new Set<string>()
    await readEntries(entries, {
      other: async (entry) => other(entry),
      table: async (name, parts) => {
        const shape = shapes.get(name)
        if (!shape) throw new Fault('backup_damaged', { reason: `table ${name} is not in its header` })
        if (!applied && !(await exists(owner, name))) applied = await moveOn()
        loaded.add(name)
        const rows = await loadTable(owner, shape, parts)
        const listed = manifest.tables.find((table) => table.name === name)?.rows
        if (rows !== listed)
          throw new Fault('restore_differs', { reason: `${name}: ${listed} rows listed, ${rows} loaded` })
        if (rows >= 100_000) note(`    ${name}  ${rows.toLocaleString('en')}`)
      },
    })
    applied ??= await moveOn()
    await endBulkLoad(owner)
    await setSequences(owner, manifest.sequences)
    return applied
  }

/** pg_restore makes and fills everything itself; then the schema moves forward. */
const toolLoader =
  (ground: Ground, owner: Client, checked: CheckedBackup): Loader =>
  async (entries, other) => {
    const parts = async function* (): AsyncGenerator<Buffer> {
      for (let next = await entries.next(); !next.done; next = await entries.next()) {
        if (isToolEntry(next.value.name)) yield next.value.bytes
        else other(next.value)
      }
    }
    await restoreWithTools(ground, owner, parts())
    await compare(owner, checked)
    await mark(owner)
    return forward(owner)
  }

const tablesHere = async (owner: Client): Promise<string[]> => {
  const found = await owner.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`,
  )
  return found.rows.map(({ name }) => name)
}

const exists = async (owner: Client, table: string): Promise<boolean> => (await tablesHere(owner)).includes(table)

/** What pg_restore brought has the rows that were there when pg_dump wrote it; who may not see all rows cannot say. */
async function compare(owner: Client, { manifest }: CheckedBackup): Promise<void> {
  const me = await owner.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )
  if (!me.rows[0]?.free) return
  for (const { name, rows } of manifest.tables) {
    const found = await owner.query<{ n: number }>(`select count(*)::int as n from ${owner.escapeIdentifier(name)}`)
    const n = found.rows[0]?.n
    if (n !== rows) throw new Fault('restore_differs', { reason: `${name}: ${rows} rows in the backup, ${n} here` })
  }
}
