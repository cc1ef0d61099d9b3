import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isSealed } from '#platform/backup/archive-file.ts'
import { noteBackup } from '#platform/backup/backup-log.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { keysFileOf } from '#platform/data-folder.ts'
import { exitCodes } from '#platform/fault.ts'
import { backUp } from '../recovery/back-up.ts'
import { noteInLedger } from '../recovery/note-in-ledger.ts'
import type { Command, CommandContext } from './command.ts'
import { columns } from './output.ts'
import { passphraseOf, passphraseOption } from './passphrase.ts'
import { withDatabase } from './with-database.ts'
import { groundOf } from './with-house.ts'

/** Reads a backup from end to end, without a database. */
async function check(context: CommandContext, file: string): Promise<void> {
  const passphrase = (await isSealed(file)) ? await passphraseOf(context, 'once') : undefined
  const { header, manifest } = await checkBackup(file, { passphrase })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const { createdAt, program, province, schema, postgres, content } = header
  const migration = header.migrations.at(-1)?.name
  const keys = header.keys.included ? 'included' : 'not included'
  const facts = { file, whole: true, createdAt, program, province, schema, postgres, migration, keys, content, rows }
  context.out.result({ ...facts, tables: Object.fromEntries(manifest.tables.map((t) => [t.name, t.rows])) }, () =>
    columns(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'object' ? `${value.code} ${value.name}` : String(value),
      ]),
    ),
  )
}

async function take(context: CommandContext, file: string): Promise<void> {
  const { options, config, out, signal } = context
  const passphrase = await passphraseOf(context, options.encrypt === true ? 'twice' : 'never')
  const begin = performance.now()
  const report = await withDatabase(context, async (database, data) => {
    const ground = groundOf(database, data, config)
    const keys = await readFile(keysFileOf(config.dataFolder, config.secretsFile, config.province), 'utf8')
    const request = { passphrase, keys, serverTools: options['with-server-tools'] === true, signal, note: out.note }
    const done = await backUp(ground, file, request)
    await noteBackup(data.path, { file, at: done.createdAt, rows: done.rows })
    await noteInLedger(ground, 'backup', { rows: done.rows, encrypted: done.encrypted })
    return done
  })
  const seconds = (performance.now() - begin) / 1000
  out.result({ ...report, seconds }, () =>
    [
      `${report.file}  ${report.rows.toLocaleString('en')} ระเบียน · rows  ${seconds.toFixed(1)} s`,
      report.keysIncluded
        ? 'เข้ารหัสแล้ว มีกุญแจอยู่ในไฟล์ รักษารหัสผ่านไว้คนละที่ · encrypted, keys included; keep the passphrase somewhere else'
        : 'ไม่ได้เข้ารหัส และไม่มีกุญแจในไฟล์ ต้องเก็บสำเนา secrets.json ไว้คนละที่ ไม่เช่นนั้นเลขประจำตัวที่เข้ารหัสจะอ่านไม่ได้อีก\nnot encrypted, and without the keys: keep a copy of secrets.json somewhere else, or sealed id numbers can never be read again',
    ].join('\n'),
  )
}

export const backupCommand: Command = {
  name: 'backup',
  summary: {
    th: 'สำรองข้อมูลทั้งจังหวัดเป็นไฟล์เดียว ขณะเปิดใช้งานอยู่ก็ได้',
    en: 'Back the whole province up into one file, also while it runs',
  },
  args: [{ name: 'FILE', required: true, description: { th: 'ไฟล์สำรอง', en: 'The backup' } }],
  options: {
    encrypt: {
      type: 'boolean',
      description: { th: 'เข้ารหัส โดยถามรหัสผ่าน', en: 'Encrypt it; asks for a passphrase' },
    },
    'passphrase-file': passphraseOption,
    check: { type: 'boolean', description: { th: 'ตรวจไฟล์ที่มีอยู่', en: 'Check a file that is there' } },
    'with-server-tools': {
      type: 'boolean',
      description: { th: 'ใช้ pg_dump ของเซิร์ฟเวอร์', en: 'Let pg_dump of the server write the records' },
    },
  },
  run: async (context) => {
    const file = path.resolve(context.args[0] ?? '')
    await (context.options.check === true ? check(context, file) : take(context, file))
    return exitCodes.ok
  },
}
