import type { PoolClient } from 'pg'
import type { House } from '../house.ts'
import type { Actor } from './actor.ts'

const begin = (mode: 'read' | 'write') =>
  mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin'

/**
 * One transaction as the actor, on the role that owns nothing: the only way in for requests. The actor is set local to
 * the transaction, so a pooled connection never carries somebody else's scope. A failure rolls everything back.
 */
export async function asActor<T>(
  house: House,
  actor: Actor,
  mode: 'read' | 'write',
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await house.app.connect()
  let broken: Error | undefined
  try {
    await client.query(begin(mode))
    const who = [actor.account, actor.person, actor.token?.id ?? null]
    await client.query({ name: 'enter', text: 'select enter($1, $2, $3)', values: who })
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}
