import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { settings } from '#platform/config-settings.ts'
import { exitCodes } from '#platform/fault.ts'
import { withTables } from '../../scripts/document-tables.ts'
import { commands } from '../../src/cli/commands.ts'

const read = () => readFile(path.join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')

it('gives the settings and commands that there are', async () => {
  const text = await read()
  expect(text, 'scripts/write-tables.ts writes its tables anew').toBe(await withTables(text))
  expect(settings.filter(({ name }) => !text.includes(`| \`${name}\` |`))).toEqual([])
  expect(Object.keys(commands).filter((name) => !text.includes(`| \`./buaban ${name}\` |`))).toEqual([])
})

it('gives the exit codes that commands use', async () => {
  const text = await read()
  const given = [...text.matchAll(/^\| `(\d+)` \|/gm)].map(([, code]) => Number(code))
  expect(given.toSorted((a, b) => a - b)).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b))
})
