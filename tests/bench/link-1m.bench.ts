import { linkBench } from './link-lists.ts'

/** A million children against 950,000 enrolments without any id, from CSV files to links. */
export const bench = linkBench(
  'link-1m',
  { children: 1_000_000, enrolled: 950_000, difficulty: 'usual' },
  { ids: false },
)
