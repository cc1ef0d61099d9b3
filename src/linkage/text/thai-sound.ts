/** Consonants that sound alike at the beginning of a syllable are of one class. */
const CLASSES = [
  'ก',
  'ขฃคฅฆ',
  'ง',
  'จ',
  'ฉชฌ',
  'ซศษส',
  'ญย',
  'ฎด',
  'ฏต',
  'ฐฑฒถทธ',
  'ณน',
  'บ',
  'ป',
  'ผพภ',
  'ฝฟ',
  'ม',
  'รลฬ',
  'ว',
  'หฮ',
  'อ',
]
const CLASS_OF = new Map(CLASSES.flatMap((letters, at) => [...letters].map((letter) => [letter, at + 1] as const)))
/** Low consonants that a silent ห may lead. */
const LED = new Set('งญนยรลวม')
const SILENCED = /[ทตด]?[ร]์|[กขคจชซดตทธนบปพฟมยรลวศษสหฬอฆฎฏฐฑฒณญภผฉฌถงฮ][ิุ]?์/g

/**
 * The skeleton of a Thai name as a list of consonant classes, at most eight: silent groups, vowels, tone marks and a
 * leading ห are left out, รร is a vowel (or n at the end), a first ทร is s, repeated classes count once.
 */
export function thaiSkeleton(word: string): number[] {
  const spoken = word
    .replace(SILENCED, '')
    .replace(/^ทร/, 'ซ')
    .replace(/รร(?=[ก-ฮ])/g, 'ั')
    .replace(/รร/g, 'น')
  const found: number[] = []
  for (let at = 0; at < spoken.length && found.length < 8; at++) {
    const letter = spoken.charAt(at)
    const kind = CLASS_OF.get(letter)
    if (kind === undefined || letter === 'อ') continue
    if (letter === 'ห' && LED.has(spoken.charAt(at + 1))) continue
    if (found.at(-1) !== kind) found.push(kind)
  }
  return found
}

const SAME_LETTER: readonly (readonly [string, string])[] = [
  ['ขฃคฅฆ', 'ค'],
  ['ฉชฌ', 'ช'],
  ['ซศษส', 'ส'],
  ['ฎด', 'ด'],
  ['ฏต', 'ต'],
  ['ฐฑฒถทธ', 'ท'],
  ['ณน', 'น'],
  ['ผพภ', 'พ'],
  ['ฝฟ', 'ฟ'],
  ['ลฬ', 'ล'],
  ['ญย', 'ย'],
  ['ใไ', 'ไ'],
  ['ิี', 'ิ'],
  ['ึื', 'ึ'],
  ['ุู', 'ุ'],
]
const PLAIN_LETTER = new Map(
  SAME_LETTER.flatMap(([letters, plain]) => [...letters].map((letter) => [letter, plain] as const)),
)

/** A Thai name spelt in one way: no tone marks, ์ or ็; vowels short; one letter for consonants that sound alike. */
export const thaiPlain = (word: string): string =>
  word.replace(/[\u0e47-\u0e4e\u0e3a]/g, '').replace(/./gu, (letter) => PLAIN_LETTER.get(letter) ?? letter)
