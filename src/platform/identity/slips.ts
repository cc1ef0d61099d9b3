import { randomInt } from 'node:crypto'
import type { Pool } from 'pg'
import { digestOf } from './once.ts'
import type { Guard } from './throttle.ts'

/** Without letters and figures that are read for one another on paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 16

/** What somebody typed, without what stands between the groups. */
const plain = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

const digest = (secret: string, code: string): string => digestOf(secret, `slip ${plain(code)}`)

/**
 * Makes the code of an invitation, in four groups; a former one stops working. Only its digest is kept, so this is the one
 * time that it can be shown. `until`: ISO day before which it works.
 */
export async function makeSlip({ pool, secret }: Guard, id: string, until: string): Promise<string> {
  const code = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  await pool.query(
    `insert into auth_slip (id, code, expires_at) values ($1, $2, $3::date::timestamp at time zone 'Asia/Bangkok')
     on conflict (id) do update set code = excluded.code, expires_at = excluded.expires_at`,
    [id, digest(secret, code), until],
  )
  return code.match(/.{4}/g)?.join('-') ?? code
}

/** The invitation that a code belongs to, or null. */
export async function slipOf({ pool, secret }: Guard, code: string): Promise<string | null> {
  if (plain(code).length !== LENGTH) return null
  const found = await pool.query<{ id: string }>('select id from auth_slip where code = $1 and expires_at > now()', [
    digest(secret, code),
  ])
  return found.rows[0]?.id ?? null
}

export const dropSlip = async (pool: Pool, id: string): Promise<void> => {
  await pool.query('delete from auth_slip where id = $1', [id])
}
