import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from './migrate.ts'

/** Migrations that have been given out, by name, with the SHA-256 of their text: none of them changes any more. */
export type MigrationLock = Record<string, string>

export const readLock = (folder: string): MigrationLock => {
  const file = join(folder, 'lock.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MigrationLock) : {}
}

/** Adds new migrations to the lock; those in it stay as they are. */
export function lockMigrations(folder: string): void {
  const lock = readLock(folder)
  for (const { name, sha256 } of readMigrations(folder)) lock[name] ??= sha256
  writeFileSync(join(folder, 'lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
}
