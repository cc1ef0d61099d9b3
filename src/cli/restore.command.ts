import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isSealed } from '#platform/backup/archive-file.ts'
import { type CheckedBackup, checkBackup } from '#platform/backup/check.ts'
import { keepProvince, keptProvince, keysFileOf, partOf } from '#platform/data-folder.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { fileFault, makeFolder } from '#platform/make-folder.ts'
import { loadSecrets } from '#platform/secrets.ts'
import { fingerprintOf } from '../recovery/keys.ts'
import { noteInLedger } from '../recovery/note-in-ledger.ts'
import { restore } from '../recovery/restore.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { passphraseOf, passphraseOption } from './passphrase.ts'
import { withDatabase } from './with-database.ts'
import { groundOf } from './with-house.ts'

/**
 * Puts the keys of the backup into the data folder, where it has none yet; keys that are there are never replaced.
 * @throws Fault `backup_keys` when there are none, or others
 */
async function placeKeys({ config, options }: CommandContext, { header, keys }: CheckedBackup): Promise<void> {
  const target = keysFileOf(config.dataFolder, config.secretsFile, config.province)
  const given = textOption(options, 'keys')
  const placed = !existsSync(target)
  if (placed) {
    const text = given === undefined ? keys : await readFile(given, 'utf8').catch(() => undefined)
    if (text === undefined) throw new Fault('backup_keys')
    await makeFolder(path.dirname(target), 0o711)
    await writeFile(target, text, { mode: 0o600, flag: 'wx', flush: true }).catch((error) => {
      throw fileFault(target, error)
    })
  }
  const fits = await loadSecrets(target, false).then((secrets) => fingerprintOf(secrets) === header.keys.fingerprint)
  if (fits) return
  if (placed) await rm(target)
  throw new Fault('backup_keys')
}

/** The folder remembers the province of the backup, and never fills itself with the demo. */
async function settleFolder({ config }: CommandContext, { header }: CheckedBackup): Promise<void> {
  const part = partOf(config.dataFolder, config.province)
  const schema = config.provinceSchema ?? header.schema
  if (!keptProvince(part)) keepProvince(part, { province: header.province.code, schema })
  const kept = keptProvince(part)
  if (kept?.province !== header.province.code)
    throw new Fault('restore_filled', { target: `${part} (${kept?.province})` })
  const mark = path.join(part, 'first-run.json')
  if (!existsSync(mark)) await writeFile(mark, `${JSON.stringify({ restoredFrom: header.createdAt })}\n`)
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: { th: 'คืนข้อมูลจากไฟล์สำรองลงที่ว่าง', en: 'Bring a backup back into an empty data folder or database' },
  args: [{ name: 'FILE', required: true, description: { th: 'ไฟล์สำรอง', en: 'The backup' } }],
  options: {
    keys: {
      type: 'string',
      value: 'FILE',
      description: {
        th: 'สำเนา secrets.json เมื่อไฟล์สำรองไม่ได้เข้ารหัส',
        en: 'Copy of secrets.json, for a backup that is not encrypted',
      },
    },
    'passphrase-file': passphraseOption,
  },
  run: async (context) => {
    const file = path.resolve(context.args[0] ?? '')
    const begin = performance.now()
    const passphrase = (await isSealed(file)) ? await passphraseOf(context, 'once') : undefined
    const checked = await checkBackup(file, { passphrase })
    await placeKeys(context, checked)
    await settleFolder(context, checked)
    const report = await withDatabase(context, async (database, data) => {
      const ground = groundOf(database, data, context.config)
      const done = await restore(ground, file, { passphrase, checked, note: context.out.note })
      await noteInLedger(ground, 'restore', { takenAt: done.createdAt, rows: done.rows })
      return done
    })
    const seconds = (performance.now() - begin) / 1000
    const { province, rows, migrated, createdAt, ledger } = report
    context.out.result({ ...report, seconds }, () =>
      [
        `${province.code} ${province.name}  ${createdAt}  ${rows.toLocaleString('en')} ระเบียน · rows  ${seconds.toFixed(1)} s`,
        `สายโซ่บันทึกครบถ้วน · audit chain intact: ${ledger.seals} seals, ${ledger.entries} entries`,
        ...migrated.map((name) => `ปรับโครงสร้าง · migrated ${name}`),
        'เปิดด้วย ./buaban start · open it with ./buaban start',
      ].join('\n'),
    )
    return exitCodes.ok
  },
}
