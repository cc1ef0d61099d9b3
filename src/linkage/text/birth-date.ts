import { cleanText } from './thai-marks.ts'

const MONTHS = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']
const FULL = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
]

/** Years of the Buddhist Era are brought to the common era, and years that lost 543 once too often get it back. */
const era = (year: number): number => {
  if (year > 2400) return year - 543
  return year > 1300 && year < 1700 ? year + 543 : year
}

const packed = (year: number, month: number, day: number): number => {
  const common = era(year)
  if (common < 1800 || common > 2200) return 0
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) return common * 10_000 + month * 100 + day
  // a month above twelve is a day that stands in its place
  if (day >= 1 && day <= 12 && month <= 31 && month > 12) return common * 10_000 + day * 100 + month
  // day or month not known: the year is still worth having
  return common * 10_000
}

/**
 * A date of birth as the number yyyymmdd of the common era; month and day are 00 where unknown, 0 where nothing can be
 * read. Read are ISO dates, days first with / - . or blanks, eight digits, months by Thai name, and a year alone.
 */
export function birthDay(raw: string): number {
  const text = cleanText(raw)
  const year = /^(\d{4})$/.exec(text)
  if (year) return packed(Number(year[1]), 0, 0)
  const solid = /^(\d{8})$/.exec(text)?.[1]
  if (solid !== undefined) {
    const first = packed(Number(solid.slice(0, 4)), Number(solid.slice(4, 6)), Number(solid.slice(6)))
    if (first % 10_000 > 0) return first
    return packed(Number(solid.slice(4)), Number(solid.slice(2, 4)), Number(solid.slice(0, 2))) || first
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return packed(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/.exec(text)
  if (dayFirst) return packed(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const named = /^(\d{1,2}) ?([ก-๎.]+) ?(?:พ\.ศ\. ?)?(\d{4})$/.exec(text)
  if (!named) return 0
  const word = named[2] ?? ''
  const month = Math.max(FULL.indexOf(word), MONTHS.indexOf(word))
  return month < 0 ? packed(Number(named[3]), 0, 0) : packed(Number(named[3]), month + 1, Number(named[1]))
}
