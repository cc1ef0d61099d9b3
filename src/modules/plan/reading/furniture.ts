import { arabicDigits, cleanText } from '../words/thai-text.ts'

const PAGE_NUMBER =
  /^[-–—|\s]*(?:(?:หน้า(?:ที่)?|page|p\.)\s*)?\d{1,4}(?:\s*(?:\/|of|จาก)\s*\d{1,4})?[-–—|\s]*(?:\|?\s*page)?$/i
const SMALL_PAGE = /^[-–—\s]*(?:[ivxlc]{1,6}|[ก-ฮ])[-–—\s]*$/i
const RULE = /^[\s|:_=*~.·•+–—―─━-]{2,}$|^(?:[-–—*•]|#+|\|)$/
const CONTENTS = /(?:\.{4,}|…{2,}|(?:\. ){4,})\s*(?:\d{1,4}|[ก-ฮ])?$/
const SITE =
  /^(?:https?:\/\/|www\.)\S+$|^(?:แหล่ง)?ที่มา\s*[:：]|^(?:ปรับปรุง(?:ข้อมูล)?(?:เมื่อ|ล่าสุด)|อัพเดท|จำนวนผู้(?:เข้าชม|อ่าน)|เข้าชม|ผู้เข้าชม|พิมพ์|แชร์|อ่านต่อ|ย้อนกลับ|หน้าแรก|เผยแพร่เมื่อ|last updated|share|print|home|copyright|©|hits\s*:|views?\s*:)(?=$|[\s:：©\d])/i

/** Page numbers, rules, lines of a table of contents and what web pages put around a text: they have no place in a tree. */
export function isFurniture(shown: string): boolean {
  const line = arabicDigits(cleanText(shown.slice(0, 400)))
  if (line === '') return true
  return PAGE_NUMBER.test(line) || SMALL_PAGE.test(line) || RULE.test(line) || CONTENTS.test(line) || SITE.test(line)
}

/** Words that running heads are made of. */
const RUNNING = /^(?:แผน(?!ภาพ|ภูมิ)|สำนักงาน|โรงเรียน|วิทยาลัย|เทศบาล|องค์การบริหาร|กระทรวง|ศูนย์|มหาวิทยาลัย|นโยบาย|ทิศทาง)/

/** Texts of running heads: the same line three times or more, short, and made of an office's or a plan's name. */
export function runningHeads(lines: readonly { readonly shown: string }[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { shown } of lines) {
    if (shown.length <= 120 && RUNNING.test(shown)) seen.set(shown, (seen.get(shown) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, times]) => times >= 3).map(([text]) => text))
}
