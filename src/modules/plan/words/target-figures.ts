import type { YearValue } from './target-reading.ts'

/** The figures found in a target line (folded by `matchText`). */
export type Figures = {
  readonly percents: readonly Figure[]
  readonly counts: readonly (Figure & { readonly unit: string })[]
  readonly level?: Figure & { readonly unit: string }
  readonly years: readonly YearValue[]
}

/** A number and where its words begin and end in the folded text. */
export type Figure = { readonly value: number; readonly from: number; readonly to: number }

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`
const PERCENT = new RegExp(`(?:ร้อยละ|percent)\\s*(?:ที่\\s*)?${NUMBER}|${NUMBER}\\s*(?:%|เปอร์เซ็นต์|per ?cent)`, 'g')
const COUNTED =
  'แห่ง|คน|ราย|โรง(?:เรียน)?|หลักสูตร|โครงการ|กิจกรรม|ครั้ง|เรื่อง|ชิ้น|ระบบ|เครือข่าย|ศูนย์|กลุ่ม|หน่วยงาน|ตำบล|อำเภอ|ห้องเรียน|ห้อง|ฉบับ|เล่ม|รายการ|ชุด|ผลงาน|นวัตกรรม|ด้าน|schools?|people|persons|teachers?|students?|courses?|projects?|centres?|centers?'
const COUNT = new RegExp(`(?:จำนวน|at least|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ปีละ)?\\s*${NUMBER}\\s*(${COUNTED})`, 'g')
const LEVEL = new RegExp(
  `(ระดับ|คะแนน|คะแนนเฉลี่ย|ค่าเฉลี่ย|เกรดเฉลี่ย|ค่าคะแนน)\\s*(?:เฉลี่ย)?\\s*(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|ตั้งแต่|มากกว่า|สูงกว่า|อย่างน้อย|ไม่เกิน|เท่ากับ)?\\s*(?:ระดับ|คะแนน)?\\s*${NUMBER}(?!\\d|\\s*(?:%|เปอร์เซ็นต์))`,
)
const YEAR = new RegExp(
  `(?:ปี(?:งบประมาณ|การศึกษา)?|fy|year)?\\s*(?:พ\\.?ศ\\.?)?\\s*(2[45]\\d\\d|20[2-9]\\d)\\s*(?:[:=]|เท่ากับ|จำนวน)?\\s*(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน)?\\s*(?:ร้อยละ\\s*)?${NUMBER}(?!\\s*(?:-|–)?\\s*2[45]\\d\\d)`,
  'g',
)
const CE_TO_BE = 543

/** Finds percentages, counts, a level or score, and values by year. `text` must be folded by `matchText`. */
export function readFigures(text: string): Figures {
  const years: YearValue[] = []
  let rest = text
  for (const found of text.matchAll(YEAR)) {
    const year = Number(found[1])
    const value = numberOf(found[2])
    if (value === undefined || (value >= 2400 && value < 2700)) continue
    years.push({ year: year < 2400 ? year + CE_TO_BE : year, value })
    rest = blank(rest, found.index, found[0].length)
  }
  if (years.length < 2 && !/ร้อยละ|%|จำนวน|[:=]/.test(text)) years.length = 0
  const percents = [...rest.matchAll(PERCENT)].flatMap((found) => figure(found, numberOf(found[1] ?? found[2])))
  const counts = [...rest.matchAll(COUNT)].flatMap((found) =>
    figure(found, numberOf(found[1])).map((one) => ({ ...one, unit: found[2] ?? '' })),
  )
  const level = LEVEL.exec(rest)
  const levelFigure = level && figure(level, numberOf(level[2]))[0]
  return {
    percents,
    counts: counts.filter((count) => !/^ด้าน$/.test(count.unit) || !/ครบ/.test(text)),
    level: levelFigure ? { ...levelFigure, unit: level[1] === 'ระดับ' ? 'level' : 'score' } : undefined,
    years,
  }
}

function figure(found: RegExpMatchArray, value: number | undefined): Figure[] {
  if (value === undefined || found.index === undefined) return []
  return [{ value, from: found.index, to: found.index + found[0].length }]
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text.replaceAll(',', ''))
  return Number.isFinite(value) ? value : undefined
}

function blank(text: string, from: number, size: number): string {
  return text.slice(0, from) + ' '.repeat(size) + text.slice(from + size)
}
