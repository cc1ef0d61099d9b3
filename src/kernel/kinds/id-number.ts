import { refuse } from '../problem.ts'
import { codeOf } from './digits.ts'
import type { MaskedId } from './field.ts'

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

/** The bare form of a number of any paper: an id as above, or 4 to 20 Latin letters and digits, such as a passport's. */
export function parseNumber(raw: unknown): string {
  const value = codeOf(raw).toUpperCase()
  if (/^(G\d{12}|\d{13})$/.test(value)) return parseId(value)
  return /^[A-Z0-9]{4,20}$/.test(value) ? value : refuse('identity_number_form')
}

/** `1-2345-xxxxx-xx-1`: the first five and the last. Of numbers that are no id, two characters at each end. */
export const maskId = (id: string): MaskedId => {
  if (/^G\d{12}$/.test(id)) return { type: 'g_code', masked: `${id.slice(0, 4)}xxxxxxx${id.slice(-2)}` }
  if (/^\d{13}$/.test(id)) return { type: 'citizen', masked: `${id[0]}-${id.slice(1, 5)}-xxxxx-xx-${id[12]}` }
  return { type: 'other', masked: `${id.slice(0, 2)}${'x'.repeat(Math.max(3, id.length - 4))}${id.slice(-2)}` }
}

/** What kind of number a mask was made from. */
export const typeOfMask = (mask: string): MaskedId['type'] =>
  /^G\d{3}x{7}\d{2}$/.test(mask) ? 'g_code' : mask.includes('-') ? 'citizen' : 'other'
