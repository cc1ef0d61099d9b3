/** A text in both languages of the house. */
export type Bilingual = { readonly th: string; readonly en: string }

/**
 * What a target asks for: `level` a measure reaches or keeps a threshold; `growth` it rises or falls; `all_of` every one of a
 * group; `share` so many percent of a group; `count` so many of something; `yes_no` a thing is there or is done.
 */
export type TargetType = 'level' | 'growth' | 'all_of' | 'share' | 'count' | 'yes_no'

/** `percent` 0 to 100; `point` a percentage point; `score` and `level` as the text says; otherwise the Thai or English noun counted. */
export type TargetUnit = string

/** A value for one year of the plan, the year in the Buddhist Era. */
export type YearValue = { readonly year: number; readonly value: number }

/** One way to read a target line. */
export type TargetReading = {
  readonly type: TargetType
  /** Where better is: up, down, or `keep` where only presence counts. */
  readonly direction: 'up' | 'down' | 'keep'
  /** The value to reach (or not to exceed when the direction is down); 100 percent for `all_of`. */
  readonly threshold?: number
  /** For `growth`: by how much, where the text says so. */
  readonly amount?: number
  /** For `growth`: where it starts from, e.g. "จากร้อยละ 20 เป็นร้อยละ 50". */
  readonly baseline?: number
  readonly unit?: TargetUnit
  /** What is measured: the line without the words of the threshold. */
  readonly measure: string
  /** The group that the share or the "all" is taken of, where the text names it. */
  readonly group?: string
  readonly years?: readonly YearValue[]
  /** True where a person must decide between readings. */
  readonly ambiguous: boolean
  readonly reason?: Bilingual
}
