import { existsSync } from 'node:fs'
import { readFile, statfs } from 'node:fs/promises'
import { Client } from 'pg'
import { readBackupLog } from '#platform/backup/backup-log.ts'
import type { Config } from '#platform/config.ts'
import { type DataFolder, findServer } from '#platform/data-folder.ts'
import type { Database } from '#platform/database.ts'

export type DoctorSubject = { database: Database; data: DataFolder; config: Config }

/** One thing to look at. `facts` may be shown to anybody: no secret, no personal data. */
export type DoctorCheck = {
  name: string
  run(subject: DoctorSubject): Promise<{ ok: boolean; facts: Record<string, unknown> }>
}

const versions: DoctorCheck = {
  name: 'versions',
  run: async ({ database }) => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
    return {
      ok: Number(database.version.split('.')[0]) >= 15,
      facts: { buaban: manifest.version, node: process.versions.node, postgres: database.version, kind: database.kind },
    }
  },
}

const disk: DoctorCheck = {
  name: 'disk',
  run: async ({ data }) => {
    const { bavail, bsize } = await statfs(data.path)
    const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000)
    return { ok: freeMegabytes >= 500, facts: { freeMegabytes } }
  },
}

const server: DoctorCheck = {
  name: 'server',
  run: async ({ data }) => {
    const running = await findServer(data)
    if (!running) return { ok: true, facts: { running: false } }
    const answer = await fetch(`${running.address}/readyz`).catch(() => undefined)
    return { ok: answer?.ok ?? false, facts: { running: true, pid: running.pid, address: running.address } }
  },
}

/** Data pages are checked against their sums as they are read; this says whether any reading ever failed. */
const storage: DoctorCheck = {
  name: 'storage',
  run: async ({ database }) => {
    const client = new Client({ connectionString: database.adminUrl })
    await client.connect()
    try {
      const result = await client.query<{ checksums: string; failures: number; megabytes: number; encoding: string }>(`
        SELECT current_setting('data_checksums') AS checksums,
               (SELECT coalesce(sum(checksum_failures), 0)::int FROM pg_stat_database) AS failures,
               (pg_database_size(current_database()) / 1000000)::int AS megabytes,
               current_setting('server_encoding') AS encoding`)
      const facts = result.rows[0]
      return { ok: facts?.failures === 0 && facts.encoding === 'UTF8', facts: { ...facts } }
    } finally {
      await client.end()
    }
  },
}

/** A schedule that has fallen behind, or whose last attempt failed, is no longer one to rely on. */
const backup: DoctorCheck = {
  name: 'backup',
  run: async ({ data, config }) => {
    const { last, failed } = readBackupLog(data.path)
    const hours = last ? Math.round((Date.now() - Date.parse(last.at)) / 360_000) / 10 : undefined
    const there = last ? existsSync(last.file) : undefined
    const scheduled = config.backup.folder !== undefined
    const behind = scheduled && (hours === undefined || hours > LATEST_HOURS || !there)
    const facts = { scheduled, lastAt: last?.at ?? 'none', hours, there, failed: failed?.fault }
    return { ok: !behind && !(scheduled && failed), facts: known(facts) }
  },
}

/** A day, and time for a long one. */
const LATEST_HOURS = 30

const known = (facts: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

/** Every check of `doctor`, in the order it prints them. */
export const doctorChecks: readonly DoctorCheck[] = [versions, disk, server, storage, backup]
