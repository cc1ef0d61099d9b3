import { mkdir } from 'node:fs/promises'
import { codeOf, Fault, messageOf } from './fault.ts'

/** Makes a folder with its parents; the system's refusals become faults. */
export const makeFolder = async (folder: string, mode: number): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode })
  } catch (error) {
    throw fileFault(folder, error)
  }
}

/** The fault behind a failed file operation. */
export const fileFault = (target: string, error: unknown): Fault => {
  if (error instanceof Fault) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('disk_full', { path: target }, error)
  if (code === 'EACCES' || code === 'EPERM') return new Fault('data_not_yours', { path: target }, error)
  return new Fault('data_not_usable', { folder: target, reason: messageOf(error) }, error)
}
