import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { pause } from '#platform/living-process.ts'
import { freePort } from '#platform/postgres/free-port.ts'
import { chooseSystemUser } from '#platform/postgres/system-user.ts'
import { startTemporaryPostgres } from '#platform/postgres/temporary.ts'

/** A server that is not Buaban's own, as an office may run one. */
export interface OutsidePostgres {
  /** An empty database whose owner is no superuser: it may make roles and schemas and no more. */
  createOwned(name: string): Promise<string>
  version: string
  /** Whether the programs of the machine's own PostgreSQL are there. */
  debian: boolean
  stop(): Promise<void>
}

/** The machine's PostgreSQL where it has one, in the oldest version that Buaban takes; else a second cluster of the embedded one. */
export async function startOutsidePostgres(): Promise<OutsidePostgres> {
  const bin = '/usr/lib/postgresql/15/bin'
  const debian = existsSync(path.join(bin, 'postgres'))
  const server = debian ? await startDebian(bin) : await startTemporaryPostgres()
  const ask = async (url: string, ...queries: string[]) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      const results = []
      for (const query of queries) results.push(await client.query(query))
      return String(Object.values(results.at(-1)?.rows[0] ?? {})[0])
    } finally {
      await client.end()
    }
  }
  await ask(server.adminUrl, `create role office login createrole nosuperuser password 'secret of the office'`)
  return {
    debian,
    version: await ask(server.adminUrl, 'show server_version'),
    createOwned: async (name) => {
      await ask(server.adminUrl, `create database ${name} owner office`)
      const url = new URL(server.adminUrl)
      url.username = 'office'
      url.password = 'secret of the office'
      url.pathname = `/${name}`
      return url.href
    },
    stop: server.stop,
  }
}

async function startDebian(bin: string): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const home = await mkdtemp(path.join(tmpdir(), 'buaban-outside-'))
  const { ids } = chooseSystemUser(home)
  if (ids) await chown(home, ids.uid, ids.gid)
  const folder = path.join(home, 'cluster')
  const as = { ...ids, cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  const flags = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '-D', folder]
  const made = spawnSync(path.join(bin, 'initdb'), flags, { ...as, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const child = spawn(path.join(bin, 'postgres'), ['-D', folder, ...settings.flatMap((one) => ['-c', one])], {
    ...as,
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  const adminUrl = `postgres://postgres@127.0.0.1:${port}/postgres`
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: adminUrl })
    const open = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (open) break
    if (tries > 200) throw new Error('the outside server did not start')
    await pause(50)
  }
  return {
    adminUrl,
    stop: async () => {
      child.kill('SIGINT')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}
