import { setImmediate } from 'node:timers/promises'
import type { PoolClient, QueryConfig, QueryResult } from 'pg'

export interface Sending {
  /** Sends a statement once the one before it is answered, and returns before it is answered itself. `check` may refuse the answer. */
  send(statement: QueryConfig, check?: (answer: QueryResult) => void): Promise<void>
  /** Waits until all is answered. Throws what failed first: nothing behind it is sent. */
  done(): Promise<void>
}

/** Statements one behind the other: while the database works on one, the next is made up here. */
export function sending(client: PoolClient): Sending {
  let last: Promise<void> = Promise.resolve()
  return {
    async send(statement, check = () => undefined) {
      last = last.then(async () => check(await client.query(statement)))
      // a failure is told by `done`
      last.catch(() => undefined)
      // lets the statement out, and answers in, before the next is made up
      await setImmediate()
    },
    done: () => last,
  }
}
