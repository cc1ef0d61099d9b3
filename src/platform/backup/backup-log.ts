import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Fault } from '../fault.ts'
import { fileFault } from '../make-folder.ts'

/** The last backup that succeeded, and the last that did not, kept in the data folder. Instants are ISO. */
export type BackupLog = {
  last?: { file: string; at: string; rows: number }
  failed?: { at: string; fault: string }
}

const fileOf = (folder: string): string => path.join(folder, 'backups.json')

export const readBackupLog = (folder: string): BackupLog => {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return {}
    throw fileFault(fileOf(folder), error)
  }
}

const write = async (folder: string, log: BackupLog): Promise<void> => {
  const draft = `${fileOf(folder)}.${process.pid}`
  try {
    await writeFile(draft, `${JSON.stringify(log)}\n`, { mode: 0o600 })
    await rename(draft, fileOf(folder))
  } catch (error) {
    throw fileFault(fileOf(folder), error)
  }
}

/** A success clears the failure before it. */
export const noteBackup = (folder: string, last: NonNullable<BackupLog['last']>): Promise<void> =>
  write(folder, { last })

export const noteFailure = async (folder: string, at: string, error: unknown): Promise<void> => {
  const fault = error instanceof Fault ? error.faultName : 'unexpected'
  await write(folder, { ...readBackupLog(folder), failed: { at, fault } })
}
