import type { Label } from '#kernel/label.ts'
import { masterIssues } from './master-issues.ts'
import { milestones, nationalEducation, nationalStrategy } from './national-plans.ts'
import { ministryLines, provincialLines } from './provincial-plans.ts'

export type HigherLineKind = 'strategy' | 'goal' | 'issue' | 'milestone'

/** A heading of a higher plan. */
export interface HigherLine {
  kind: HigherLineKind
  number: number
  text: string
}

/** A plan that others align to. Fiscal years are CE. Level 1 the nation, 2 master plans, 3 plans of action (handbook 11.1). */
export interface HigherPlan {
  key: string
  level: 1 | 2 | 3
  name: Label
  fromFy: number
  toFy: number
  lines: HigherLine[]
}

const lines = (kind: HigherLineKind, texts: readonly string[]): HigherLine[] =>
  texts.map((text, i) => ({ kind, number: i + 1, text }))

/**
 * The plans above an office's own, as headings only. Those of the nation are facts of public record;
 * the ministry's and the province's are invented for the demo and say so in their names.
 */
export const higherPlans: HigherPlan[] = [
  {
    key: 'national-strategy',
    level: 1,
    name: { th: 'ยุทธศาสตร์ชาติ 20 ปี (พ.ศ. 2561–2580)', en: '20-year National Strategy (2018–2037)' },
    fromFy: 2018,
    toFy: 2037,
    lines: lines('strategy', nationalStrategy),
  },
  {
    key: 'master-plans',
    level: 2,
    name: { th: 'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (23 ประเด็น)', en: 'Master plans under the National Strategy (23 issues)' },
    fromFy: 2018,
    toFy: 2037,
    lines: lines('issue', masterIssues),
  },
  {
    key: 'development-plan-13',
    level: 2,
    name: {
      th: 'แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13 (พ.ศ. 2566–2570)',
      en: '13th National Economic and Social Development Plan (2023–2027)',
    },
    fromFy: 2023,
    toFy: 2027,
    lines: lines('milestone', milestones),
  },
  {
    key: 'national-education-plan',
    level: 3,
    name: { th: 'แผนการศึกษาแห่งชาติ พ.ศ. 2560–2579', en: 'National Education Plan 2017–2036' },
    fromFy: 2017,
    toFy: 2036,
    lines: [...lines('strategy', nationalEducation.strategies), ...lines('goal', nationalEducation.goals)],
  },
  {
    key: 'ministry-plan',
    level: 3,
    name: {
      th: 'แผนปฏิบัติราชการกระทรวงศึกษาธิการ (ตัวอย่างสมมุติ) พ.ศ. 2566–2570',
      en: 'Action plan of the Ministry of Education (invented example) 2023–2027',
    },
    fromFy: 2023,
    toFy: 2027,
    lines: lines('strategy', ministryLines),
  },
  {
    key: 'provincial-plan',
    level: 3,
    name: {
      th: 'แผนพัฒนาการศึกษาจังหวัด (ตัวอย่างสมมุติ) พ.ศ. 2566–2570',
      en: 'Provincial education development plan (invented example) 2023–2027',
    },
    fromFy: 2023,
    toFy: 2027,
    lines: [...lines('strategy', provincialLines.strategies), ...lines('goal', provincialLines.goals)],
  },
]
