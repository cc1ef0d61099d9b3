import { createHash } from 'node:crypto'

/** An id that is the same whenever the same thing is done about the same record, so that doing it again finds it done. */
export function madeId(record: string, what: string): string {
  const hex = createHash('sha256').update(`${record} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
