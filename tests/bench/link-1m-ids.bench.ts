import { linkBench } from './link-lists.ts'

/** A million children with national ids, from lists that were cleaned and stored at import. */
export const bench = linkBench(
  'link-1m-ids',
  { children: 1_000_000, enrolled: 950_000, difficulty: 'usual' },
  { ids: true, fromStored: true },
)
