import { type ComparisonConfig, keyPart, type LinkConfig, trainingBlocks } from '../config.ts'
import { levelNames, MISSING, ROOM } from '../engine/comparators.ts'

/** Shares of levels, ROOM a comparison; MISSING holds nothing. */
export type LevelShares = Float64Array

/**
 * What was learnt of two lists. A level's weight is log2 of how much oftener it is seen between two records of one
 * person than between those of two strangers.
 */
export interface Model {
  comparisons: ComparisonConfig[]
  /** Between records of one person. */
  same: LevelShares
  /** Between two strangers. */
  strangers: LevelShares
  /** Between two persons of one household; null where no household is declared. */
  household: LevelShares | null
  /** Persons of the second list who are expected in the first, as a share. */
  present: number
  /** Share of pairs that are of one household but not of one person. */
  householdPairs: number
  /** Straightens probabilities, learnt of clerks' decisions: log odds times `slope` plus `offset`. */
  calibration: { slope: number; offset: number; decisions: number }
}

/** Weights by comparison and level, 0 where something is missing. */
export function weightsOf({ same, strangers }: Pick<Model, 'same' | 'strangers'>): Float64Array {
  return same.map((share, at) =>
    at % ROOM === MISSING || share === 0 ? 0 : Math.log2(share / (strangers[at] as number)),
  )
}

export const levelsOf = (comparison: ComparisonConfig): number => levelNames(comparison).length

/** The fields that a comparison looks at. */
export const fieldsOf = ({ field, within, crossed }: ComparisonConfig): string[] =>
  [field, within, crossed].filter((name) => name !== undefined)

/** Comparisons that say nothing about pairs found by a block, because the block asks for what they compare. */
export const heldBy = (block: readonly string[], comparisons: readonly ComparisonConfig[]): boolean[] => {
  const fields = new Set(block.map((text) => keyPart(text).field))
  return comparisons.map(({ field, within }) => fields.has(field) || (within !== undefined && fields.has(within)))
}

/** Blocks to train in, by their place among the blocks of the configuration. */
export function trainingPlaces(config: LinkConfig): number[] {
  const names = config.blocks.map((block) => block.join(' '))
  return trainingBlocks(config)
    .map((block) => names.indexOf(block.join(' ')))
    .filter((at) => at >= 0)
}

/** A model as JSON, so that later runs weigh alike and old explanations can be told again. */
export const modelToJson = (model: Model): Record<string, unknown> => ({
  ...model,
  same: [...model.same],
  strangers: [...model.strangers],
  household: model.household ? [...model.household] : null,
})

export function modelFromJson(json: Record<string, unknown>): Model {
  const shares = (value: unknown): LevelShares => Float64Array.from(value as number[])
  const held = json as unknown as Model
  return {
    ...held,
    same: shares(json.same),
    strangers: shares(json.strangers),
    household: json.household === null ? null : shares(json.household),
  }
}
