/** Where a command says things: results go to standard output, progress to standard error. */
export type Output = {
  /** True with `--json`. */
  json: boolean
  /** The result: as one line of JSON, or as text for people. */
  result(data: unknown, text: () => string): void
  /** A line of progress for people; silent with `--json`. */
  note(line: string): void
}

export const createOutput = (
  json: boolean,
  toResult: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  toNotes: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Output => ({
  json,
  result: (data, text) => toResult(json ? JSON.stringify(data) : text()),
  note: (line) => {
    if (!json) toNotes(line)
  },
})

/** Rows as aligned columns. Thai vowel and tone marks above and below take no width. */
export const columns = (rows: readonly (readonly string[])[]): string => {
  const most = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: most }, (_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const width = (text: string): number => text.replaceAll(/\p{Mn}/gu, '').length
