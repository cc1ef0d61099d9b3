import type { PoolClient } from 'pg'
import { type Beginning, withTransaction } from '#platform/postgres/pool.ts'
import type { House } from '../house.ts'
import type { Actor } from './actor.ts'

const beginnings: Record<'read' | 'write', Beginning> = {
  read: 'begin isolation level repeatable read read only',
  write: 'begin',
}

/**
 * One transaction as the actor, on the role that owns nothing: the only way in for requests. The actor is set local to
 * the transaction, so a pooled connection never carries somebody else's scope. A failure rolls everything back.
 */
export const asActor = <T>(
  house: House,
  actor: Actor,
  mode: 'read' | 'write',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> =>
  withTransaction(
    house.app,
    async (client) => {
      const who = [actor.account, actor.person, actor.token?.id ?? null]
      await client.query({ name: 'enter', text: 'select enter($1, $2, $3)', values: who })
      return work(client)
    },
    beginnings[mode],
  )
