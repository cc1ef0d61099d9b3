import type { Chance } from '../chance.ts'

const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/
const TONES = ['่', '้', '๊', '๋']
const SWAPS: readonly (readonly [string, string])[] = [
  ['ิ', 'ี'],
  ['ุ', 'ู'],
  ['ึ', 'ื'],
  ['ใ', 'ไ'],
  ['ณ', 'น'],
  ['ศ', 'ส'],
  ['ษ', 'ศ'],
  ['ธ', 'ท'],
  ['ภ', 'พ'],
  ['ญ', 'ย'],
  ['ร', 'ล'],
  ['ฐ', 'ถ'],
  ['ฎ', 'ด'],
]
const LETTERS = [...'กขคงจชซญดตถทธนบปผพฟภมยรลวศสหอ']
const LATER_VOWELS = [...'ะาิีุูเแโ']

/** One place of a text replaced. */
const put = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length)

/** Places of a text where a letter stands. */
const placesOf = (text: string, wanted: (letter: string) => boolean): number[] =>
  [...text].flatMap((letter, at) => (wanted(letter) ? [at] : []))

/** The same name spelt in another usual way: a tone mark, a short or long vowel, a letter that sounds alike, a lost ์. */
export function otherSpelling(by: Chance, name: string): string {
  const ways: (() => string)[] = []
  const tones = placesOf(name, (letter) => TONES.includes(letter))
  if (tones.length > 0) ways.push(() => put(name, by.pick(tones), 1, by.hit(0.5) ? '' : by.pick(TONES)))
  const silent = placesOf(name, (letter) => letter === '์')
  if (silent.length > 0) {
    ways.push(() => put(name, by.pick(silent), 1, ''))
    ways.push(() => {
      const at = by.pick(silent)
      const from = MARKS.test(name[at - 1] ?? '') ? at - 2 : at - 1
      return put(name, from, at + 1 - from, '')
    })
  }
  const alike = SWAPS.flatMap(([x, y]) => [
    ...placesOf(name, (letter) => letter === x).map((at) => [at, y] as const),
    ...placesOf(name, (letter) => letter === y).map((at) => [at, x] as const),
  ])
  if (alike.length > 0) {
    for (let n = 0; n < 2; n++) ways.push(() => put(name, ...pairPlace(by.pick(alike))))
  }
  if (ways.length === 0) return typing(by, name)
  return by.pick(ways)()
}

const pairPlace = ([at, letter]: readonly [number, string]): [number, number, string] => [at, 1, letter]

/** A slip of the fingers: a letter too many, too few, wrong, or two exchanged. */
export function typing(by: Chance, name: string): string {
  const at = by.between(1, Math.max(1, name.length - 2))
  const letter = by.pick(by.hit(0.7) ? LETTERS : LATER_VOWELS)
  switch (by.below(4)) {
    case 0:
      return put(name, at, 0, letter)
    case 1:
      return name.length > 3 ? put(name, at, 1, '') : name
    case 2:
      return put(name, at, 1, letter)
    default:
      return put(name, at, 2, (name[at + 1] ?? '') + (name[at] ?? ''))
  }
}

/** Two digits exchanged, or one wrong. */
export function digitSlip(by: Chance, digits: string): string {
  const at = by.below(digits.length - 1)
  if (by.hit(0.5) && digits[at] !== digits[at + 1])
    return put(digits, at, 2, (digits[at + 1] ?? '') + (digits[at] ?? ''))
  const other = String((Number(digits[at]) + by.between(1, 9)) % 10)
  return put(digits, at, 1, other)
}

/** The same text as other keyboards and programs write it: sara am in two parts, sara ae as two, a hidden character. */
export function otherBytes(by: Chance, name: string): string {
  if (name.includes('ำ') && by.hit(0.7)) return name.replace('ำ', 'ํา')
  if (name.includes('แ') && by.hit(0.7)) return name.replace('แ', 'เเ')
  const at = by.between(1, name.length)
  return put(name, at, 0, by.hit(0.6) ? '\u200b' : '\ufeff')
}
