import { type Figures, readFigures } from './target-figures.ts'
import type { Bilingual, TargetReading } from './target-reading.ts'
import { cleanText, matchText } from './thai-text.ts'

const RISES = /เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|มากขึ้น|เติบโต|เพิ่มจาก|พัฒนาขึ้น|\b(?:increas|ris(?:e|es|ing)\b|grow|improv)/
const FALLS = /ลดลง|น้อยลง|ต่ำลง|ลดจาก|\b(?:decreas|reduc|fall)/
const AT_LEAST = /ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ตั้งแต่|เกินกว่า|ขึ้นไป|\b(?:at least|no less than|not less than)\b|≥|>=/
const AT_MOST = /ไม่เกิน|ไม่มากกว่า|ไม่สูงกว่า|(?<!ไม่)(?:น้อย|ต่ำ)กว่า|\b(?:at most|no more than|not more than|less than)\b|≤|<=/
const COMPARED =
  /จากเดิม|จากปี|จากฐาน|ต่อปี|ปีละ|เทียบ|กว่าปี|จากร้อยละ|ในแต่ละปี|\b(?:per year|from|over|each year|annually|compared)\b/
const EVERY =
  /ทุก(?:คน|แห่ง|โรง|ราย|ระดับ|กลุ่ม|ประเภท|หน่วยงาน|หลักสูตร|ตำบล|อำเภอ|ชุมชน|โรงเรียน|สถานศึกษา|ห้อง)|ครบทุก|ครบถ้วน|ทั้งหมด|\b(?:every|all)\b/
const AVERAGE = /ค่าเฉลี่ย|คะแนน|เฉลี่ย|ผลสัมฤทธิ์|\b(?:average|mean|score)/
const FROM_TO = /จากร้อยละ\s*(\d+(?:\.\d+)?)\s*(?:เป็น|ถึง)/

const GROWTH_OR_LEVEL: Bilingual = {
  th: 'ข้อความมีทั้ง "เพิ่มขึ้น" และเกณฑ์ขั้นต่ำ แต่ไม่บอกว่าเทียบกับอะไร จึงอ่านได้สองทาง คือค่าต้องถึงเกณฑ์ หรือค่าต้องสูงกว่ารอบก่อน ต้องให้ผู้รับผิดชอบตัดสิน',
  en: 'The text asks both for a rise and for a minimum without saying what the rise is counted from: the value may have to reach the minimum, or to be higher than the time before. Somebody responsible must decide.',
}

/**
 * Types a target line. Most lines have one reading; a line that asks for a rise and a minimum at once, with nothing to compare
 * with (the O-NET target of a provincial plan), has two, both marked ambiguous. An empty text has none.
 */
export function readTarget(text: string): TargetReading[] {
  const shown = cleanText(text)
  if (shown === '') return []
  const folded = matchText(text)
  const figures = readFigures(folded)
  const years = figures.years.length > 0 ? { years: figures.years } : {}
  const moves = RISES.test(folded) || FALLS.test(folded)
  const readings = moves ? growthReadings(shown, folded, figures) : [stateReading(shown, folded, figures)]
  return readings.map((reading) => ({ ...reading, ...years }))
}

function growthReadings(shown: string, folded: string, figures: Figures): TargetReading[] {
  const direction = FALLS.test(folded) && !RISES.test(folded) ? 'down' : 'up'
  const percent = figures.percents.at(-1)
  const measure = measureOf(shown, folded)
  const growth = { type: 'growth', direction, measure } as const
  const fromTo = FROM_TO.exec(folded)
  if (fromTo && percent) {
    return [{ ...growth, baseline: Number(fromTo[1]), threshold: percent.value, unit: 'percent', ambiguous: false }]
  }
  const bounded = AT_LEAST.test(folded) || AT_MOST.test(folded)
  if (percent && bounded && !COMPARED.test(folded)) {
    const shared = { direction, unit: 'percent', measure, ambiguous: true, reason: GROWTH_OR_LEVEL } as const
    return [
      { ...shared, type: 'level', threshold: percent.value },
      { ...shared, type: 'growth' },
    ]
  }
  if (percent) return [{ ...growth, amount: percent.value, unit: 'percent', ambiguous: false }]
  const counted = figures.counts.at(-1)
  if (counted) return [{ ...growth, amount: counted.value, unit: counted.unit, ambiguous: false }]
  return [{ ...growth, ...(/ร้อยละ|%|percent/.test(folded) ? { unit: 'percent' } : {}), ambiguous: false }]
}

function stateReading(shown: string, folded: string, figures: Figures): TargetReading {
  const direction = AT_MOST.test(folded) && !AT_LEAST.test(folded) ? 'down' : 'up'
  const measure = measureOf(shown, folded)
  const percent = figures.percents.at(-1)
  const last = figures.years.at(-1)
  const base = { direction, measure, ambiguous: false } as const
  if (percent || (last && /ร้อยละ|%/.test(folded))) {
    const threshold = percent?.value ?? last?.value
    const group = groupOf(shown, folded)
    if (threshold === 100 && direction === 'up')
      return { ...base, type: 'all_of', threshold, unit: 'percent', ...group }
    if (group.group !== undefined && !AVERAGE.test(folded.slice(0, percent?.from ?? 0)))
      return { ...base, type: 'share', threshold, unit: 'percent', ...group }
    return { ...base, type: 'level', threshold, unit: 'percent' }
  }
  if (figures.level) return { ...base, type: 'level', threshold: figures.level.value, unit: figures.level.unit }
  const counted = figures.counts.at(-1)
  if (counted && !(EVERY.test(folded) && !AT_LEAST.test(folded) && !/จำนวน/.test(folded))) {
    return { ...base, type: 'count', threshold: counted.value, unit: counted.unit }
  }
  if (last) return { ...base, type: 'count', threshold: last.value, unit: countedNoun(folded) }
  if (asksForAll(folded)) return { ...base, type: 'all_of', threshold: 100, unit: 'percent', ...everyGroup(shown) }
  return { type: 'yes_no', direction: 'keep', measure, ambiguous: false }
}

/**
 * "ทุก" asks for all only where it stands with those the line is about: "ทุกคนได้รับ…", "ครบทุกด้าน". In "ดำเนินโครงการ…
 * ของคนทุกช่วงวัย" it describes what a project is for, and the line asks whether the project is there.
 */
function asksForAll(folded: string): boolean {
  const every = EVERY.exec(folded)
  if (!every) return false
  const deed = /(?:ดำเนินโครงการ|จัดโครงการ|มีการ|มีระบบ|มีหลักสูตร|ส่งเสริม|สนับสนุน|ประสาน)/.exec(folded)
  return deed === null || every.index < deed.index
}

function everyGroup(shown: string): { group?: string } {
  const found = /^(.{2,80}?)\s*(?:ทุก|ครบ|ทั้งหมด)/u.exec(shown)
  const group = found?.[1]?.replace(/(?:มีพัฒนาการ|ได้รับ).*$/u, '').trim()
  return group ? { group } : {}
}

/** "ร้อยละ 80 ของสถานศึกษา…" and "สถานศึกษาร้อยละ 80 …": the group that the share is taken of. */
function groupOf(shown: string, folded: string): { group?: string } {
  const after =
    /(?:ร้อยละ\s*[\d.,]+|[\d.,]+\s*(?:%|per ?cent))\s*(?:ของ(?:จำนวน)?|of)\s*(.{2,60}?)(?=\s|$|ที่|มี|ได้|ผ่าน)/.exec(folded)
  if (after?.[1])
    return { group: sameSpan(shown, folded, after.index + after[0].length - after[1].length, after[1].length) }
  const before = /^ร้อยละ(?:ของ)?(.{2,60}?)(?=\s*(?:ที่|มี|ได้|ผ่าน|เข้า|ไม่น้อย|ไม่ต่ำ|\d|$))/.exec(folded)
  if (before?.[1])
    return { group: sameSpan(shown, folded, before[0].length - before[1].length, before[1].length).trim() }
  const subject = /^([^\s\d]{2,40}?)\s*(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|จำนวน)?\s*(?:ร้อยละ\s*\d)/.exec(folded)
  if (subject?.[1] && /(?:นักเรียน|ผู้เรียน|เด็ก|ครู|บุคลากร|สถานศึกษา|โรงเรียน|ประชาชน|หน่วยงาน|นักศึกษา)$/.test(subject[1])) {
    return { group: sameSpan(shown, folded, 0, subject[1].length) }
  }
  return {}
}

/** Folding keeps lengths, so a span of the folded text is a span of the shown one; guarded for letters that do change. */
function sameSpan(shown: string, folded: string, from: number, size: number): string {
  return (shown.length === folded.length ? shown : folded).slice(from, from + size)
}

function countedNoun(folded: string): string {
  return /\(?(แห่ง|คน|ราย|โรง|หลักสูตร|ครั้ง|โครงการ)\)?/.exec(folded)?.[1] ?? 'count'
}

/** The line without the words that set the threshold, so that what is left names the measure. */
function measureOf(shown: string, folded: string): string {
  const bounds =
    /\s*(?:มี)?(?:เพิ่มขึ้น|สูงขึ้น|ลดลง)?\s*(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|ไม่มากกว่า|อย่างน้อย|ตั้งแต่)?\s*(?:ร้อยละ\s*\d[\d.,]*|\d[\d.,]*\s*(?:%|เปอร์เซ็นต์))\s*(?:ขึ้นไป)?\s*$/
  const found = bounds.exec(folded)
  const cut = found && found.index > 2 ? sameSpan(shown, folded, 0, found.index) : shown
  return cut.replace(/^(?:ตัวชี้วัด|เป้าหมาย)(?:ที่\s*[\d๐-๙.]+)?\s*:?\s*/u, '').trim()
}
