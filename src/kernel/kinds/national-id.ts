import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { refuse } from '../problem.ts'
import type { NationalIdField } from './field.ts'
import { maskId, parseId, parseNumber, typeOfMask } from './id-number.ts'
import type { Keys, Kind } from './kind.ts'

export { checkDigit, maskId, parseId, parseNumber } from './id-number.ts'

/** Thirteen digits with a check digit, or a G-code. Encrypted, found by keyed hash, masked unless revealed. */
export const nationalId = <const O extends Omit<NationalIdField, 'kind'>>(options: O) =>
  ({ kind: 'national_id', ...options }) as const

export const hashId = (id: string, keys: Keys): Buffer => createHmac('sha256', keys.hash).update(id).digest()

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
export function sealId(id: string, keys: Keys): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce)
  const body = Buffer.concat([cipher.update(id, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

export function openId(sealed: Buffer, keys: Keys): string {
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export const nationalIdKind: Kind<'national_id'> = {
  name: 'national_id',
  columns: [
    { suffix: '', type: 'bytea' },
    { suffix: '_hash', type: 'bytea' },
    { suffix: '_mask', type: 'text' },
  ],
  parse: (raw, { anyPaper }) => (anyPaper ? parseNumber(raw) : parseId(raw)),
  store(value, keys) {
    if (typeof value !== 'string') return refuse('national_id_form')
    return [sealId(value, keys), hashId(value, keys), maskId(value).masked]
  },
  load([, , mask]) {
    if (typeof mask !== 'string') return null
    return { type: typeOfMask(mask), masked: mask }
  },
  show: (value) => (typeof value === 'string' ? maskId(value).masked : value.masked),
  schema: ({ anyPaper }) => ({
    oneOf: [
      { type: 'string', pattern: anyPaper ? '^[A-Z0-9]{4,20}$' : '^(\\d{13}|G\\d{12})$' },
      { type: 'object', properties: { type: { enum: ['citizen', 'g_code', 'other'] }, masked: { type: 'string' } } },
    ],
  }),
  mask: () => 'x-xxxx-xxxxx-xx-x',
}
