import { checkDigit } from '#kernel/kinds/national-id.ts'
import type { RuleCheck } from '#kernel/register/declaration.ts'
import type { numberTypes } from './codes.ts'

export type NumberType = keyof typeof numberTypes

const ID = /^\d{13}$/
const checked = (number: string): boolean => ID.test(number) && checkDigit(number) === Number(number[12])
/** First figures of numbers for persons without Thai nationality or registration (handbook 2.1). */
const OTHER = /^[0678]/

const FITS: Record<NumberType, (number: string) => boolean> = {
  national_id: (number) => checked(number) && !OTHER.test(number),
  other_13: (number) => checked(number) && OTHER.test(number),
  g_code: (number) => /^G\d{12}$/.test(number),
  passport: (number) => /^[A-Z0-9]{5,15}$/.test(number) && !ID.test(number) && !/^G\d{12}$/.test(number),
  temp: (number) => !ID.test(number) && !/^G\d{12}$/.test(number),
}

/** The type that a number on a person's own record is of. */
export const typeOfNumber = (number: string): NumberType =>
  number.startsWith('G') ? 'g_code' : OTHER.test(number) ? 'other_13' : 'national_id'

/** Whether a number has the form of its type. What is kept already is sealed and not looked at again. */
export const numberFitsType: RuleCheck = ({ type, id_number: number }) => {
  if (typeof number !== 'string') return []
  return FITS[type as NumberType]?.(number) ? [] : [{ name: 'identity_number_form', spot: { field: 'id_number' } }]
}
