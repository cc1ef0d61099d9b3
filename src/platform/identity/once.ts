import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'

/** A keyed digest, under which something typed may be kept without being kept. */
export const digestOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

const TIDY = 'delete from auth_once where expires_at < now()'
const KEEP = `insert into auth_once (key, value, expires_at) values ($1, $2, now() + make_interval(secs => $3)) on conflict (key) do nothing`

/** Keeps something that may be used once; false where it is known already. */
export async function keepOnce(pool: Pool, key: string, value: string, seconds: number): Promise<boolean> {
  await pool.query(TIDY)
  return ((await pool.query(KEEP, [key, value, seconds])).rowCount ?? 0) > 0
}

/** Takes it, so that nobody takes it again; null where it is unknown, used or too old. */
export async function takeOnce(pool: Pool, key: string): Promise<string | null> {
  const found = await pool.query<{ value: string; fresh: boolean }>(
    'delete from auth_once where key = $1 returning value, expires_at > now() as fresh',
    [key],
  )
  return found.rows[0]?.fresh ? found.rows[0].value : null
}
