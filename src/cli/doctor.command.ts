import { exitCodes } from '#platform/fault.ts'
import type { Command } from './command.ts'
import { doctorChecks } from './doctor-checks.ts'
import { houseChecks } from './house-checks.ts'
import { columns } from './output.ts'
import { withDatabase } from './with-database.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  summary: { th: 'ตรวจสุขภาพระบบและข้อมูล', en: 'Check the health of the system and its data' },
  options: {},
  run: async (context) => {
    const findings = await withDatabase(context, async (database, data) => {
      const found: { name: string; ok: boolean; facts: Record<string, unknown> }[] = []
      for (const check of [...doctorChecks, ...houseChecks]) {
        // a schema that is behind or ahead cannot be looked into
        if (found.some((one) => one.name === 'schema' && !one.ok)) break
        found.push({ name: check.name, ...(await check.run({ database, data, config: context.config })) })
      }
      return found
    })
    const ok = findings.every((finding) => finding.ok)
    const checks = Object.fromEntries(findings.map(({ name, ok: good, facts }) => [name, { ok: good, ...facts }]))
    context.out.result({ ok, checks }, () =>
      columns(findings.map(({ name, ok: good, facts }) => [good ? '✓' : '✗', name, factText(facts)])),
    )
    return ok ? exitCodes.ok : exitCodes.failed
  },
}

const factText = (facts: Record<string, unknown>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(', ')
