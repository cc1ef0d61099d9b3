import { randomBytes } from 'node:crypto'

/** 32 letters and figures that are not taken for each other when read out: five bits each. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code of as many signs as there are bytes. */
export const codeFrom = (bytes: Uint8Array): string => Array.from(bytes, (byte) => SIGNS[byte % SIGNS.length]).join('')

/** A code that nobody guesses. */
export const newCode = (length: number): string => codeFrom(randomBytes(length))

/** As it is read out or typed: any case, with or without what stands between its groups. */
export const bareCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** As it is shown: in groups of so many signs. */
export const shownCode = (code: string, group: number): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-')
