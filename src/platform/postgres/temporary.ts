import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startPostgres } from './embedded.ts'

export type TemporaryPostgres = {
  adminUrl: string
  /** Makes an empty database, or a copy of another one that nobody is connected to, and returns its address. */
  createDatabase(name: string, template?: string): Promise<string>
  /** Stops the server and deletes its files. */
  stop(): Promise<void>
}

/** A throwaway PostgreSQL for tests and rehearsals, in a temporary folder, not waiting for the disk. */
export const startTemporaryPostgres = async (): Promise<TemporaryPostgres> => {
  const home = await mkdtemp(path.join(tmpdir(), 'buaban-pg-'))
  const running = await startPostgres({ home, password: randomBytes(12).toString('hex'), durable: false })
  return {
    adminUrl: running.adminUrl,
    createDatabase: (name, template) => createDatabase(running.adminUrl, name, template),
    stop: async () => {
      await running.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Address of the new database on the server of `adminUrl`. */
export const createDatabase = async (adminUrl: string, name: string, template = 'template1'): Promise<string> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`)
  } finally {
    await client.end()
  }
  const url = new URL(adminUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.href
}
