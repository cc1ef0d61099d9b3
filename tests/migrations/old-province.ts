import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readMigrations } from '#kernel/migrate/migrate.ts'
import { readArchive } from '#platform/backup/archive-file.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { loadTable, readEntries, setSequences } from '#platform/backup/load.ts'
import { loadSecrets } from '#platform/secrets.ts'
import { asOwner, type Ground, MIGRATIONS } from '../../src/house.ts'

/** What was true of the province when it was kept. */
export interface Expected {
  year: number
  rows: Record<string, number>
  indicators: Record<string, number | null>
  seal: { number: number; hash: string }
  child: string
  nationalId: string
  school: string
  plan: string
  signIn: { username: string; password: string }
}

const folder = path.join(import.meta.dirname, 'v0.1.0')
export const OLD_BACKUP = path.join(folder, 'province.buaban')
/** Of an invented province; kept here so that the test can open it. */
export const OLD_PASSPHRASE = 'lotus-in-bloom-fixture'
export const expected: Expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))

/** The keys that the old province was written with. */
export async function oldSecrets() {
  const { keys } = await checkBackup(OLD_BACKUP, { passphrase: OLD_PASSPHRASE })
  const home = await mkdtemp(path.join(tmpdir(), 'buaban-old-'))
  const file = path.join(home, 'secrets.json')
  await writeFile(file, keys ?? '', { mode: 0o600 })
  return { secrets: await loadSecrets(file, false), drop: () => rm(home, { recursive: true, force: true }) }
}

/**
 * The database as version 0.1.0 left it: its own migrations, its functions, policies and additions word for word, its roles
 * shared by all provinces, its records. Nothing of today's declarations comes near.
 */
export async function buildOldProvince(ground: Ground): Promise<void> {
  const { header, manifest } = await checkBackup(OLD_BACKUP, { passphrase: OLD_PASSPHRASE })
  const known = readMigrations(MIGRATIONS)
  await asOwner(ground, async (owner) => {
    await owner.query('create extension if not exists pg_trgm schema public')
    await owner.query(`create schema ${ground.schema}`)
    for (const role of ['buaban_app', 'buaban_count', 'buaban_auth']) {
      const there = await owner.query('select 1 from pg_roles where rolname = $1', [role])
      if (there.rows.length === 0) await owner.query(`create role ${role} login nosuperuser nobypassrls`)
      await owner.query(`grant usage on schema ${ground.schema} to ${role}`)
    }
    await owner.query(
      'create table schema_migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    for (const { name, sha256 } of header.migrations) {
      const migration = known.find((one) => one.name === name)
      if (migration?.sha256 !== sha256) throw new Error(`${name} is not what version 0.1.0 was given`)
      await owner.query(migration.text)
      await owner.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256])
    }
    await owner.query(gunzipSync(readFileSync(path.join(folder, 'derived.sql.gz'))).toString('utf8'))
    // records come after all that reacts to them, so that reactions are put off
    await owner.query('set session_replication_role = replica')
    const shapes = new Map(header.tables.map((shape) => [shape.name, shape]))
    await readEntries(readArchive(OLD_BACKUP, { passphrase: OLD_PASSPHRASE }), {
      other: async () => undefined,
      table: async (name, parts) => {
        const shape = shapes.get(name)
        if (shape) await loadTable(owner, shape, parts)
      },
    })
    await owner.query('set session_replication_role = origin')
    await setSequences(owner, manifest.sequences)
  })
}
