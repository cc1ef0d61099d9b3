import { linkBench } from './link-lists.ts'

/** 200,000 children against 180,000 enrolments without any id, from CSV files to links. */
export const bench = linkBench(
  'link-200k',
  { children: 200_000, enrolled: 180_000, difficulty: 'usual' },
  { ids: false },
)
