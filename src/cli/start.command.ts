import { exitCodes } from '#platform/fault.ts'
import { type ServePhase, serve } from '#platform/serve.ts'
import type { Command } from './command.ts'

const phaseLabels: Record<ServePhase, string> = {
  database: 'เปิดฐานข้อมูล · opening the database',
  migrate: 'ปรับโครงสร้างข้อมูล · bringing the schema up to date',
  firstRun: 'เตรียมข้อมูลครั้งแรก · filling it for the first time',
  handler: 'เปิดหน้าเว็บ · opening the pages',
}

export const startCommand: Command = {
  name: 'start',
  summary: { th: 'เปิดบัวบานและเว็บ', en: 'Start Buaban and its web server' },
  options: {
    port: {
      type: 'string',
      value: 'NUMBER',
      description: { th: 'พอร์ตของเว็บ (ปกติ 4280)', en: 'Web port (default 4280)' },
    },
    host: {
      type: 'string',
      value: 'ADDRESS',
      description: { th: 'ที่อยู่ที่เปิดรับ (ปกติ 127.0.0.1)', en: 'Address to listen on (default 127.0.0.1)' },
    },
    'no-demo': {
      type: 'boolean',
      description: { th: 'เริ่มด้วยฐานข้อมูลว่าง ไม่มีจังหวัดตัวอย่าง', en: 'Begin empty, without the demo province' },
    },
  },
  run: async ({ config, log, out, options, signal }) => {
    const begin = performance.now()
    // The whole house is loaded by this command alone, so that all others begin at once.
    const { startHooks } = await import('./start-hooks.ts')
    const { hooks, welcome } = startHooks({
      demo: options['no-demo'] !== true,
      note: (line) => out.note(`    ${line}`),
    })
    const onPhase = (phase: ServePhase, seconds?: number) => {
      if (seconds !== undefined) out.note(`  ${phaseLabels[phase]}  ${seconds.toFixed(1)} s`)
      else if (phase === 'firstRun') out.note(`  ${phaseLabels[phase]} …`)
    }
    const serving = await serve({ config, log, onPhase, signal }, hooks)
    const { address, database } = serving.context
    const seconds = (performance.now() - begin) / 1000
    const lines = await welcome(serving.context)
    out.result({ address, database: database.kind, postgres: database.version, seconds, pid: process.pid }, () =>
      [`บัวบานพร้อมใช้ที่ ${address}  (${seconds.toFixed(1)} s)`, ...lines, 'กด Ctrl-C เพื่อหยุด · Ctrl-C stops it'].join('\n'),
    )
    const stop = () => {
      out.note('กำลังหยุด · stopping …')
      void serving.stop()
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop)
    const fault = await serving.ended
    if (fault) throw fault
    return exitCodes.ok
  },
}
