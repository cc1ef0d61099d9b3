/** Writes the tables of README.md and docs/glossary.md anew: `node_modules/.bin/node scripts/write-tables.ts`. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withTables } from './document-tables.ts'

const project = path.join(import.meta.dirname, '..')

for (const name of ['README.md', 'docs/glossary.md']) {
  const file = path.join(project, name)
  const before = await readFile(file, 'utf8')
  const after = await withTables(before)
  if (after === before) continue
  await writeFile(file, after)
  process.stdout.write(`${name}\n`)
}
