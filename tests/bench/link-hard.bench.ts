import { linkBench } from './link-lists.ts'

/** Lists of which 71 of 100 rows hold an error and half of the mothers are blank, without any id. */
export const bench = linkBench(
  'link-hard',
  { children: 200_000, enrolled: 180_000, difficulty: 'hard' },
  { ids: false },
)
