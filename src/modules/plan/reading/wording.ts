const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Words that go on with a sentence and hardly ever open one. */
const GOES_ON: ReadonlySet<string> = new Set(
  'และ หรือ รวมทั้ง รวมถึง ตลอดจน ที่ ซึ่ง อัน เพื่อ ของ ใน โดย ตาม อย่าง สู่ มา จาก กับ แก่ ต่อ ด้วย ให้ ภายใต้ บน แห่ง ณ ได้ พร้อม เช่น ไป ผ่าน ระหว่าง ถึง แบบ พร้อมทั้ง ตลอด จน แต่ สอดคล้อง'.split(
    ' ',
  ),
)

/** Words that may do either. */
const MAY_GO_ON: ReadonlySet<string> = new Set('มี เป็น ไม่ ทั้ง ทุก อยู่ สามารถ'.split(' '))

/** How surely a line goes on with the line before, judged by its first word (Thai has no capital letters and no full stops). */
export function goesOn(body: string, shown: string): 'yes' | 'maybe' | 'no' {
  if (/^[)\]”’」,.;:…ๆฯ/]/.test(body) || /^[a-z]/.test(shown)) return 'yes'
  const first = segmenter.segment(body.slice(0, 24))[Symbol.iterator]().next()
  const word = first.done ? '' : first.value.segment
  if (GOES_ON.has(word)) return 'yes'
  return MAY_GO_ON.has(word) ? 'maybe' : 'no'
}

/** A sentence that announces what follows: "… กำหนดวิสัยทัศน์ไว้ดังนี้". */
export function announces(body: string): boolean {
  return (
    /(?:ดังนี้|ดังต่อไปนี้|ไว้ว่า|ต่อไปนี้|ได้แก่|คือ|as follows|the following)\s*[:：-]*$/.test(body) ||
    /(?:ได้|จึง|มีการ)กำหนด(?:วิสัยทัศน์|พันธกิจ|เป้าประสงค์|เป้าหมาย|ยุทธศาสตร์|กลยุทธ์|ค่านิยม)/.test(body)
  )
}

/** A line that says what a word of the vision means. */
export function defines(body: string): boolean {
  return /^.{0,80}?(?:หมายถึง|หมายความว่า|\bmeans\b)/.test(body)
}

/** A line that ends a list and speaks about the plan again, or gives an address. */
export function speaksAboutPlan(body: string): boolean {
  return /^(?:ทั้งนี้|ดังนั้น|นอกจากนี้|โดยสรุป|สรุป|หมายเหตุ|(?:สอดคล้อง|เชื่อมโยง)กับ(?:ยุทธศาสตร์|แผน|นโยบาย|เป้าหมายการพัฒนา)|ประกาศ ณ|ให้ไว้ ณ|\(?ลงชื่อ|ที่อยู่|เลขที่\s*\d|โทรศัพท์|โทรสาร|โทร\.?\s|อีเมล|e-?mail|tel\b|เพื่อให้บรรลุ(?:วิสัยทัศน์|ตาม)|จากวิสัยทัศน์)/.test(
    body,
  )
}

/** A name of a part: "ด้านวิชาการ", "กลุ่มงาน…". */
export function namesPart(body: string): boolean {
  return /^(?:ด้าน|กลุ่ม|ฝ่าย|ระดับ|ระยะ|คุณภาพ|มิติ|ส่วนที่|หมวด)/.test(body)
}

/** A quotation was opened in this text and is not closed. */
export function quoteIsOpen(text: string): boolean {
  const curly = text.lastIndexOf('“') > text.lastIndexOf('”')
  const straight = (text.split('"').length - 1) % 2 === 1
  return curly ? !/["”]\s*$/.test(text) : straight && !text.includes('”')
}

/** A text that is a whole quotation, or ends one. */
export function quoteIsClosed(text: string): boolean {
  return /^["“‘«']/.test(text) && /["”’»'][\s.]*$/.test(text) && text.length > 2
}

/** A line that begins with a quotation mark. */
export function opensQuote(text: string): boolean {
  return /^["“‘«']/.test(text)
}
