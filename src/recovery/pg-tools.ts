import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import type { BackupManifest } from '#platform/backup/manifest.ts'
import type { Entry } from '#platform/backup/tar.ts'
import { Fault } from '#platform/fault.ts'
import type { Ground } from '../house.ts'

/** Entries that hold the dump of PostgreSQL's own tools. */
export const isToolEntry = (name: string): boolean => /^pg_dump\/\d{6}$/.test(name)

const PART = 8 << 20
/** Where packages of Linux systems put the programs of each version. */
const FOLDERS = ['/usr/lib/postgresql', '/usr/pgsql-18', '/usr/pgsql-17', '/usr/pgsql-16', '/usr/pgsql-15']

/**
 * A program of PostgreSQL's own that is at least as new as the server: an older one refuses to read it.
 * @throws Fault `tools_missing`
 */
async function findTool(tool: 'pg_dump' | 'pg_restore', client: Client): Promise<string> {
  const found = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const version = found.rows[0]?.version ?? '0'
  const candidates = [tool, ...FOLDERS.flatMap((folder) => programsUnder(folder, tool))]
  const seen: string[] = []
  for (const candidate of candidates) {
    const told = spawnSync(candidate, ['--version'], { encoding: 'utf8' }).stdout?.match(/(\d+)(\.\d+)?/)
    if (!told) continue
    if (Number(told[1]) >= Number.parseInt(version, 10)) return candidate
    seen.push(told[0])
  }
  throw new Fault('tools_missing', {
    tool,
    version,
    reason: seen.length > 0 ? `${seen.join(', ')} only` : 'none at all',
  })
}

const programsUnder = (folder: string, tool: string): string[] => {
  try {
    const versions = readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(b) - Number(a))
    return [...versions.map((version) => join(folder, version, 'bin', tool)), join(folder, 'bin', tool)]
  } catch {
    return []
  }
}

/** Address and password by environment: other accounts of the machine can read a command line. */
const toolEnvironment = (ground: Ground): NodeJS.ProcessEnv => {
  const url = new URL(ground.adminUrl)
  return {
    PATH: process.env.PATH,
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
  }
}

/** The schema as pg_dump writes it, in the snapshot of the owner's transaction. */
export async function* dumpWithTools(ground: Ground, owner: Client, manifest: BackupManifest): AsyncGenerator<Entry> {
  const program = await findTool('pg_dump', owner)
  const snapshot = await owner.query<{ id: string }>('select pg_export_snapshot() as id')
  const args = ['--format=custom', '--compress=0', `--schema=${ground.schema}`, `--snapshot=${snapshot.rows[0]?.id}`]
  const child = spawn(program, args, { env: toolEnvironment(ground), stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  let number = 0
  const entry = (bytes: Buffer): Entry => {
    number += 1
    const name = `pg_dump/${String(number).padStart(6, '0')}`
    manifest.others[name] = createHash('sha256').update(bytes).digest('hex')
    return { name, bytes }
  }
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < PART) continue
    yield entry(Buffer.concat(held))
    held = []
    size = 0
  }
  if (size > 0) yield entry(Buffer.concat(held))
  const [code] = await ended
  if (code !== 0) throw new Fault('tools_missing', { tool: 'pg_dump', version: '', reason: complaint.trim() })
}

/** Gives a dump to pg_restore, which makes the schema's tables with their keys, indexes and records in one transaction. */
export async function restoreWithTools(ground: Ground, owner: Client, parts: AsyncIterable<Buffer>): Promise<void> {
  const program = await findTool('pg_restore', owner)
  const args = [
    ...['--exit-on-error', '--single-transaction', '--no-owner', '--clean', '--if-exists'],
    ...['--dbname', toolEnvironment(ground).PGDATABASE ?? ''],
  ]
  const child = spawn(program, args, { env: toolEnvironment(ground), stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = once(child, 'close')
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  // when pg_restore gives up it closes the pipe; what it says then is the reason
  await pipeline(Readable.from(parts), child.stdin).catch(() => undefined)
  const [code] = await ended
  if (code !== 0) throw new Fault('tools_missing', { tool: 'pg_restore', version: '', reason: complaint.trim() })
}
