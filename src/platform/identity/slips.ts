import type { Pool } from 'pg'
import { bareCode, newCode, shownCode } from '../spoken-code.ts'
import { digestOf } from './once.ts'
import type { Guard } from './throttle.ts'

const LENGTH = 16

const digest = (secret: string, code: string): string => digestOf(secret, `slip ${bareCode(code)}`)

/**
 * Makes the code of an invitation, in four groups; a former one stops working. Only its digest is kept, so this is the one
 * time that it can be shown. `until`: ISO day before which it works.
 */
export async function makeSlip({ pool, secret }: Guard, id: string, until: string): Promise<string> {
  const code = newCode(LENGTH)
  await pool.query(
    `insert into auth_slip (id, code, expires_at) values ($1, $2, $3::date::timestamp at time zone 'Asia/Bangkok')
     on conflict (id) do update set code = excluded.code, expires_at = excluded.expires_at`,
    [id, digest(secret, code), until],
  )
  return shownCode(code, 4)
}

/** The invitation that a code belongs to, or null. */
export async function slipOf({ pool, secret }: Guard, code: string): Promise<string | null> {
  if (bareCode(code).length !== LENGTH) return null
  const found = await pool.query<{ id: string }>('select id from auth_slip where code = $1 and expires_at > now()', [
    digest(secret, code),
  ])
  return found.rows[0]?.id ?? null
}

export const dropSlip = async (pool: Pool, id: string): Promise<void> => {
  await pool.query('delete from auth_slip where id = $1', [id])
}
