import { matchText } from './thai-text.ts'

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Words that carry no subject of their own in the language of plans. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'การ ความ และ หรือ รวม ทั้ง รวมทั้ง รวมถึง ตลอดจน ที่ ซึ่ง อัน เพื่อ ให้ ของ ใน โดย ตาม อย่าง สู่ มา จาก กับ แก่ ต่อ ด้วย ได้ มี เป็น ' +
    'ไป แห่ง ณ บน ภายใต้ ไม่ กว่า นี้ นั้น ว่า คือ ต่าง ต่างๆ ๆ ฯลฯ แต่ จะ ถึง ระหว่าง ผ่าน เข้า ออก ขึ้น ลง แล้ว อยู่ ทุก ด้าน ดังนี้ ' +
    'the a an and or of to in for on by with from is are be at as its their that this'
  ).split(' '),
)

/**
 * The words of a Thai or English text in their order, repaired and folded as `matchText` does, without stop words, marks and
 * single letters. A leading การ or ความ is taken off, so that "การพัฒนา" and "พัฒนา" are one word.
 */
export function words(text: string): string[] {
  const found: string[] = []
  for (const part of segmenter.segment(matchText(text))) {
    if (!part.isWordLike) continue
    const word = stem(part.segment)
    if ((word.length > 1 || /\d/.test(word)) && !STOP_WORDS.has(word)) found.push(word)
  }
  return found
}

function stem(word: string): string {
  const bare = word.replace(/^(?:การ|ความ)(?=[ก-ฮเ-ไ].{2})/, '')
  return bare === '' ? word : bare
}
