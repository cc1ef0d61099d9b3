/** A stretch of text that both sides share, or one that only this side has. */
export interface Piece {
  text: string
  differs: boolean
}

const clusters = new Intl.Segmenter('th', { granularity: 'grapheme' })

/** Letters with the vowels and tones that stand on them: what a reader sees as one. */
const lettersOf = (text: string): string[] => [...clusters.segment(text)].map(({ segment }) => segment)

/** How many letters the longest common sequence of each two tails has. */
function commonTails(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--) {
      const [row, next] = [table[x] as Uint16Array, table[x + 1] as Uint16Array]
      row[y] = a[x] === b[y] ? (next[y + 1] as number) + 1 : Math.max(next[y] as number, row[y + 1] as number)
    }
  return table
}

function put(pieces: Piece[], text: string, differs: boolean): void {
  const last = pieces.at(-1)
  if (last?.differs === differs) last.text += text
  else pieces.push({ text, differs })
}

/** Texts that share less than this part of their letters are two words, and no letters of one in the other mean anything. */
const ALIKE = 0.5

const all = (text: string): Piece[] => (text === '' ? [] : [{ text, differs: true }])

/** Compares two texts letter by letter, and marks on each side what the other has not. */
export function compareLetters(one: string, other: string): { a: Piece[]; b: Piece[] } {
  const [x, y] = [lettersOf(one), lettersOf(other)]
  const common = commonTails(x, y)
  if ((common[0]?.[0] ?? 0) < Math.max(x.length, y.length) * ALIKE) return { a: all(one), b: all(other) }
  const a: Piece[] = []
  const b: Piece[] = []
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    const [left, right] = [x[i], y[j]]
    if (left !== undefined && left === right) {
      put(a, left, false)
      put(b, left, false)
      i += 1
      j += 1
    } else if (right === undefined || (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      put(a, left ?? '', true)
      i += 1
    } else {
      put(b, right, true)
      j += 1
    }
  }
  return { a, b }
}
