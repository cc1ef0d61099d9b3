import { linkBench } from './link-lists.ts'

/** The same lists with national ids. */
export const bench = linkBench(
  'link-200k-ids',
  { children: 200_000, enrolled: 180_000, difficulty: 'usual' },
  { ids: true },
)
