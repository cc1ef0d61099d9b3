import { createHash, randomBytes } from 'node:crypto'

/** A UUIDv7: time-ordered, minted by whoever acts, so that a repeated act is recognised (RFC 9562). */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * An id that is the same whenever the same thing is done about the same record, so that doing it again finds it done: a
 * UUIDv8 of what it is made of (RFC 9562).
 */
export function madeId(...of: string[]): string {
  const hex = createHash('sha256').update(of.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
