import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRegister } from '../register/declaration.ts'
import { readMigrations } from './migrate.ts'
import { systemTables } from './system-tables.ts'
import { registerTables } from './tables.ts'

export interface Difference {
  statements: string[]
  snapshot: string
}

/**
 * The statements that lead from the committed snapshot to the declarations. Names carry no schema, so that each
 * province's schema is found by search_path.
 */
export async function difference(folder: string, registers: AnyRegister[]): Promise<Difference> {
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api')
  const file = join(folder, 'snapshot.json')
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : generateDrizzleJson({}, undefined)
  const after = generateDrizzleJson(registerTables(registers, systemTables), before.id)
  const statements = await generateMigration(before, after)
  return {
    statements: statements.map((statement) => statement.replaceAll('"public".', '').trim()),
    snapshot: `${JSON.stringify({ ...after, id: before.id, prevId: before.prevId }, null, 1)}\n`,
  }
}

/** Writes the next migration and the snapshot; gives its name, or null when nothing differs. */
export async function writeMigration(folder: string, name: string, registers: AnyRegister[]): Promise<string | null> {
  const { statements, snapshot } = await difference(folder, registers)
  if (statements.length === 0) return null
  const number = String(readMigrations(folder).length + 1).padStart(4, '0')
  const file = `${number}_${name}.sql`
  writeFileSync(join(folder, file), `${statements.join('\n')}\n`)
  writeFileSync(join(folder, 'snapshot.json'), snapshot)
  return file
}
