import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { allAreas } from '#modules/place/module.ts'
import { keepProvince, keysFileOf, openDataFolder, partOf, provinceParts } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { loadSecrets } from '#platform/secrets.ts'
import { asOwner, type Ground } from '../house.ts'
import type { Command, CommandContext } from './command.ts'
import { loadDemo } from './demo-province.ts'
import { columns } from './output.ts'
import { withDatabase } from './with-database.ts'
import { groundOf, settle } from './with-house.ts'

async function add(context: CommandContext, code: string): Promise<void> {
  const { config, options, out } = context
  const area = (await allAreas()).find(({ values }) => values.level === 'province' && values.code === code)
  if (!area) throw new Fault('not_found', { what: `province ${code}` })
  if (options.demo === true && code !== '13') throw new Fault('demo_elsewhere', { province: code })
  if (provinceParts(config.dataFolder).length === 0)
    throw new Fault('usage', { reason: 'start the first province of this data folder before adding others' })
  const part = partOf(config.dataFolder, code)
  // one that was begun and cut short is gone on with
  const known = provinceParts(config.dataFolder).some(({ province }) => province === code)
  if (!known) {
    await mkdir(part, { recursive: true, mode: 0o711 })
    await loadSecrets(keysFileOf(config.dataFolder, config.secretsFile, code), true)
    await writeFile(path.join(part, 'first-run.json'), '{}\n')
    keepProvince(part, { province: code, schema: config.provinceSchema ?? `p${code}` })
  }
  const there = { ...context, config: { ...config, province: code } }
  await withDatabase(there, async (database, data) => {
    const ground = groundOf(database, data, there.config)
    await settle(ground)
    if (options.demo === true) await fillWithDemo(ground, out.note)
  })
  const name = String(area.values.name)
  out.result({ province: code, name, folder: part, demo: options.demo === true }, () =>
    [`เพิ่มจังหวัดแล้ว · added ${code} ${name}`, `./buaban start --province ${code} --port 4281`].join('\n'),
  )
}

async function fillWithDemo(ground: Ground, note: (line: string) => void): Promise<void> {
  const filled = await asOwner(ground, (owner) => owner.query('select 1 from organisation limit 1'))
  if (filled.rows.length > 0) throw new Fault('restore_filled', { target: `schema ${ground.schema}` })
  await loadDemo(ground, { size: 'small', seed: 13, note })
}

/** Every province of the data folder; each is looked into with its own keys and schema. */
async function list({ config, out }: CommandContext): Promise<void> {
  const parts = provinceParts(config.dataFolder)
  const rows: { province: string; schema: string; folder: string; organisations: number; persons: number }[] = []
  for (const { province, schema, part } of parts) {
    const data = await openDataFolder(config.dataFolder, config.secretsFile, province)
    const database = await openDatabase(config, data)
    try {
      const ground = { adminUrl: database.adminUrl, schema, province, secrets: data.secrets }
      const counts = await asOwner(ground, async (owner) => {
        const there = await owner.query('select 1 from pg_tables where schemaname = $1 and tablename = $2', [
          schema,
          'person',
        ])
        if (there.rows.length === 0) return { organisations: 0, persons: 0 }
        const found = await owner.query<{ organisations: number; persons: number }>(
          'select (select count(*)::int from organisation) as organisations, (select count(*)::int from person) as persons',
        )
        return found.rows[0] ?? { organisations: 0, persons: 0 }
      })
      rows.push({ province, schema, folder: path.relative(config.dataFolder, part) || '.', ...counts })
    } finally {
      await database.stop()
    }
  }
  out.result({ provinces: rows }, () =>
    columns([
      ['จังหวัด · province', 'schema', 'โฟลเดอร์ · folder', 'หน่วยงาน · organisations', 'บุคคล · persons'],
      ...rows.map((row) => Object.values(row).map(String)),
    ]),
  )
}

export const provinceCommand: Command = {
  name: 'province',
  summary: {
    th: 'เพิ่มจังหวัดอื่นในฐานข้อมูลเดียวกัน หรือแสดงที่มี',
    en: 'Add another province to the same database, or list those there',
  },
  args: [
    { name: 'add|list', required: true, description: { th: 'เพิ่มหรือแสดง', en: 'Add or list' } },
    { name: 'CODE', required: false, description: { th: 'รหัสจังหวัดสองหลัก', en: 'Two-digit code of the province' } },
  ],
  options: {
    demo: { type: 'boolean', description: { th: 'ใส่จังหวัดตัวอย่าง (รหัส 13)', en: 'Fill it with the demo (code 13)' } },
  },
  run: async (context) => {
    const [action, code = ''] = context.args
    if (action === 'list' && code === '') await list(context)
    else if (action === 'add' && /^[1-9]\d$/.test(code)) await add(context, code)
    else throw new Fault('usage', { reason: 'province add CODE | province list' })
    return exitCodes.ok
  },
}
