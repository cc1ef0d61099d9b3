import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { newId } from '#kernel/act/id.ts'
import { createDoor } from '#kernel/api/door.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { makeFeed } from '#modules/calendar/module.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { builtPages } from '../../src/cli/built-pages.ts'
import type { OpenHouse } from '../../src/house.ts'
import { openPages } from '../../src/web/serve-pages.ts'
import { issued } from '../support/tokens.ts'

/** What somebody carries to the doors. */
export interface Carried {
  /** The cookie of a session that two factors have opened; empty for nobody. */
  cookie: string
  /** A token for reading and taking away, without any other narrowing; empty for nobody. */
  token: string
  /** The secret of one's own calendar; empty for nobody. */
  calendar: string
}

export interface DoorServer {
  address: string
  carriedBy(actor: Actor): Promise<Carried>
  close(): Promise<void>
}

const SECRET = 'a secret that signs the cookies of one run and no other'
const SO_MANY = { known: 10_000_000, open: 10_000_000 }
const NOBODY: Carried = { cookie: '', token: '', calendar: '' }

/** Serves the built pages and every other door of a house on a port of this machine. */
export async function serveDoors({ house, auth: pool }: OpenHouse, note: (line: string) => void): Promise<DoorServer> {
  await builtPages(note)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const auth = createAuth({ pool, secret: SECRET, baseURL: address, demo: (account) => account })
  const guard = { pool, secret: SECRET }
  const pages = await openPages({ house, auth, guard, door: createDoor(SO_MANY), provider: null, demoCards: [] })
  server.on('request', pages)

  async function sessionOf(account: string): Promise<string> {
    await pool.query('insert into auth_user (id, name, email) values ($1, $2, $3) on conflict do nothing', [
      account,
      'ผู้ทดสอบ',
      `${account}@buaban.invalid`,
    ])
    const response = await auth.handler(
      new Request(`${address}/api/auth/sign-in/demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: address },
        body: JSON.stringify({ key: account }),
      }),
    )
    // many visits take longer than a proof lasts
    await pool.query(
      `update auth_session set factors = 2, confirmed_at = now() + interval '1 day' where user_id = $1`,
      [account],
    )
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    // without the cookie that vouches for a while for what the session was at first
    return cookies.find((cookie) => cookie.includes('session_token=')) ?? ''
  }
  const kept = new Map<Actor, Promise<Carried>>()
  async function prepare(actor: Actor): Promise<Carried> {
    if (actor.account === null) return NOBODY
    return {
      cookie: await sessionOf(actor.account),
      token: (await issued(house, actor, { powers: ['read', 'export'] })).secret,
      calendar: (await makeFeed(house, actor, newId())) ?? '',
    }
  }
  return {
    address,
    carriedBy(actor) {
      const carried = kept.get(actor) ?? prepare(actor)
      kept.set(actor, carried)
      return carried
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
