import type { Label } from '#kernel/label.ts'

/** What the regulations ask of the area office, while they are in force. */
export interface LearningRule {
  /** First day (ISO) on which it holds; `until` is the first day on which it no longer does. */
  from: string
  until?: string
  /** Days from the application to the decision. */
  decideDays: number
  /** Months from the beginning, or from the last review due, to the next one. */
  reviewMonths: number
  source: Label
  /** False while nobody has held the numbers against the text of the regulation. */
  checked: boolean
}

/**
 * Home schools since the ministerial regulation on basic education by families of 2547; learning centres follow the same days.
 * The office may set another day in a file, and a changed regulation is another line here.
 */
export const learningRules: readonly LearningRule[] = [
  {
    from: '2004-01-01',
    decideDays: 30,
    reviewMonths: 12,
    source: {
      th: 'กฎกระทรวงตามมาตรา 12 พ.ร.บ.การศึกษาแห่งชาติ (จำนวนวันต้องตรวจกับตัวบท)',
      en: 'Ministerial regulations under article 12 of the National Education Act (days to be held against the text)',
    },
    checked: false,
  },
]

/** The rule in force on a day (ISO). Days before the first rule follow the first. */
export function ruleOn(day: string, rules: readonly LearningRule[] = learningRules): LearningRule {
  const held = rules.find(({ from, until }) => from <= day && (until === undefined || day < until)) ?? rules[0]
  if (!held) throw new Error('no rule is declared for learning at home')
  return held
}

/** The day by which an application of a day is to be decided. */
export const decideBy = (applied: string): string =>
  Temporal.PlainDate.from(applied)
    .add({ days: ruleOn(applied).decideDays })
    .toString()

/** The day of the review that follows a day. */
export const nextReview = (after: string): string =>
  Temporal.PlainDate.from(after)
    .add({ months: ruleOn(after).reviewMonths })
    .toString()
