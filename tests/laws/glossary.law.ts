import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { declarations } from '#app'
import { withTables } from '../../scripts/document-tables.ts'

const file = path.join(import.meta.dirname, '..', '..', 'docs', 'glossary.md')

it('holds the words that are declared and no others', async () => {
  const text = await readFile(file, 'utf8')
  expect(text, 'scripts/write-tables.ts writes its tables anew').toBe(await withTables(text))
})

it('names every register, role and indicator in both languages', async () => {
  const text = await readFile(file, 'utf8')
  const missing = [
    ...[...declarations.registers.values()].map(({ name, th, en }) => [name, th.many, en.many]),
    ...[...declarations.roles.values()].map(({ name, label }) => [name, label.th, label.en]),
    ...[...declarations.indicators.values()].map(({ name, th, en }) => [name, th, en]),
  ].filter(([name, th, en]) => !text.includes(`| ${th} | ${en} | \`${name}\``))
  expect(missing).toEqual([])
})
