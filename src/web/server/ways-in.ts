import { passkeysWorkAt } from '#platform/identity/passkeys.ts'
import type { WebHouse } from './house.ts'

/** How an account may prove that somebody is its owner. */
export interface WaysIn {
  password: boolean
  passkey: boolean
  codes: boolean
  provider: boolean
}

const WAYS = `
  select exists (select 1 from auth_account where user_id = $1 and provider_id = 'credential' and password is not null) as password,
    exists (select 1 from auth_passkey where user_id = $1 and host = $2) as passkey,
    exists (select 1 from auth_two_factor where user_id = $1 and verified) as codes,
    exists (select 1 from auth_account where user_id = $1 and provider_id = 'openid') as provider`

export async function waysInOf({ guard }: WebHouse, account: string, url: URL): Promise<WaysIn> {
  const found = await guard.pool.query<WaysIn>(WAYS, [account, url.hostname])
  const ways = found.rows[0] ?? { password: false, passkey: false, codes: false, provider: false }
  return { ...ways, passkey: ways.passkey && passkeysWorkAt(url.origin) }
}

/** The name that somebody signs in by. */
export async function usernameOf({ guard }: WebHouse, account: string): Promise<string> {
  const found = await guard.pool.query<{ username: string | null }>('select username from auth_user where id = $1', [
    account,
  ])
  return found.rows[0]?.username ?? ''
}
