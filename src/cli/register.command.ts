import { declarations } from '#app'
import { kindOf } from '#kernel/kinds/all.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import { history, record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { columns } from './output.ts'
import { seenAs } from './seen-as.ts'

/** `field=value`, `field>=value`, `field<=value`. */
function filterOf(text: string): Filter {
  const found = /^([a-z_]+)(>=|<=|=)(.*)$/su.exec(text)
  if (!found?.[1]) throw new Fault('usage', { reason: `--filter ${text}` })
  const op = { '=': 'is', '>=': 'from', '<=': 'to' }[found[2] ?? '='] as Filter['op']
  return { field: found[1], op, value: found[3] ?? '' }
}

function cell(register: AnyRegister, row: RowView, name: string): string {
  if (name === 'state') return row.state ?? ''
  const field = register.fields[name]
  const value = row.values[name]
  if (!field || value === null || value === undefined) return row.hidden.includes(name) ? '•••' : ''
  if (field.kind === 'link' || field.kind === 'place') return row.titles[String(value)] ?? String(value)
  return kindOf(field).show(value, field, 'th')
}

const registerNamed = (name: string | undefined): AnyRegister => {
  const register = declarations.registers.get(name ?? '')
  if (!register) throw new Fault('usage', { reason: `register: ${[...declarations.registers.keys()].join(', ')}` })
  return register
}

async function listCommand(context: CommandContext, register: AnyRegister): Promise<void> {
  const { options, out } = context
  const filters = [options.filter ?? []].flat().map((text) => filterOf(String(text)))
  const asOf = textOption(options, 'as-of')
  const after = textOption(options, 'after')
  const search = textOption(options, 'search')
  const page = await seenAs(context, ({ house, actor }) =>
    list(house, actor, register.name, {
      filters,
      size: Number(textOption(options, 'size') ?? 50),
      search,
      asOf,
      after,
    }),
  )
  out.result({ register: register.name, ...page }, () =>
    [
      columns([
        ['id', ...register.listed],
        ...page.rows.map((row) => [row.id, ...register.listed.map((name) => cell(register, row, name))]),
      ]),
      `${page.rows.length} / ${page.totalCapped ? '>' : ''}${page.total}${page.next ? `  --after ${page.next}` : ''}`,
    ].join('\n'),
  )
}

async function showCommand(context: CommandContext, register: AnyRegister, id: string): Promise<void> {
  const asOf = textOption(context.options, 'as-of')
  const found = await seenAs(context, async ({ house, actor }) => ({
    record: await record(house, actor, register.name, id, { asOf }),
    ...(await history(house, actor, register.name, id)),
  }))
  context.out.result(found, () =>
    [
      found.record.title,
      columns(
        Object.entries(register.fields).map(([name, field]) => [
          field.th,
          field.en,
          cell(register, found.record, name),
        ]),
      ),
      ...found.moves.map((move) => `${move.at}  ${move.from} → ${move.to}  ${move.actor ?? ''} ${move.reason ?? ''}`),
      `${found.versions.length} ฉบับ · versions`,
    ].join('\n'),
  )
}

export const registerCommand: Command = {
  name: 'register',
  summary: { th: 'ดูระเบียนในทะเบียน', en: 'Look into a register' },
  args: [
    { name: 'list|show', required: true, description: { th: 'แสดงรายการ หรือระเบียนเดียว', en: 'A list, or one record' } },
    { name: 'REGISTER', required: true, description: { th: 'ชื่อทะเบียน', en: 'Name of the register' } },
    { name: 'ID', required: false, description: { th: 'รหัสระเบียน (สำหรับ show)', en: 'Id of the record, for show' } },
  ],
  options: {
    as: {
      type: 'string',
      value: 'USER',
      description: { th: 'ดูด้วยสิทธิ์ของผู้ใช้นี้', en: 'Look with the grants of this user' },
    },
    filter: {
      type: 'string',
      value: 'FIELD=VALUE',
      multiple: true,
      description: { th: 'กรอง ใช้ = >= <=', en: 'Filter with = >= <=' },
    },
    search: { type: 'string', value: 'TEXT', description: { th: 'ค้นคำ', en: 'Search for words' } },
    size: { type: 'string', value: 'NUMBER', description: { th: 'จำนวนแถว (ปกติ 50)', en: 'Rows (default 50)' } },
    after: { type: 'string', value: 'CURSOR', description: { th: 'หน้าถัดไป', en: 'The page that follows' } },
    'as-of': { type: 'string', value: 'DATE', description: { th: 'ข้อมูล ณ วันที่', en: 'As it was known on that day' } },
  },
  run: async (context) => {
    const [action, name, id] = context.args
    const register = registerNamed(name)
    if (action === 'list') await listCommand(context, register)
    else if (action === 'show' && id) await showCommand(context, register, id)
    else throw new Fault('usage', { reason: 'register list REGISTER | register show REGISTER ID' })
    return exitCodes.ok
  },
}
