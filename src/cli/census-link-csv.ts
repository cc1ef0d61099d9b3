import type { WholeLinks } from '#linkage/by-part.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type Explanation, explain } from '#linkage/explain.ts'
import { type Links, linkAt } from '#linkage/links.ts'
import { keyOf, type PersonTable } from '#linkage/table/table.ts'

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const signed = (bits: number): string => (bits >= 0 ? '+' : '−') + Math.abs(bits).toFixed(1)

/** What speaks for a pair and against it, in one line: `start −17.2; first same +9.8 +1.2; born slip +1.1; …`. */
const explanationLine = ({ start, steps, household, end }: Explanation): string =>
  [
    `start ${signed(start)}`,
    ...steps.map(
      ({ field, level, weight, rarity }) =>
        `${field} ${level} ${signed(weight)}${rarity === 0 ? '' : ` ${signed(rarity)}`}`,
    ),
    ...(household === 0 ? [] : [`household ${signed(household)}`]),
    `= ${signed(end)}`,
  ].join('; ')

const nameOf = (table: PersonTable, row: number): string => quoted(keyOf(table, row) || String(row + 1))

/** Lines in pieces of a few thousand, so that a long result is never whole in memory. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let held: string[] = []
  for (const line of lines) {
    if (held.push(line) < 4096) continue
    yield `${held.join('\n')}\n`
    held = []
  }
  if (held.length > 0) yield `${held.join('\n')}\n`
}

/** Links of a run by parts; those of the second pass are of the kind `moved`. */
export function wholeCsv({ links }: WholeLinks, a: PersonTable, b: PersonTable): Iterable<string> {
  function* lines(): Generator<string> {
    yield 'a,b,probability,verdict,kind,question'
    for (const { a: x, b: y, probability, moved } of links)
      yield `${nameOf(a, x)},${nameOf(b, y)},${probability.toFixed(6)},accept,${moved ? 'moved' : 'weighed'},0`
  }
  return pieces(lines())
}

/**
 * Pairs as CSV, piece by piece: names of the rows, probability, verdict, kind, and whether it is a question. With groups
 * (of one list) also the first row of the group; with a configuration also the explanation. Rows without a key go by
 * their number.
 */
export function linksCsv(
  links: Links,
  a: PersonTable,
  b: PersonTable,
  groups: Uint32Array | null,
  config: LinkConfig | null,
): Iterable<string> {
  function* lines(): Generator<string> {
    yield `a,b,probability,verdict,kind,question${groups ? ',group' : ''}${config ? ',explanation' : ''}`
    for (let at = 0; at < links.a.length; at++) {
      const { probability, verdict, kind, question, ...pair } = linkAt(links, at)
      const cells = [nameOf(a, pair.a), nameOf(b, pair.b), probability.toFixed(6), verdict, kind, question ? '1' : '0']
      if (groups) cells.push(nameOf(a, groups[pair.a] as number))
      if (config) cells.push(quoted(explanationLine(explain(a, pair.a, b, pair.b, config, links.model))))
      yield cells.join(',')
    }
  }
  return pieces(lines())
}
