import type { Addition } from '../migrate/migrate.ts'
import { placeRebuildSql } from '../migrate/place-rebuild.ts'
import { systemTables } from '../migrate/system-tables.ts'
import { registerTables } from '../migrate/tables.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { functionsSql } from '../scope/functions.sql.ts'

/** The whole schema as it would be made from nothing today. Names carry no schema: a province is found by search_path. */
export async function schemaSql(registers: AnyRegister[], additions: Addition[]): Promise<string> {
  const { generateDrizzleJson, generateMigration } = await import('drizzle-kit/api')
  const nothing = generateDrizzleJson({}, undefined)
  const everything = generateDrizzleJson(registerTables(registers, systemTables), nothing.id)
  const tables = await generateMigration(nothing, everything)
  return [
    '-- Generated from the declarations by ./buaban truth.',
    ...tables.map((statement) => statement.replaceAll('"public".', '').trim()),
    functionsSql.trim(),
    placeRebuildSql(registers).trim(),
    ...additions.map(({ name, text }) => `-- ${name}\n${text.trim()}`),
  ].join('\n\n')
}
