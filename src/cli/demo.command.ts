import { exitCodes, Fault } from '#platform/fault.ts'
import { asOwner } from '../house.ts'
import { type Command, textOption } from './command.ts'
import { loadDemo } from './demo-province.ts'
import { columns } from './output.ts'
import { withDatabase } from './with-database.ts'
import { groundOf, settle } from './with-house.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: { th: 'โหลดจังหวัดตัวอย่างลงโฟลเดอร์ข้อมูลที่ยังว่าง', en: 'Load the demo province into an empty data folder' },
  options: {
    size: {
      type: 'string',
      value: 'small|province',
      description: { th: 'ขนาด (ปกติ small)', en: 'Size (default small)' },
    },
    seed: { type: 'string', value: 'NUMBER', description: { th: 'เลขตั้งต้น (ปกติ 13)', en: 'Seed (default 13)' } },
  },
  run: async (context) => {
    const size = textOption(context.options, 'size') ?? 'small'
    const seed = Number(textOption(context.options, 'seed') ?? 13)
    if (size !== 'small' && size !== 'province') throw new Fault('usage', { reason: `--size ${size}` })
    if (!Number.isSafeInteger(seed)) throw new Fault('usage', { reason: '--seed' })
    const begin = performance.now()
    const rows = await withDatabase(context, async (database, data) => {
      const ground = groundOf(database, data, context.config)
      await settle(ground)
      await asOwner(ground, async (client) => {
        const there = await client.query('select 1 from organisation limit 1')
        if ((there.rowCount ?? 0) > 0) {
          throw new Fault('refused', {
            reason: {
              th: 'มีข้อมูลอยู่แล้ว จังหวัดตัวอย่างใช้ได้เฉพาะโฟลเดอร์ว่าง',
              en: 'there are records already; the demo goes into an empty data folder only',
            },
          })
        }
      })
      return loadDemo(ground, { size, seed, note: context.out.note })
    })
    const seconds = (performance.now() - begin) / 1000
    context.out.result({ size, seed, seconds, rows }, () =>
      [
        columns(Object.entries(rows).map(([name, n]) => [name, n.toLocaleString('en')])),
        `${seconds.toFixed(1)} s`,
      ].join('\n'),
    )
    return exitCodes.ok
  },
}
