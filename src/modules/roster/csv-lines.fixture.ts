/** The cells of a CSV text (RFC 4180), read apart from the code that writes it. */
export function linesIn(text: string): string[][] {
  const lines: string[][] = []
  let cells: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text)
    if (!found) throw new Error('not CSV')
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    lines.push(cells)
    cells = []
  }
  return lines
}
