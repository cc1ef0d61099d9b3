/** Wider lines than this are paragraphs on one line, not the lines of a page. */
const WIDEST_PAGE = 130
const NEAR_THE_EDGE = 0.8
const FEWEST_FULL = 4

/** Thai vowels and tones above and below take no width. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g

/**
 * For each line whether it fills the width of the page, so that the next line may be the rest of its sentence. False for all where the text
 * is not set to a width: a wide line, or no block of lines of about the same width.
 */
export function fullLines(lines: readonly { readonly shown: string }[]): boolean[] {
  const widths = lines.map(({ shown }) =>
    shown.length > WIDEST_PAGE * 2 ? shown.length : shown.replace(MARKS, '').length,
  )
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  const full = widths.map((width) => width >= widest * NEAR_THE_EDGE)
  const count = full.filter(Boolean).length
  const set = widest <= WIDEST_PAGE && widest >= 30 && count >= FEWEST_FULL && count >= lines.length * 0.25
  return set ? full : full.map(() => false)
}
