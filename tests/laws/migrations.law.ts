import path from 'node:path'
import { expect, it } from 'vitest'
import { registers } from '#app'
import { difference } from '#kernel/migrate/generate.ts'
import { readLock } from '#kernel/migrate/lock.ts'
import { readMigrations } from '#kernel/migrate/migrate.ts'
import { filesUnder, root } from '../support/project.ts'

const folder = path.join(root, 'migrations')
const migrations = readMigrations(folder)

it('migrations are numbered without a gap, and nothing else lies among them', () => {
  expect(migrations.length).toBeGreaterThan(0)
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, i) => i + 1))
  expect(filesUnder('migrations', ['.sql'])).toHaveLength(migrations.length)
})

it('a migration that was given out never changes and never goes', () => {
  const texts = Object.fromEntries(migrations.map(({ name, sha256 }) => [name, sha256]))
  expect(texts).toEqual(readLock(folder))
})

it('migrations only go forward, in whatever schema a province has', () => {
  for (const { name, text } of migrations) {
    expect(text, name).not.toMatch(/"?public"?\s*\./)
    expect(text, name).not.toMatch(/\bdown\b\s*:/i)
  }
})

it('nothing is declared that no migration makes', async () => {
  expect((await difference(folder, registers)).statements).toEqual([])
})
