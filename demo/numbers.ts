import { checkDigit } from '#kernel/kinds/national-id.ts'

/** The n-th invented national id: type 9 and office 9, which are given to no one (handbook 2.1), with its check digit. */
export function nationalId(n: number): string {
  const twelve = `99${String(n).padStart(10, '0')}`
  return twelve + checkDigit(twelve)
}

/** The n-th invented G-code. */
export const gCode = (n: number): string => `G99${String(n).padStart(10, '0')}`

/** The n-th invented mobile number, all in one block that begins 099-0. */
export const phone = (n: number): string => `0990${String(n % 1_000_000).padStart(6, '0')}`
