const CLASSES = ['bp', 'ckq', 'dt', 'fv', 'gj', 'l', 'm', 'n', 'r', 'sxz', 'h', 'wy', 'aeiou']
const CLASS_OF = new Map(CLASSES.flatMap((letters, at) => [...letters].map((letter) => [letter, at + 1] as const)))
const VOWEL = CLASSES.length

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/ph/g, 'f'],
  [/(?:tch|sch|ch)/g, 'c'],
  [/sh/g, 's'],
  [/th/g, 't'],
  [/gh(?=[^aeiou]|$)/g, ''],
  [/dg(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
]

/** The skeleton of a name in Latin letters: classes of its consonants, at most eight; a first vowel counts, others do not. */
export function latinSkeleton(word: string): number[] {
  let spoken = word
  for (const [pattern, put] of SPELLINGS) spoken = spoken.replace(pattern, put)
  const found: number[] = []
  let before = 0
  for (const letter of spoken) {
    const kind = CLASS_OF.get(letter) ?? 0
    const silent = kind === VOWEL || letter === 'h' || letter === 'w' || letter === 'y'
    if (kind > 0 && kind !== before && (!silent || found.length === 0)) found.push(kind)
    before = kind
    if (found.length === 8) break
  }
  return found
}
