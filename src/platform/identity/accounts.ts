import type { Auth } from './auth.ts'
import type { Guard } from './throttle.ts'

export interface NewAccount {
  username: string
  /** The name shown; of a person, a post or a service. */
  name: string
  /** Absent: an account that cannot sign in by password (demo cards, service accounts). */
  password?: string
  email?: string
}

/** Mail addresses are not asked for; this domain never resolves (RFC 2606). */
const UNMAILED = 'buaban.invalid'

/** Makes an account and gives its id. An account of that user name is left as it is, its password replaced if given. */
export async function keepAccount(auth: Auth, { username, name, password, email }: NewAccount): Promise<string> {
  const { internalAdapter, password: passwords, adapter } = await auth.$context
  const known = await adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'username', value: username.toLowerCase() }],
  })
  const id =
    known?.id ??
    (
      await internalAdapter.createUser(
        { name, username, email: email ?? `${username.toLowerCase()}@${UNMAILED}`, emailVerified: false },
        { method: 'admin' },
      )
    ).id
  if (password) await keepPassword(auth, id, await passwords.hash(password))
  return id
}

/** Opens the way in for an account of the register, under its own id, with a password that its person has chosen. */
export async function openAccount(
  auth: Auth,
  { pool }: Guard,
  { account, username, name }: { account: string; username: string; name: string },
  password: string,
): Promise<void> {
  const { password: passwords } = await auth.$context
  await pool.query(
    `insert into auth_user (id, name, email, username) values ($1, $2, $3, $4) on conflict (id) do nothing`,
    [account, name, `${username}@${UNMAILED}`, username],
  )
  await keepPassword(auth, account, await passwords.hash(password))
}

/** Whether this is the password of an account. Takes as long where there is none. */
export async function passwordHolds(auth: Auth, account: string, password: string): Promise<boolean> {
  const { internalAdapter, password: passwords } = await auth.$context
  const known = await internalAdapter.findCredentialAccount(account)
  if (known?.password) return passwords.verify({ hash: known.password, password })
  await passwords.hash(password)
  return false
}

async function keepPassword(auth: Auth, userId: string, hash: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  const known = await internalAdapter.findCredentialAccount(userId)
  if (known) await internalAdapter.updatePassword(userId, hash)
  else await internalAdapter.linkAccount({ userId, accountId: userId, providerId: 'credential', password: hash })
}
