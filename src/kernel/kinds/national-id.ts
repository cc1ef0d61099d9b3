import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { refuse } from '../problem.ts'
import { codeOf } from './digits.ts'
import type { MaskedId, NationalIdField } from './field.ts'
import type { Keys, Kind } from './kind.ts'

/** Thirteen digits with a check digit, or a G-code. Encrypted, found by keyed hash, masked unless revealed. */
export const nationalId = <const O extends Omit<NationalIdField, 'kind'>>(options: O) =>
  ({ kind: 'national_id', ...options }) as const

/** Check digit of a Thai national id: (11 − Σ d_i × (14 − i) mod 11) mod 10 (handbook 2.1). */
export function checkDigit(twelve: string): number {
  let sum = 0
  for (let i = 0; i < 12; i++) sum += Number(twelve[i]) * (13 - i)
  return (11 - (sum % 11)) % 10
}

/** The bare form of an id, or a refusal: digits and dashes typed any way, Thai digits, `G` + 12 digits (handbook 2.2). */
export function parseId(raw: unknown): string {
  const value = codeOf(raw).toUpperCase()
  if (/^G\d{12}$/.test(value)) return value
  if (!/^\d{13}$/.test(value)) return refuse('national_id_form')
  return checkDigit(value) === Number(value[12]) ? value : refuse('national_id_checksum')
}

/** `1-2345-xxxxx-xx-1`: the first five and the last. */
export const maskId = (id: string): MaskedId =>
  id.startsWith('G')
    ? { type: 'g_code', masked: `${id.slice(0, 4)}xxxxxxx${id.slice(-2)}` }
    : { type: 'citizen', masked: `${id[0]}-${id.slice(1, 5)}-xxxxx-xx-${id[12]}` }

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
  parse: (raw) => parseId(raw),
  store(value, keys) {
    if (typeof value !== 'string') return refuse('national_id_form')
    return [sealId(value, keys), hashId(value, keys), maskId(value).masked]
  },
  load([, , mask]) {
    if (typeof mask !== 'string') return null
    return { type: mask.startsWith('G') ? 'g_code' : 'citizen', masked: mask }
  },
  show: (value) => (typeof value === 'string' ? maskId(value).masked : value.masked),
  schema: () => ({
    oneOf: [
      { type: 'string', pattern: '^(\\d{13}|G\\d{12})$' },
      { type: 'object', properties: { type: { enum: ['citizen', 'g_code'] }, masked: { type: 'string' } } },
    ],
  }),
  mask: () => 'x-xxxx-xxxxx-xx-x',
}
