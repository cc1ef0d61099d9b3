import { openapi } from '../api/openapi.ts'
import type { Declarations } from '../house.ts'
import { type Digests, instrumentsOf, publishedDigests } from '../instrument/frozen.ts'
import type { Addition } from '../migrate/migrate.ts'
import { policiesSql } from '../scope/policies.ts'
import { indicatorsMd } from './indicators.ts'
import { permissionsMd } from './permissions.ts'
import { schemaSql } from './schema.ts'
import { workflowsMd } from './workflows.ts'

/**
 * What follows from the declarations, as files for a person to review: by name, the same text for the same declarations.
 * They are committed under truth/, and a law holds them to what is declared. `published` are the digests of instruments as
 * they were committed before: they never change.
 */
export async function truthFiles(
  declarations: Declarations,
  additions: Addition[],
  published: Digests = {},
): Promise<Record<string, string>> {
  const { registers, roles, indicators } = declarations
  const all = [...registers.values()]
  const files = {
    'schema.sql': await schemaSql(all, additions),
    'policies.sql': `-- Generated from the declarations by ./buaban truth.\n\n${policiesSql(all)}`,
    'openapi.json': JSON.stringify(openapi(declarations), null, 1),
    'permissions.md': permissionsMd(all, roles),
    'workflows.md': workflowsMd(all),
    'indicators.md': indicatorsMd(indicators.values()),
    'instruments.json': JSON.stringify(publishedDigests(published, instrumentsOf(all)), null, 1),
  }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${text}\n`]))
}
