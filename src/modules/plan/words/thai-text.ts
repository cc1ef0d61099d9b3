/**
 * Repairs of Thai text as it arrives from web pages, Word and PDF files. Everything here is for matching and for a clean
 * display; the source text is kept apart by whoever calls.
 */

/** Characters that take no room on the line: zero-width spaces and joiners, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g

/** Every kind of space, tabs and form feeds included. */
const SPACES = /[\s\u0085\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000]+/g

/** Anything that `visibleText` would change within a text; most texts have none of it. */
const UNEVEN =
  /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\t-\r\u0085\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000]| {2}/

/** Anything that the repairs of marks would change; looked for first, because most texts are sound. */
const TORN =
  /[\uF700-\uF71A\u0E4D]|เเ| [\u0E31-\u0E3A\u0E47-\u0E4E]|[\u0E48-\u0E4C][\u0E31\u0E34-\u0E3A\u0E4D]|([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1/

/** Old Thai fonts keep shifted marks in the private area U+F700 to U+F71A; this is what each of them stands for. */
const SHIFTED =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C' +
  '\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A'

/** Words in which PDF writers are known to put ำ where า belongs, e.g. "กำร" for "การ". */
const WRONG_AM: readonly (readonly [RegExp, string])[] = [
  [/กำร(?!าบ)/g, 'การ'],
  [/รำช/g, 'ราช'],
  [/ประมำณ/g, 'ประมาณ'],
  [/ประชำ/g, 'ประชา'],
  [/เข้ำ/g, 'เข้า'],
  [/ด้ำน/g, 'ด้าน'],
  [/งำน/g, 'งาน'],
  [/ควำม/g, 'ความ'],
  [/สร้ำง/g, 'สร้าง'],
  [/ศึกษำ/g, 'ศึกษา'],
  [/พัฒนำ/g, 'พัฒนา'],
  [/ศำสตร์/g, 'ศาสตร์'],
  [/เป้ำ/g, 'เป้า'],
  [/หมำย/g, 'หมาย'],
  [/ทำง(?![าำ])/g, 'ทาง'],
  [/มำตร/g, 'มาตร'],
  [/ปรัชญำ/g, 'ปรัชญา'],
  [/อย่ำง/g, 'อย่าง'],
  [/สถำน/g, 'สถาน'],
  [/โอกำส/g, 'โอกาส'],
  [/บุคลำกร/g, 'บุคลากร'],
  [/คุณภำพ/g, 'คุณภาพ'],
  [/สำมำรถ/g, 'สามารถ'],
]

const ANY_WRONG_AM = new RegExp(WRONG_AM.map(([wrong]) => wrong.source).join('|'))

/** Removes what cannot be seen and folds every run of spaces into one; no letter is changed. */
export function visibleText(text: string): string {
  return UNEVEN.test(text) ? text.replace(INVISIBLE, '').replace(SPACES, ' ').trim() : text.trim()
}

/**
 * Thai text with its spelling on the keyboard repaired: invisible characters gone, spaces folded, sara am composed, marks in
 * their order, letters that a PDF tore apart joined ("จ ากัด", "ก ำหนด", "ที ่"). Digits stay as printed. Doing it twice changes nothing more.
 */
export function cleanText(text: string): string {
  let clean = repair(text)
  // every round moves marks towards their order or takes something away; a heap of marks needs as many as it is long
  for (let round = 0; round < text.length; round += 1) {
    const next = repair(clean)
    if (next === clean) break
    clean = next
  }
  return clean
}

function repair(text: string): string {
  let clean = visibleText(text)
  if (TORN.test(clean)) clean = joined(clean)
  if (clean.includes('\u0E33') && ANY_WRONG_AM.test(clean))
    for (const [wrong, right] of WRONG_AM) clean = clean.replace(wrong, right)
  return clean
}

function joined(text: string): string {
  return text
    .replace(/[\uF700-\uF71A]/g, (mark) => SHIFTED[mark.charCodeAt(0) - 0xf700] ?? mark)
    .replace(/เเ/g, 'แ')
    .replace(/([นซลย]) +\u0E49\u0E32(?!ย)/g, '$1\u0E49\u0E33')
    .replace(/ต +\u0E48\u0E32(?!ง)/g, 'ต\u0E48\u0E33')
    .replace(/([ก-ฮ]) +(?=[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])/g, '$1')
    .replace(/([\u0E31\u0E34-\u0E3A]) +(?=[\u0E48-\u0E4C])/g, '$1')
    .replace(/([\u0E48-\u0E4C])([\u0E31\u0E34-\u0E3A\u0E4D])/g, '$2$1')
    .replace(/([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+/g, '$1')
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .replace(/([ก-ฮ][\u0E48-\u0E4B]?) +(?=\u0E33)/g, '$1')
    .replace(/([ก-ฮ][\u0E48-\u0E4B]?) +\u0E32/g, '$1\u0E33')
}

/** Thai digits as Arabic digits; the length of the text stays the same. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
}

/** The form in which texts are compared: clean, Arabic digits, lower case. */
export function matchText(text: string): string {
  return arabicDigits(cleanText(text)).toLowerCase()
}
