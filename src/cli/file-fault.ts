import { codeOf, Fault, messageOf } from '#platform/fault.ts'

const TEXTS: Record<string, (file: string) => { th: string; en: string }> = {
  ENOENT: (file) => ({ th: `ไม่พบแฟ้มหรือโฟลเดอร์ ${file}`, en: `there is no ${file}` }),
  ENOTDIR: (file) => ({ th: `ไม่พบแฟ้มหรือโฟลเดอร์ ${file}`, en: `there is no ${file}` }),
  EISDIR: (file) => ({ th: `${file} เป็นโฟลเดอร์ ไม่ใช่แฟ้ม`, en: `${file} is a folder, not a file` }),
  EACCES: (file) => ({ th: `ไม่มีสิทธิ์ใช้ ${file}`, en: `${file} may not be used by this account` }),
  EPERM: (file) => ({ th: `ไม่มีสิทธิ์ใช้ ${file}`, en: `${file} may not be used by this account` }),
}

export const refusedBecause = (th: string, en: string, cause?: unknown): Fault =>
  new Fault('refused', { reason: { th, en } }, cause)

/** What went wrong with a file, in words; what has no words yet keeps those of the system. */
export function fileFault(file: string, error: unknown): Fault {
  const { th, en } = TEXTS[codeOf(error) ?? '']?.(file) ?? {
    th: `${file}: ${messageOf(error)}`,
    en: `${file}: ${messageOf(error)}`,
  }
  return refusedBecause(th, en, error)
}
