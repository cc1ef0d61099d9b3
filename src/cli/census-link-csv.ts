import type { WholeLinks } from '#linkage/by-part.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type Explanation, explain } from '#linkage/explain.ts'
import { type Links, linkAt } from '#linkage/links.ts'
import { keyOf, type PersonTable } from '#linkage/table/table.ts'

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const signed = (bits: number): string => (bits >= 0 ? '+' : '−') + Math.abs(bits).toFixed(1)

/** What speaks for a pair and against it, in one line: `start −17.2; first same +9.8 +1.2; born slip +1.1; …`. */
export const explanationLine = ({ start, steps, household, end }: Explanation): string =>
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

/** Links of a run by parts; those of the second pass are of the kind `moved`. */
export const wholeCsv = ({ links }: WholeLinks, a: PersonTable, b: PersonTable): string =>
  [
    'a,b,probability,verdict,kind,question',
    ...links.map(
      (pair) =>
        `${nameOf(a, pair.a)},${nameOf(b, pair.b)},${pair.probability.toFixed(6)},accept,${pair.moved ? 'moved' : 'weighed'},0`,
    ),
    '',
  ].join('\n')

/**
 * Pairs as CSV: names of the rows, probability, verdict, kind, and whether it is a question. With groups (of one list)
 * also the first row of the group; with a configuration also the explanation. Rows without a key go by their number.
 */
export function linksCsv(
  links: Links,
  a: PersonTable,
  b: PersonTable,
  groups: Uint32Array | null,
  config: LinkConfig | null,
): string {
  const lines = [
    [
      'a',
      'b',
      'probability',
      'verdict',
      'kind',
      'question',
      ...(groups ? ['group'] : []),
      ...(config ? ['explanation'] : []),
    ].join(','),
  ]
  for (let at = 0; at < links.a.length; at++) {
    const pair = linkAt(links, at)
    const cells = [
      nameOf(a, pair.a),
      nameOf(b, pair.b),
      pair.probability.toFixed(6),
      pair.verdict,
      pair.kind,
      pair.question ? '1' : '0',
    ]
    if (groups) cells.push(nameOf(a, groups[pair.a] as number))
    if (config) cells.push(quoted(explanationLine(explain(a, pair.a, b, pair.b, config, links.model))))
    lines.push(cells.join(','))
  }
  return `${lines.join('\n')}\n`
}
