import { readFile } from 'node:fs/promises'
import { loadConfig } from '#platform/config.ts'
import { claimServer, keysFileOf, openDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { exitCodes, Fault } from '#platform/fault.ts'
import { move, publicPlace } from '../recovery/move.ts'
import { noteInLedger } from '../recovery/note-in-ledger.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { groundOf } from './with-house.ts'

const EMBEDDED = 'embedded'

async function moveDatabase(context: CommandContext, to: string): Promise<void> {
  const { config, out } = context
  if ((to === EMBEDDED) === (config.databaseUrl === undefined)) {
    throw new Fault('usage', {
      reason:
        to === EMBEDDED
          ? 'the province is in the data folder already; --to embedded needs DATABASE_URL set to where it is now'
          : 'unset DATABASE_URL to move from the data folder to --to; between two servers use backup and restore',
    })
  }
  // checks the address in the same words as the setting
  const there =
    to === EMBEDDED
      ? { ...config, databaseUrl: undefined }
      : { ...config, databaseUrl: loadConfig({ DATABASE_URL: to }).databaseUrl }
  const data = await openDataFolder(config.dataFolder, config.secretsFile, config.province)
  const claim = await claimServer(data)
  const begin = performance.now()
  const source = await openDatabase(config, data)
  try {
    const target = await openDatabase(there, data)
    try {
      const from = groundOf(source, data, config)
      const ground = groundOf(target, data, there)
      const place = publicPlace(ground, target.kind === 'embedded')
      const keys = await readFile(keysFileOf(config.dataFolder, config.secretsFile, config.province), 'utf8')
      const report = await move(from, ground, place, { keys, scratch: data.path, note: out.note })
      await noteInLedger(ground, 'relocate', { from: publicPlace(from, source.kind === 'embedded').en, to: place.en })
      const seconds = (performance.now() - begin) / 1000
      out.result({ to: place, rows: report.rows, ledger: report.ledger, seconds }, () =>
        [
          `ย้ายแล้ว · moved to ${place.en}: ${report.rows.toLocaleString('en')} rows, ${seconds.toFixed(1)} s`,
          target.kind === 'embedded'
            ? 'จากนี้เปิดโดยไม่ตั้ง DATABASE_URL · from now on start without DATABASE_URL'
            : 'จากนี้ตั้ง DATABASE_URL เป็นที่อยู่ใหม่เสมอ · from now on always set DATABASE_URL to the new address',
        ].join('\n'),
      )
    } finally {
      await target.stop()
    }
  } finally {
    await source.stop()
    await claim.release()
  }
}

export const databaseCommand: Command = {
  name: 'database',
  summary: {
    th: 'ย้ายจังหวัดระหว่างฐานข้อมูลในโฟลเดอร์กับเซิร์ฟเวอร์',
    en: 'Move the province between the data folder’s database and a server',
  },
  args: [{ name: 'move', required: true, description: { th: 'ย้าย', en: 'Move' } }],
  options: {
    to: {
      type: 'string',
      value: 'ADDRESS|embedded',
      description: {
        th: 'ที่อยู่แบบ DATABASE_URL หรือ embedded เพื่อย้ายกลับมาที่โฟลเดอร์ข้อมูล',
        en: 'An address like DATABASE_URL, or embedded to move back into the data folder',
      },
    },
    'to-file': {
      type: 'string',
      value: 'FILE',
      description: {
        th: 'ไฟล์ที่มีที่อยู่นั้น เพื่อไม่ให้รหัสผ่านปรากฏในบรรทัดคำสั่ง',
        en: 'File that holds the address, to keep its password off the command line',
      },
    },
  },
  run: async (context) => {
    const file = textOption(context.options, 'to-file')
    const to = file === undefined ? textOption(context.options, 'to') : (await readFile(file, 'utf8')).trim()
    if (context.args[0] !== 'move' || to === undefined)
      throw new Fault('usage', { reason: 'database move --to ADDRESS' })
    await moveDatabase(context, to)
    return exitCodes.ok
  },
}
