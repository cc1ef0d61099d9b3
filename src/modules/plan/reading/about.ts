import { arabicDigits, cleanText } from '../words/thai-text.ts'

type Line = { readonly shown: string; readonly body: string }

const OFFICE =
  /(?:สำนักงาน(?:เขตพื้นที่การศึกษา|ศึกษาธิการ|ส่งเสริมการเรียนรู้|ส่งเสริมการศึกษานอกระบบ|ส่งเสริมการปกครองท้องถิ่น|คณะกรรมการการอาชีวศึกษา|อาชีวศึกษา|การศึกษาเอกชน|เทศบาล)?|ศูนย์ส่งเสริมการเรียนรู้|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))[ก-๙.]*(?:\s*เขต\s*\d{1,2})?/g
/** Names that are no one office's: "สำนักงานศึกษาธิการจังหวัด" without the province, ministries and their head offices. */
const NO_NAME =
  /^(?:สำนักงาน|โรงเรียน|วิทยาลัย|มหาวิทยาลัย|เทศบาล(?:ตำบล|เมือง|นคร))?$|(?:จังหวัด|เขตพื้นที่|เขตพื้นที่การศึกษา|ประถมศึกษา|มัธยมศึกษา)$|^สำนักงาน(?:คณะกรรมการ|ปลัด|เลขาธิการ|รัฐมนตรี)|^(?:โรงเรียน|วิทยาลัย|สำนักงาน)(?:ใน|ที่|และ|ทุก|มี|ได้|ให้|ต้อง|ต่าง|เป็น|ของ|จัด|เพื่อ|คุณภาพ|น่าอยู่|ดี|มาตรฐาน|สีเขียว|ปลอดภัย|สุจริต|วิถี|ต้นแบบ|ขนาด|ขยายโอกาส|แห่ง)|^สำนักงานเขตพื้นที่(?:และ|มี|การศึกษา(?:และ|มี|เน้น|ให้))/

/** Words that begin what is said of an office; Thai writes them to its name without a space. */
const NAME_ENDS = /^(.{6,}?)(?:เป็น|กำหนด|ดำเนิน|ใช้|จะ|ได้|ให้|ต้อง|มุ่ง|ลดลง|เพิ่มขึ้น|และ|เพื่อ|จึง|มีการ|มีระบบ)/

/** The office named most often, the first of equals. Thai writes no space between words, so a name is what runs to the next space. */
export function ownerIn(lines: readonly Line[]): string | undefined {
  const seen = new Map<string, number>()
  for (const line of lines.slice(0, 2_000)) {
    for (const [name] of arabicDigits(cleanText(line.shown.slice(0, 2_000))).matchAll(OFFICE)) {
      const trimmed = (NAME_ENDS.exec(name)?.[1] ?? name).trim()
      if (trimmed.length <= 90 && !NO_NAME.test(trimmed)) seen.set(trimmed, (seen.get(trimmed) ?? 0) + 1)
    }
  }
  let best: [string, number] | undefined
  for (const entry of seen) if (entry[1] > (best?.[1] ?? 0)) best = entry
  return best?.[0]
}

const FISCAL =
  /(?:ปีงบประมาณ|fiscal years?)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4})(?:\s*(?:-|–|—|ถึง|to)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4}|\d{2}))?/
const PERIOD =
  /^(?:.{0,60}(?:แผน|วิสัยทัศน์|ยุทธศาสตร์|plan|strategy).{0,60})?\(?(?:พ\.?\s?ศ\.?\s*)(\d{4})\s*(?:-|–|—|ถึง)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{4})/
const CE_TO_BE = 543

/** Fiscal years that the text names as its own: "ปีงบประมาณ พ.ศ. …" anywhere, or a span of years in a short line (a title). */
export function fiscalYearsIn(lines: readonly Line[]): { from?: number; to?: number } | undefined {
  for (const pattern of [FISCAL, PERIOD]) {
    for (const line of lines.slice(0, 2_000)) {
      if (pattern === PERIOD && line.body.length > 120) continue
      const found = pattern.exec(line.body.slice(0, 2_000))
      const from = buddhist(found?.[1])
      if (from === undefined) continue
      const last = found?.[2]
      const to = buddhist(last?.length === 2 ? `${Math.floor(from / 100)}${last}` : last) ?? from
      return to >= from ? { from, to } : { from, to: from }
    }
  }
  return undefined
}

function buddhist(text: string | undefined): number | undefined {
  const year = Number(text)
  if (year >= 2400 && year < 2700) return year
  return year >= 1950 && year < 2150 ? year + CE_TO_BE : undefined
}
