import { randomInt } from 'node:crypto'

/** Letters and figures that are not taken for each other when read out. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const CODE_LENGTH = 10

/** A code that nobody guesses: 50 bits. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')

/** As it is read out or typed: any case, with or without the dash. */
export const bareCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** As it is shown: two halves. */
export const shownCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
