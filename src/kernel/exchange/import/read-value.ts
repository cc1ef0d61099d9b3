import { kindOf } from '../../kinds/all.ts'
import { parseDay } from '../../kinds/date.ts'
import { arabic, cleanText } from '../../kinds/digits.ts'
import type { Choices, Field } from '../../kinds/field.ts'
import { checkDigit } from '../../kinds/national-id.ts'
import { type Problem, Refusal, refuse } from '../../problem.ts'
import { type DayRules, dayOfSerial, dayOfText } from './day-text.ts'
import { type Cell, textOfCell } from './table.ts'

/** What reading one cell gives: a value (null: nothing said), or what is wrong and perhaps a text that would be right. */
export type Reading = { value: unknown } | { problem: Problem; suggestion?: string }

const NOTHING: Reading = { value: null }

/** The text of a cell as its writer meant it: no guards that spreadsheets put before figures, a lone dash is nothing. */
export function plainText(cell: Cell | undefined): string {
  const text = cleanText(textOfCell(cell))
  if (/^[-–—.]$/.test(text)) return ''
  const guarded = /^="([^"]*)"$/.exec(text)
  return guarded ? (guarded[1] ?? '') : /^'[\d๐-๙=+\-@]/.test(text) ? text.slice(1) : text
}

/** Digits that a field always has, where it says so: `^\d{5}$`. */
function widthOf(field: Field): number | null {
  if (field.kind === 'national_id') return 13
  const found = field.kind === 'text' ? /^\^\\d\{(\d+)\}\$$/.exec(field.pattern ?? '') : null
  return found ? Number(found[1]) : null
}

export const EXPONENT = /^\d+(?:\.\d+)?e\+?\d+$/i

/** A code whose leading zeros a spreadsheet took for nothing: the code it may have been. */
export function withZeros(text: string, width: number): string | null {
  if (!/^\d+$/.test(text) || text.length >= width || text.length < width - 2) return null
  const padded = text.padStart(width, '0')
  return width === 13 && checkDigit(padded) !== Number(padded[12]) ? null : padded
}

function codeReading(text: string, width: number, field: Field): Reading {
  const bare = arabic(text).replace(/^(\d+)\.0+$/, '$1')
  const digits = bare.replace(/[\s-]/g, '')
  const padded = withZeros(digits, width)
  if (padded !== null) return { problem: { name: 'lost_zero' }, suggestion: padded }
  return { value: kindOf(field).parse(/^\d+$/.test(digits) ? digits : bare, field) }
}

/** A Thai telephone number that lost its leading zero. */
function phoneReading(text: string, field: Field): Reading {
  const digits = arabic(text).replace(/[\s\-().]/g, '')
  if (/^[2-9]\d{7,8}$/.test(digits)) return { problem: { name: 'lost_zero' }, suggestion: `0${digits}` }
  return { value: kindOf(field).parse(text, field) }
}

function dayReading(text: string, isNumber: boolean, field: Field, rules: DayRules): Reading {
  const serial = dayOfSerial(arabic(text))
  if (serial !== null && isNumber) return { value: kindOf(field).parse(serial, field) }
  try {
    return { value: kindOf(field).parse(dayOfText(text, rules), field) }
  } catch (error) {
    if (error instanceof Refusal && serial !== null) return { problem: error.problem, suggestion: parseDay(serial) }
    throw error
  }
}

/** A year or term with two digits takes the era that was confirmed for the file. */
function yearText(text: string, rules: DayRules): string {
  const found = /^(?:([123])\/)?(\d{2})$/.exec(arabic(text))
  if (!found) return arabic(text).replace(/^(?:ปี(?:การศึกษา|งบประมาณ)?|พ\.?ศ\.?)\s*/, '')
  if (!rules.twoDigitYears) return refuse('ambiguous_year')
  return `${found[1] ? `${found[1]}/` : ''}${rules.twoDigitYears === 'be' ? '25' : '20'}${found[2]}`
}

/** The one choice whose label holds what was written, or the other way round. */
function likelyChoice(text: string, choices: Choices): string | undefined {
  const near = Object.values(choices).filter(({ th }) => text.length > 1 && (th.includes(text) || text.includes(th)))
  return near.length === 1 ? near[0]?.th : undefined
}

const TICKS = /^[✓✔☑/]$/

function readingOf(text: string, isNumber: boolean, field: Field, rules: DayRules, width: number | null): Reading {
  const kind = kindOf(field)
  switch (field.kind) {
    case 'date':
      return dayReading(text, isNumber, field, rules)
    case 'academic_year':
    case 'fiscal_year':
    case 'term':
      return { value: kind.parse(yearText(text, rules), field) }
    case 'phone':
      return phoneReading(text, field)
    case 'yes_no':
      return { value: TICKS.test(text) ? true : kind.parse(text, field) }
    case 'choices':
      return {
        value: kind.parse(
          text.split(/[,;|\n]|\sและ\s/).map((part) => part.trim()),
          field,
        ),
      }
    case 'number':
      return { value: kind.parse(text.replace(/\.0+$/, ''), field) }
    default:
      return width === null ? { value: kind.parse(text, field) } : codeReading(text, width, field)
  }
}

/** Reads a cell as a field, or says what is wrong with it. `width`: digits that the layout says the code has. */
export function readValue(cell: Cell | undefined, field: Field, rules: DayRules, width?: number): Reading {
  const text = plainText(cell)
  if (text === '') return NOTHING
  const type = typeof cell === 'object' ? cell.type : null
  if (type === 'error' || /^#(REF|N\/A|VALUE|NAME\?|DIV\/0|NUM|NULL)!?$/i.test(text))
    return { problem: { name: 'cell_error' } }
  const digits = width ?? widthOf(field)
  if (type === 'mangled' || (EXPONENT.test(text) && (digits !== null || text.includes('+'))))
    return { problem: { name: 'mangled_number' } }
  try {
    return readingOf(text, type === 'number', field, rules, digits)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const choices = field.kind === 'choice' || field.kind === 'choices' ? field.choices : {}
    const suggestion = error.problem.name === 'not_choice' ? likelyChoice(text, choices) : undefined
    return { problem: error.problem, ...(suggestion === undefined ? {} : { suggestion }) }
  }
}
