/** What a bench is given. */
export type BenchContext = {
  /** A line of progress for people. */
  note(line: string): void
  signal: AbortSignal
}

/** What a bench measured: the sizes it ran on, and figures by name, with the unit in the name. */
export type BenchResult = { data: Record<string, number>; figures: Record<string, number> }

/** A file `tests/bench/<name>.bench.ts` exports one as `bench`. */
export type Bench = { name: string; run(context: BenchContext): Promise<BenchResult> }
