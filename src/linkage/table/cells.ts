import type { FieldConfig } from '../config.ts'
import { birthDay } from '../text/birth-date.ts'
import { identityNumber } from '../text/identity-number.ts'
import { cleanCode, cleanName, cleanWords } from '../text/person-name.ts'
import { cleanText } from '../text/thai-marks.ts'
import { withoutTitle } from '../text/titles.ts'

/** What one cell comes to. `value` is of dates and numbers, the words are of the rest. */
export interface Cell {
  word: string
  rest: string
  sex: string
  value: number
}

const MALE = new Set(['m', 'male', 'ชาย', 'ช', '1', 'ด.ช.', 'นาย', 'เด็กชาย'])
const FEMALE = new Set(['f', 'female', 'หญิง', 'ญ', '2', 'ด.ญ.', 'นางสาว', 'เด็กหญิง', 'นาง'])

function sexOf(raw: string): string {
  const text = cleanText(raw).toLowerCase()
  if (MALE.has(text)) return 'm'
  return FEMALE.has(text) ? 'f' : ''
}

/** A title alone in its cell; something must follow it to be taken for one. */
const titleSex = (raw: string): string => withoutTitle(`${cleanText(raw)} กกก`).sex

/** Cleans one cell the way its field says. */
export function cleanCell(field: FieldConfig, raw: string): Cell {
  const cell: Cell = { word: '', rest: '', sex: '', value: 0 }
  if (field.kind === 'date') cell.value = birthDay(raw)
  else if (field.kind === 'number') cell.value = identityNumber(raw, field.check ?? 'none')
  else if (field.kind === 'code') cell.word = cleanCode(raw)
  else if (field.kind === 'sex') cell.word = sexOf(raw)
  else if (field.kind === 'title') cell.sex = titleSex(raw)
  else if (field.kind === 'text') cell.word = cleanWords(raw)
  else {
    const { word, rest, sex } = cleanName(raw, field.rest !== undefined)
    Object.assign(cell, { word, rest, sex })
  }
  return cell
}
