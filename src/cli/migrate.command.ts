import path from 'node:path'
import { registers } from '#app'
import { writeMigration } from '#kernel/migrate/generate.ts'
import { lockMigrations } from '#kernel/migrate/lock.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { houseState } from '../house.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { projectFolder } from './project-folder.ts'
import { withDatabase } from './with-database.ts'
import { groundOf, settle } from './with-house.ts'

const folder = path.join(projectFolder, 'migrations')

async function generate({ options, out }: CommandContext): Promise<void> {
  const name = textOption(options, 'name') ?? ''
  if (!/^[a-z0-9_]+$/.test(name)) throw new Fault('usage', { reason: 'migrate --generate --name what_changes' })
  const file = await writeMigration(folder, name, registers)
  lockMigrations(folder)
  out.result({ file }, () => file ?? 'ไม่มีสิ่งที่เปลี่ยน · nothing differs')
}

async function apply(context: CommandContext): Promise<void> {
  const applied = await withDatabase(context, async (database, data) => {
    const ground = groundOf(database, data, context.config)
    const { changed } = await houseState(ground)
    if (changed.length > 0) throw new Fault('usage', { reason: `${changed.join(', ')}: text changed since applied` })
    return settle(ground)
  })
  context.out.result({ applied }, () => applied.join('\n') || 'ไม่มีรายการค้าง · nothing pending')
}

export const migrateCommand: Command = {
  name: 'migrate',
  summary: { th: 'ปรับโครงสร้างฐานข้อมูลให้ตรงกับโปรแกรม', en: 'Bring the database up to this program' },
  options: {
    generate: {
      type: 'boolean',
      description: {
        th: 'เขียนขั้นปรับโครงสร้างถัดไปจากสิ่งที่ประกาศไว้ โดยไม่แตะฐานข้อมูล',
        en: 'Write the next migration from the declarations, without touching a database',
      },
    },
    name: { type: 'string', value: 'NAME', description: { th: 'ชื่อของขั้นใหม่', en: 'Name of the new migration' } },
  },
  run: async (context) => {
    await (context.options.generate ? generate(context) : apply(context))
    return exitCodes.ok
  },
}
