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
import { importCommand } from './register-import.ts'
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
  summary: { th: 'ดูระเบียนในทะเบียน และนำไฟล์เข้า', en: 'Look into a register, and bring files in' },
  args: [
    {
      name: 'list|show|import',
      required: true,
      description: { th: 'แสดงรายการ ระเบียนเดียว หรือนำไฟล์เข้า', en: 'A list, one record, or a file brought in' },
    },
    {
      name: 'REGISTER|FILE',
      required: true,
      description: { th: 'ชื่อทะเบียน หรือไฟล์ตาราง (สำหรับ import)', en: 'Name of the register; for import the table file' },
    },
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
    register: {
      type: 'string',
      value: 'REGISTER',
      description: { th: 'นำเข้าทะเบียนนี้ ตามชื่อช่องข้อมูล', en: 'Bring in for this register, by the names of its fields' },
    },
    layout: {
      type: 'string',
      value: 'LAYOUT',
      description: {
        th: 'รูปแบบไฟล์ที่รู้จัก เช่น dmc_list (ปกติดูจากหัวตาราง)',
        en: 'Known kind of file, such as dmc_list (default: by its headers)',
      },
    },
    mode: {
      type: 'string',
      value: 'all|good',
      description: { th: 'ทั้งหมดหรือไม่เอาเลย (ปกติ) หรือเฉพาะแถวที่ถูกต้อง', en: 'All or nothing (default), or the good rows' },
    },
    answer: {
      type: 'string',
      value: 'NAME=VALUE',
      multiple: true,
      description: {
        th: 'ตอบสิ่งที่ไฟล์ไม่ได้บอก เช่น academic_year=2569',
        en: 'Say what the file does not, such as academic_year=2569',
      },
    },
    office: {
      type: 'string',
      value: 'CODE',
      description: { th: 'ในนามของหน่วยงานรหัสนี้', en: 'In the name of the office with this code' },
    },
    check: { type: 'boolean', description: { th: 'ตรวจอย่างเดียว ยังไม่นำเข้า', en: 'Only check, bring nothing in' } },
    'as-of': { type: 'string', value: 'DATE', description: { th: 'ข้อมูล ณ วันที่', en: 'As it was known on that day' } },
  },
  run: async (context) => {
    const [action, name, id] = context.args
    if (action === 'import') return importCommand(context, name ?? '')
    const register = registerNamed(name)
    if (action === 'list') await listCommand(context, register)
    else if (action === 'show' && id) await showCommand(context, register, id)
    else
      throw new Fault('usage', { reason: 'register list REGISTER | register show REGISTER ID | register import FILE' })
    return exitCodes.ok
  },
}
