import { linkBench } from './link-lists.ts'

/** The hard lists with national ids. */
export const bench = linkBench(
  'link-hard-ids',
  { children: 200_000, enrolled: 180_000, difficulty: 'hard' },
  { ids: true },
)
