import { arabic, cleanText } from '#kernel/kinds/digits.ts'

/** How a house number stands: `12`, `12/3`, `12/3ก`, or a handle for a house without one. */
export const HOUSE_NUMBER = '^(\\d{1,5}(/\\d{1,5}){0,2}[ก-ฮ]?|ไม่มีเลขที่ \\d{1,3})$'

/** A house number as it was typed, as it is kept: one house has one spelling, whoever types it. */
export function houseNumberOf(typed: string): string {
  const text = arabic(cleanText(typed)).replace(/^(บ้าน)?เลขที่\s*/, '')
  const without = /^ไม่มี(?:เลขที่|เลข)?\s*(\d{1,3})$/.exec(text)
  if (without) return `ไม่มีเลขที่ ${Number(without[1])}`
  return text.replace(/\s+/g, '').replace(/(^|\/)0+(?=\d)/g, '$1')
}
