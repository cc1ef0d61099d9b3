import { type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { GENERAL_UPPER, NONFORMAL, stages, VOCATIONAL } from './grade-ages.ts'
import { enrolled, learnerWays } from './learning.basis.ts'

const source = { th: 'คู่มือข้อ 1.5 1.6 และ 3.5', en: 'Handbook 1.5, 1.6 and 3.5' }
const inGrades = (grades: readonly string[]): Count => ({ basis: enrolled, where: [{ dim: 'grade', in: [...grades] }] })

const headcount = (code: string, name: Label, part: Count): Indicator =>
  indicator(code, {
    ...name,
    about: {
      th: 'ผู้เรียนที่ลงทะเบียนอยู่ในสถานศึกษา ณ วันสำมะโน 10 มิถุนายน',
      en: 'Learners enrolled at a school on the census day, 10 June',
    },
    unit: 'persons',
    direction: 'range',
    source,
    formula: { th: 'นับการลงทะเบียนเรียนที่มีผล ณ วันสำมะโน', en: 'Count of enrolments that hold on the census day' },
    kind: { kind: 'count' },
    parts: { numerator: part },
    by: learnerWays,
    hideBelow: 5,
    open: true,
  })

export const learners = headcount('learners', { th: 'จำนวนผู้เรียน', en: 'Learners' }, { basis: enrolled })
const preprimary = headcount(
  'learners_preprimary',
  { th: 'ผู้เรียนก่อนประถมศึกษา', en: 'Pre-primary learners' },
  inGrades(['N0', ...stages.preprimary.grades]),
)
const primary = headcount(
  'learners_primary',
  { th: 'ผู้เรียนประถมศึกษา', en: 'Primary learners' },
  inGrades(stages.primary.grades),
)
const lower = headcount(
  'learners_lower_secondary',
  { th: 'ผู้เรียนมัธยมศึกษาตอนต้น', en: 'Lower secondary learners' },
  inGrades(stages.lowerSecondary.grades),
)
const upper = headcount(
  'learners_upper_secondary',
  { th: 'ผู้เรียนมัธยมศึกษาตอนปลาย', en: 'Upper secondary learners' },
  inGrades(GENERAL_UPPER),
)
const vocational = headcount(
  'learners_vocational',
  { th: 'ผู้เรียน ปวช.', en: 'Vocational certificate learners' },
  inGrades(VOCATIONAL),
)
const nonformal = headcount(
  'learners_nonformal',
  { th: 'ผู้เรียนนอกระบบ', en: 'Non-formal learners' },
  inGrades(NONFORMAL),
)

export const parityOfEnrolment = indicator('parity_enrolment', {
  th: 'ดัชนีความเสมอภาคทางเพศของผู้เรียน',
  en: 'Gender parity index of enrolment',
  about: {
    th: 'ผู้เรียนหญิงต่อผู้เรียนชาย ค่าระหว่าง 0.97 ถึง 1.03 ถือว่าเสมอภาค',
    en: 'Girls for each boy enrolled; between 0.97 and 1.03 is parity',
  },
  unit: 'ratio',
  direction: 'range',
  range: [0.97, 1.03],
  source: { th: 'คู่มือข้อ 3.5 (GPI)', en: 'Handbook 3.5 (GPI)' },
  formula: { th: 'จำนวนหญิง ÷ จำนวนชาย', en: 'Girls ÷ boys' },
  kind: { kind: 'parity', of: 'count', along: 'sex', over: 'f', under: 'm' },
  parts: { numerator: { basis: enrolled } },
  by: learnerWays.filter((way) => way !== 'sex'),
  hideBelow: 5,
  open: true,
  decimals: 3,
})

const share = (
  code: string,
  name: Label,
  about: Label,
  formula: Label,
  of: string,
  numerator: Count,
  denominator: Count,
  ways = learnerWays,
): Indicator =>
  indicator(code, {
    ...name,
    about,
    unit: 'percent',
    direction: code === 'share_vocational' ? 'up' : 'range',
    source: { th: of, en: of.replace('คู่มือข้อ', 'Handbook').replace('เอกสารแผน', 'plan document') },
    formula,
    kind: { kind: 'share' },
    parts: { numerator, denominator },
    by: ways,
    hideBelow: 5,
    open: true,
    decimals: 1,
  })

export const privateShare = share(
  'share_private',
  { th: 'ร้อยละของผู้เรียนในสถานศึกษาเอกชน', en: 'Share of learners in private schools' },
  { th: 'ผู้เรียนสังกัด สช. ต่อผู้เรียนทุกสังกัด', en: 'Learners of private schools among all learners' },
  { th: '100 × ผู้เรียนสังกัด สช. ÷ ผู้เรียนทั้งหมด', en: '100 × learners of private schools ÷ all learners' },
  'คู่มือข้อ 3.5',
  { basis: enrolled, where: [{ path: 'school.affiliation', in: ['opec'] }] },
  { basis: enrolled },
  ['children', 'sex', 'level', 'grade'],
)

export const vocationalShare = share(
  'share_vocational',
  { th: 'ร้อยละของผู้เรียนอาชีวศึกษาในระดับมัธยมปลาย', en: 'Vocational share of upper secondary learners' },
  { th: 'ผู้เรียน ปวช. ต่อผู้เรียน ม.ปลายและ ปวช.', en: 'Vocational certificate learners among all of upper secondary' },
  { th: '100 × ปวช. ÷ (ม.4–6 + ปวช.)', en: '100 × vocational certificate ÷ (M4–6 + vocational certificate)' },
  'คู่มือข้อ 3.5, เอกสารแผน 004',
  inGrades(VOCATIONAL),
  inGrades(stages.upperSecondary.grades),
  ['children', 'sex', 'affiliation', 'office'],
)

export const enrolmentIndicators: Indicator[] = [
  learners,
  preprimary,
  primary,
  lower,
  upper,
  vocational,
  nonformal,
  parityOfEnrolment,
  privateShare,
  vocationalShare,
]
