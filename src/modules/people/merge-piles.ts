/** Where pairs of records stand for whoever judges them. */
export const MERGE_PILES = ['proposed', 'later', 'merged', 'different'] as const
export type MergePile = (typeof MERGE_PILES)[number]
