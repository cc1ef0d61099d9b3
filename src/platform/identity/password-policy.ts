import { LONGEST, SHORTEST } from './auth.ts'
import { asEnglishKeys, COMMON, THAI_COMMON } from './common-passwords.ts'

/** In the two languages of the house. */
interface Fault {
  th: string
  en: string
}

const faults = {
  short: {
    th: `ต้องมีอย่างน้อย ${SHORTEST} ตัวอักษร ข้อความยาวที่จำได้ดีกว่าคำสั้นที่ซับซ้อน`,
    en: `At least ${SHORTEST} characters; a long phrase you remember is better than a short tangle`,
  },
  long: { th: `ยาวได้ไม่เกิน ${LONGEST} ตัวอักษร`, en: `At most ${LONGEST} characters` },
  digits: {
    th: 'มีแต่ตัวเลขไม่ได้ หมายเลขโทรศัพท์ วันเกิด และเลขประจำตัวเดาได้ง่าย',
    en: 'Figures alone will not do: phone numbers, birthdays and id numbers are guessed first',
  },
  own: { th: 'มีชื่อหรือชื่อผู้ใช้ของท่านอยู่ข้างใน', en: 'It contains your name or your user name' },
  common: { th: 'เป็นรหัสผ่านที่ใช้กันมาก จึงถูกเดาก่อน', en: 'It is among the passwords that many people use' },
  pattern: { th: 'เป็นตัวซ้ำหรือแป้นที่เรียงกัน', en: 'It repeats itself, or follows the keys in a row' },
} as const satisfies Record<string, Fault>

const LEET: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

/** Without case, and with the usual figures and signs read as the letters they stand for. */
const plain = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()].map((letter) => LEET[letter] ?? letter).join('')

/** Without figures and signs at both ends, where people add them to a word. */
const core = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

const thaiCommon = new Set(THAI_COMMON.flatMap((word) => [word, asEnglishKeys(word).toLowerCase()]))
const known = (word: string): boolean => COMMON.has(word) || thaiCommon.has(word)

/** A common word, alone or several times, with whatever was put around it. */
function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  const stripped = [lower, core(lower), core(plain(lower)), plain(core(lower)), lower.replace(/[\d\s]+$/, '')]
  return stripped.some((word) => known(word) || known(once(word)) || halves(word))
}

/** Two common words one after the other. */
const halves = (word: string): boolean =>
  [...word].some((_, at) => at >= 3 && known(word.slice(0, at)) && known(core(word.slice(at))))

/** The shortest piece that the text repeats. */
function once(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    const piece = text.slice(0, size)
    if (text.length % size === 0 && piece.repeat(text.length / size) === text) return piece
  }
  return text
}

const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'ฟหกดเ้่าสวง',
  'ๆไำพะัีรนยบล',
  'กขฃคฅฆงจฉชซ',
]
const rows = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))]

/** How many of the letters stand in runs of four or more along a row of keys, the alphabet or the figures. */
function inRuns(text: string): number {
  let covered = 0
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && rows.some((row) => row.includes(text.slice(at, end + 1)))) end++
    if (end - at >= 4) covered += end - at
    at = end
  }
  return covered
}

const isPattern = (text: string): boolean =>
  new Set(text).size < 5 || once(text).length <= 3 || inRuns(text) > text.length * 0.7

const containsOwn = (password: string, own: string[]): boolean => {
  const folded = plain(password)
  return own
    .flatMap((name) => [name, ...name.split(/[\s._-]+/)])
    .map((part) => plain(part.trim()))
    .some((part) => part.length >= 4 && folded.includes(part))
}

/**
 * What is wrong with a password; null where it may stand. Length counts, not a mixture of signs (NIST SP 800-63B §3.1.1):
 * what is refused is what is guessed first. `own` are the names of whoever sets it.
 */
export function passwordFault(password: string, own: string[]): Fault | null {
  const letters = [...password]
  if (letters.length < SHORTEST) return faults.short
  if (password.length > LONGEST) return faults.long
  if (/^[\d\s.,/+-]+$/.test(password)) return faults.digits
  if (containsOwn(password, own)) return faults.own
  if (isCommon(password)) return faults.common
  return isPattern(password.toLowerCase()) ? faults.pattern : null
}
