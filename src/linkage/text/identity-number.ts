/** Numbers with a letter before them stand above this, so that a G-code is never taken for a national id. */
export const LETTERED = 1e14

/**
 * An identity number as an exact whole number; 0 where there is none. Blanks, dashes and dots are ignored, a `.0` that a
 * spreadsheet left is dropped. One letter may come first. With `thai`, digits must be a national id of thirteen digits
 * with a right check digit (handbook 2.1), else they are a slip and are still kept; what is shorter is no id.
 */
export function identityNumber(raw: string, check: 'thai' | 'none'): number {
  const text = raw
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\.0$/, '')
    .replace(/[\s\-.\u200b-\u200f\ufeff]/g, '')
  const found = /^([A-Za-z]?)(\d{1,14})$/.exec(text)
  if (!found) return 0
  const [, letter = '', digits = ''] = found
  const number = Number(digits)
  if (letter !== '') return (letter.toUpperCase().charCodeAt(0) - 64) * LETTERED + number
  // all zeros or all nines fill a form, they name nobody
  if (/^(\d)\1*$/.test(digits) && digits.length > 3) return 0
  if (check === 'thai' && digits.length !== 13) return 0
  return number
}

/** Whether a number is a Thai national id with a right check digit. */
export function isThaiId(number: number): boolean {
  if (number < 1e12 || number >= 1e13) return false
  const digits = String(number)
  let sum = 0
  for (let at = 0; at < 12; at++) sum += Number(digits[at]) * (13 - at)
  return (11 - (sum % 11)) % 10 === Number(digits[12])
}
