import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { json } from '#kernel/kinds/json.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { personName } from '#kernel/kinds/person-name.ts'
import { academicYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'
import { sexes } from '#modules/people/module.ts'
import { exclusions } from '#modules/watch/module.ts'
import { dimensions, doubts, listKinds, nationalities, origins, standings } from './codes.ts'

/** Where one child of school age stands after a round, and on what ground. */
export const censusChild = register('census_child', {
  th: { one: 'เด็กในรอบสำมะโน', many: 'เด็กวัยเรียนในสำมะโน' },
  en: { one: 'child of a census round', many: 'children of census rounds' },
  about: {
    th: 'เด็กวัยเรียนแต่ละคนในรอบสำมะโน กำลังเรียน ไม่พบในรายชื่อใด ต้องตรวจสอบ หรืออยู่ที่อื่น',
    en: 'Each child of school age in a round: enrolled, on no list, to be verified, or elsewhere',
  },
  fields: {
    round: link({ th: 'รอบ', en: 'Round', to: 'census_round', required: true, fixed: true }),
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    name: personName({ th: 'ชื่อ–สกุล', en: 'Name', required: true }),
    sex: choice({ th: 'เพศ', en: 'Sex', choices: sexes }),
    birth_date: date({ th: 'วันเกิด', en: 'Birth date' }),
    age: number({ th: 'อายุ', en: 'Age', min: 0, max: 120, unit: { th: 'ปี', en: 'years' } }),
    nationality_status: choice({ th: 'สถานะบุคคล', en: 'Nationality status', required: true, choices: nationalities }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area', required: true }),
    origin: choice({ th: 'ที่มา', en: 'Origin', required: true, fixed: true, choices: origins }),
    standing: choice({ th: 'สถานะการเรียน', en: 'Standing', required: true, choices: standings }),
    verify_because: choice({ th: 'ต้องตรวจสอบเพราะ', en: 'To be verified because', choices: doubts }),
    excluded_as: choice({ th: 'เหตุที่ไม่นับ', en: 'Why not counted', choices: exclusions }),
    affiliation: choice({ th: 'พบในรายชื่อของ', en: 'Found on the list of', choices: listKinds }),
    school: place({ th: 'สถานศึกษา', en: 'School', to: 'organisation', placeType: 'organisation' }),
    grade: choice({ th: 'ชั้น', en: 'Grade', choices: grades }),
    dimension: choice({ th: 'มิติการตกหล่น', en: 'Dimension of exclusion', choices: dimensions }),
    likeness: number({
      th: 'ความน่าจะเป็นที่เป็นคนเดียวกัน',
      en: 'Probability of the likeliest',
      min: 0,
      max: 1,
      decimals: 4,
    }),
    list: link({ th: 'จากรายชื่อ', en: 'From the list', to: 'census_list', required: true, fixed: true }),
    row: number({ th: 'แถวที่', en: 'Row', required: true, fixed: true, min: 1 }),
    other_list: link({ th: 'เทียบกับรายชื่อ', en: 'Against the list', to: 'census_list' }),
    other_row: number({ th: 'แถวที่เทียบ', en: 'Row there', min: 1 }),
    comparison: json({ th: 'เหตุผลของการเทียบ', en: 'Ground of the link', schema: { type: 'object' } }),
    person: link({ th: 'ระเบียนบุคคล', en: 'Person on record', to: 'person' }),
  },
  titled: ['name'],
  listed: ['name', 'age', 'sex', 'lives_in', 'standing', 'affiliation', 'school', 'round'],
  searched: ['name'],
  onlyOne: [{ of: ['list', 'row'], otherwise: { th: 'มีเด็กจากแถวนี้แล้ว', en: 'This row is here already' } }],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'export'], within: 'lives_in' },
    { role: 'watch_coordinator', may: ['read', 'count', 'export'], within: 'lives_in' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
