import type { Test } from '#kernel/indicator/condition.ts'
import { type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { censusChildren, censusWays } from './census.basis.ts'
import type { Nationality, Standing } from './codes.ts'

const source = { th: 'คู่มือข้อ 3.1 และ 3.5', en: 'Handbook 3.1 and 3.5' }

/** Full years on 1 January of the academic year, by level (handbook 1.5, decision 18). */
const LEVELS = [
  { code: 'preprimary', th: 'วัยก่อนประถม', en: 'pre-primary age', from: 3, to: 5 },
  { code: 'primary', th: 'วัยประถมศึกษา', en: 'primary age', from: 6, to: 11 },
  { code: 'lower_secondary', th: 'วัยมัธยมศึกษาตอนต้น', en: 'lower-secondary age', from: 12, to: 14 },
  { code: 'upper_secondary', th: 'วัยมัธยมศึกษาตอนปลาย', en: 'upper-secondary age', from: 15, to: 17 },
] as const

type Level = (typeof LEVELS)[number]

const RESIDENT: Test = { path: 'origin', in: ['registry', 'enumeration'] }
/** Children said to be elsewhere are no part of the population of which anything is a share. */
const HERE: Test = { path: 'standing', notIn: ['elsewhere'] }
const WITHOUT_THAI_ID: Nationality[] = ['no_status', 'migrant', 'alien', 'g_code']
const standing = (name: Standing): Test => ({ path: 'standing', in: [name] })
const aged = ({ from, to }: Level): Test => ({
  path: 'age',
  in: Array.from({ length: to - from + 1 }, (_, at) => from + at),
})

const count = (...where: Test[]): Count => ({ basis: censusChildren, where: [RESIDENT, ...where] })

interface Said {
  name: Label
  about: Label
  formula: Label
}

const rate = (code: string, said: Said, direction: 'up' | 'down', numerator: Count, denominator: Count): Indicator =>
  indicator(code, {
    ...said.name,
    about: said.about,
    formula: said.formula,
    unit: 'percent',
    direction,
    source,
    kind: { kind: 'share' },
    parts: { numerator, denominator },
    by: ['children', 'age', 'sex', 'nationality'],
    hideBelow: 5,
    open: true,
    decimals: 2,
  })

const number = (
  code: string,
  name: Label,
  about: Label,
  direction: Indicator['direction'],
  numerator: Count,
): Indicator =>
  indicator(code, {
    ...name,
    about,
    formula: about,
    unit: 'persons',
    direction,
    source,
    kind: { kind: 'count' },
    parts: { numerator },
    by: censusWays,
    hideBelow: 5,
  })

export const schoolAge = number(
  'census_population',
  { th: 'ประชากรวัยเรียนตามสำมะโน', en: 'School-age population by the census' },
  {
    th: 'เด็กในช่วงอายุของรอบที่มีชื่อในทะเบียนราษฎรหรือพบจากการสำรวจบ้าน ไม่นับผู้ที่อยู่ที่อื่น',
    en: 'Children of the ages of the round in the civil registry or found by walking, without those who are elsewhere',
  },
  'range',
  count(HERE),
)

export const outOfSchool = number(
  'census_out_of_school',
  { th: 'เด็กวัยเรียนที่ไม่พบในรายชื่อใด', en: 'Children of school age on no list' },
  {
    th: 'เด็กที่ไม่มีผู้ใดในรายชื่อทุกสังกัดคล้ายเลย ยังต้องตรวจสอบเป็นรายคนก่อนเรียกว่าเด็กนอกระบบ',
    en: 'Children whom nobody on any list resembles; each is verified before being called out of school',
  },
  'down',
  count(standing('out_of_school')),
)

export const toVerify = number(
  'census_to_verify',
  { th: 'เด็กที่ต้องตรวจสอบว่าเรียนหรือไม่', en: 'Children of whom it must be verified whether they learn' },
  { th: 'มีผู้คล้ายในรายชื่อ แต่ไม่พอจะรับว่าเป็นคนเดียวกัน', en: 'Somebody on a list resembles them, not enough to be accepted' },
  'down',
  count(standing('to_verify')),
)

export const excluded = number(
  'census_exclusion',
  { th: 'เด็กในห้ามิติการตกหล่น', en: 'Children in the five dimensions of exclusion' },
  {
    th: 'มิติ 1–3 ไม่พบในรายชื่อใดตามช่วงวัย มิติ 4–5 กำลังเรียนประถมหรือ ม.ต้น แต่อายุเกินเกณฑ์ของชั้น 2 ปีขึ้นไป',
    en: 'D1 to D3: on no list, by age; D4 and D5: in primary or lower secondary, two years or more too old for the grade',
  },
  'down',
  count({ path: 'dimension', empty: false }),
)

const outRate = (level: Level): Indicator =>
  rate(
    `census_oosr_${level.code}`,
    {
      name: { th: `อัตราเด็กที่ไม่ได้เรียน ${level.th}`, en: `Out-of-school rate, ${level.en}` },
      about: {
        th: 'ตามสำมะโน เด็กที่กำลังเรียนก่อนประถมนับว่าเรียน เด็กที่ต้องตรวจสอบไม่นับว่าไม่ได้เรียน',
        en: 'By the census; children in pre-primary count as learning, children to be verified are not called out of school',
      },
      formula: {
        th: `100 × ไม่พบในรายชื่อใด ÷ ประชากรอายุ ${level.from}–${level.to} ปี`,
        en: `100 × on no list ÷ residents aged ${level.from}–${level.to}`,
      },
    },
    'down',
    count(aged(level), standing('out_of_school')),
    count(aged(level), HERE),
  )

/** Of all ages the share that learns; cut by age it is the age-specific enrolment rate (ASER). */
export const ageSpecific = rate(
  'census_aser',
  {
    name: { th: 'ร้อยละของประชากรวัยเรียนที่ได้เรียน', en: 'Share of the school-age population in learning' },
    about: {
      th: 'เด็กที่พบในรายชื่อของสังกัดใดก็ได้ ตามสำมะโน แยกรายอายุคืออัตราการเข้าเรียนรายอายุ (ASER)',
      en: 'On a list of whatever affiliation, by the census; cut by age it is the age-specific enrolment rate (ASER)',
    },
    formula: { th: '100 × กำลังเรียน ÷ ประชากรวัยเดียวกัน', en: '100 × enrolled ÷ residents of those ages' },
  },
  'up',
  count(standing('enrolled')),
  count(HERE),
)

/** How far the census has come: of how many children it is known whether they learn. */
export const known = rate(
  'census_known',
  {
    name: {
      th: 'ร้อยละของประชากรวัยเรียนในสำมะโนที่ทราบแล้วว่าเรียนหรือไม่',
      en: 'Share of the school-age population of the census of whom it is known whether they learn',
    },
    about: {
      th: 'เด็กในทะเบียนราษฎรหรือจากการสำรวจบ้าน ที่เทียบกับรายชื่อทุกสังกัดแล้วไม่มีข้อสงสัยค้าง',
      en: 'Children of the registry or the walk who were held against every list and of whom no doubt is left',
    },
    formula: { th: '100 × ไม่ต้องตรวจสอบแล้ว ÷ ประชากรวัยเรียน', en: '100 × not to be verified ÷ school-age population' },
  },
  'up',
  count({ path: 'standing', in: ['enrolled', 'out_of_school'] }),
  count(HERE),
)

/** Children without a Thai id who are on a list all the same: what the right to learn of everybody comes to. */
export const unregistered = number(
  'census_unregistered',
  {
    th: 'เด็กไม่มีสถานะทางทะเบียนหรือใช้รหัส G ที่ได้เข้าถึงการศึกษา',
    en: 'Children without registration or with a G-code who are in learning',
  },
  {
    th: 'เด็กวัยเรียนที่ไม่มีสัญชาติไทย ไม่มีสถานะ หรือใช้รหัส G และพบในรายชื่อของสังกัดใดก็ได้',
    en: 'Of school age, without Thai nationality or any registration or with a G-code, and on a list of whatever affiliation',
  },
  'up',
  { basis: censusChildren, where: [standing('enrolled'), { path: 'nationality_status', in: WITHOUT_THAI_ID }] },
)

/** Whether girls and boys reach a school alike. */
export const paritySex = indicator('census_parity', {
  th: 'ดัชนีความเสมอภาคทางเพศของการได้เรียน',
  en: 'Gender parity of being in learning',
  about: {
    th: 'ร้อยละของเด็กหญิงวัยเรียนที่ได้เรียน เทียบกับเด็กชาย ตามสำมะโน',
    en: 'Share of girls of school age in learning against that of boys, by the census',
  },
  unit: 'ratio',
  direction: 'range',
  range: [0.97, 1.03],
  source,
  formula: { th: 'ร้อยละของหญิง ÷ ร้อยละของชาย', en: 'Share of girls ÷ share of boys' },
  kind: { kind: 'parity', of: 'share', along: 'sex', over: 'f', under: 'm' },
  parts: { numerator: count(standing('enrolled')), denominator: count(HERE) },
  by: ['children', 'age'],
  hideBelow: 5,
  open: true,
  decimals: 3,
})

export const censusIndicators: Indicator[] = [
  schoolAge,
  known,
  outOfSchool,
  toVerify,
  excluded,
  ageSpecific,
  paritySex,
  unregistered,
  ...LEVELS.map(outRate),
]
