import { randomBytes } from 'node:crypto'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { list } from '#kernel/register/list.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { keepAccount } from '#platform/identity/accounts.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { columns } from './output.ts'
import { placeArgument } from './place-argument.ts'
import { refused } from './refused.ts'
import { actorNamed, type HouseAtHand, withHouse } from './with-house.ts'

const need = (context: CommandContext, name: string): string => {
  const value = textOption(context.options, name)
  if (value === undefined) throw new Fault('usage', { reason: `--${name}` })
  return value
}

const authOf = ({ open, ground }: HouseAtHand) =>
  createAuth({ pool: open.auth, secret: ground.secrets.authSecret, baseURL: 'http://127.0.0.1' })

async function add(context: CommandContext, at: HouseAtHand, username: string) {
  const password = randomBytes(9).toString('base64url')
  const name = textOption(context.options, 'name') ?? username
  const id = await keepAccount(authOf(at), { username, name, password })
  await withAct(at.house, at.actor, { id: newId(), verb: 'create', register: 'account' }, { id, username }, (act) =>
    act.create('account', id, { name, username }),
  )
  return { user: username, account: id, password }
}

async function grant(context: CommandContext, at: HouseAtHand, username: string) {
  const actor = await actorNamed(at.house, username)
  if (!actor?.account) throw new Fault('usage', { reason: `user ${username}` })
  const forWhom = textOption(context.options, 'acting-for')
  const values = {
    account: actor.account,
    role: need(context, 'role'),
    place: await placeArgument(at.house, need(context, 'place')),
    starts_on: textOption(context.options, 'from') ?? Temporal.Now.plainDateISO('Asia/Bangkok').toString(),
    ends_on: textOption(context.options, 'until') ?? null,
    acting_for: forWhom ? (await actorNamed(at.house, forWhom))?.account : null,
    reason: textOption(context.options, 'reason') ?? null,
  }
  const record = newId()
  await perform(at.house, at.actor, { id: newId(), verb: 'create', register: 'role_grant', record, values })
  return { user: username, grant: record, ...values }
}

async function password(_context: CommandContext, at: HouseAtHand, username: string) {
  const actor = await actorNamed(at.house, username)
  if (!actor?.account) throw new Fault('usage', { reason: `user ${username}` })
  const fresh = randomBytes(9).toString('base64url')
  await keepAccount(authOf(at), { username, name: actor.name, password: fresh })
  return { user: username, password: fresh }
}

async function users(_context: CommandContext, at: HouseAtHand) {
  const page = await list(at.house, at.actor, 'account', { size: 500 })
  return { users: page.rows.map((row) => ({ id: row.id, user: row.values.username, name: row.values.name })) }
}

const actions: Record<
  string,
  (context: CommandContext, at: HouseAtHand, username: string) => Promise<Record<string, unknown>>
> = {
  add,
  grant,
  password,
  list: users,
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A list as its rows, anything else by its names. */
function told(result: Record<string, unknown>): string {
  const rows = Array.isArray(result.users) ? (result.users as Record<string, unknown>[]) : null
  return columns(
    rows
      ? rows.map(({ id, user, name }) => [text(user), text(name), text(id)])
      : Object.entries(result).map(([name, value]) => [name, text(value)]),
  )
}

export const userCommand: Command = {
  name: 'user',
  summary: { th: 'บัญชีผู้ใช้และสิทธิ์', en: 'Accounts and grants' },
  args: [
    {
      name: 'add|grant|password|list',
      required: true,
      description: { th: 'เพิ่ม ให้สิทธิ์ ตั้งรหัสผ่านใหม่ หรือแสดง', en: 'Add, grant, new password, or list' },
    },
    { name: 'USER', required: false, description: { th: 'ชื่อผู้ใช้', en: 'User name' } },
  ],
  options: {
    name: { type: 'string', value: 'TEXT', description: { th: 'ชื่อที่แสดง', en: 'Display name' } },
    role: { type: 'string', value: 'ROLE', description: { th: 'บทบาท', en: 'Role' } },
    place: {
      type: 'string',
      value: 'CODE',
      description: { th: 'province รหัสพื้นที่ หรือรหัสหน่วยงาน', en: 'province, an area code or an organisation code' },
    },
    from: { type: 'string', value: 'DATE', description: { th: 'ตั้งแต่วันที่', en: 'From this day' } },
    until: { type: 'string', value: 'DATE', description: { th: 'ถึงก่อนวันที่', en: 'Until before this day' } },
    'acting-for': { type: 'string', value: 'USER', description: { th: 'ปฏิบัติหน้าที่แทน', en: 'Acting for' } },
    reason: { type: 'string', value: 'TEXT', description: { th: 'คำสั่งหรือเหตุผล', en: 'Order or reason' } },
  },
  run: async (context) => {
    const [action = '', username = ''] = context.args
    const work = actions[action]
    if (!work || (username === '' && action !== 'list'))
      throw new Fault('usage', { reason: 'user add|grant|password USER | user list' })
    const done = await withHouse(context, (at) => work(context, at, username)).catch(refused)
    context.out.result(done, () => told(done))
    return exitCodes.ok
  },
}
