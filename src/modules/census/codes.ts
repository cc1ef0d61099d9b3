/** Lists that a round takes: who is known to live in the province, who is known to learn, and who is known to be elsewhere. */
export const listKinds = {
  registry: { th: 'ทะเบียนราษฎร', en: 'Civil registry', tells: 'lives' },
  enumeration: { th: 'สำรวจบ้าน', en: 'House-to-house enumeration', tells: 'lives' },
  births: { th: 'การเกิด', en: 'Births', tells: 'lives' },
  obec: { th: 'นักเรียน สพฐ.', en: 'Pupils of OBEC', tells: 'learns' },
  private: { th: 'นักเรียนเอกชน', en: 'Pupils of private schools', tells: 'learns' },
  local: { th: 'นักเรียน อปท.', en: 'Pupils of local government', tells: 'learns' },
  vocational: { th: 'นักเรียนอาชีวศึกษา', en: 'Vocational students', tells: 'learns' },
  nonformal: { th: 'ผู้เรียน สกร.', en: 'Learners of non-formal education', tells: 'learns' },
  border: { th: 'นักเรียน ตชด.', en: 'Pupils of border patrol police schools', tells: 'learns' },
  monastic: { th: 'นักเรียนพระปริยัติธรรม', en: 'Pupils of monastic schools', tells: 'learns' },
  demonstration: { th: 'นักเรียนโรงเรียนสาธิต', en: 'Pupils of demonstration schools', tells: 'learns' },
  home_learning: { th: 'บ้านเรียนและศูนย์การเรียน', en: 'Home schools and learning centres', tells: 'learns' },
  g_code: { th: 'ผู้เรียนรหัส G', en: 'G-code learners', tells: 'learns' },
  deaths: { th: 'การตาย', en: 'Deaths', tells: 'elsewhere' },
  other_province: { th: 'จังหวัดอื่นแจ้งว่าเรียนที่นั่น', en: 'Claimed by another province', tells: 'elsewhere' },
} as const

export type ListKind = keyof typeof listKinds
export type Telling = (typeof listKinds)[ListKind]['tells']

export const kindsTelling = (tells: Telling): ListKind[] =>
  (Object.keys(listKinds) as ListKind[]).filter((kind) => listKinds[kind].tells === tells)

/** Where a child of school age stands after a round. Nobody is out of school whom anything on a list might be. */
export const standings = {
  enrolled: { th: 'กำลังเรียน', en: 'Enrolled' },
  out_of_school: { th: 'ไม่พบในรายชื่อใด', en: 'On no list' },
  to_verify: { th: 'ต้องตรวจสอบ', en: 'To be verified' },
  elsewhere: { th: 'อยู่ที่อื่น', en: 'Elsewhere' },
} as const

export type Standing = keyof typeof standings

/** Why it must be verified where a child is: sources that contradict each other are a question, not an answer (handbook 3.1). */
export const doubts = {
  alike: { th: 'มีผู้คล้ายในรายชื่อ แต่ไม่พอจะรับเอง', en: 'Somebody on a list is alike, not enough to be accepted' },
  told: { th: 'ครอบครัวบอกว่าเรียน แต่ไม่มีในรายชื่อ', en: 'The family says the child learns, no list does' },
  deceased: { th: 'อยู่ในรายชื่อผู้เรียน และในรายชื่อการตาย', en: 'On a school’s list, and on the list of deaths' },
  other_province: {
    th: 'อยู่ในรายชื่อผู้เรียนที่นี่ และจังหวัดอื่นแจ้งว่าเรียนที่นั่น',
    en: 'On a school’s list here, and claimed by another province',
  },
} as const

export type Doubt = keyof typeof doubts

export const origins = {
  registry: { th: 'มีชื่อในทะเบียนราษฎร', en: 'In the civil registry' },
  enumeration: { th: 'พบจากการสำรวจบ้าน', en: 'Found by walking' },
  list_only: { th: 'พบในรายชื่อเท่านั้น', en: 'On a list only' },
} as const

/** Status by the first figure of the id (handbook 2.1); a G-code has none. */
export const nationalities = {
  thai: { th: 'สัญชาติไทย', en: 'Thai' },
  no_status: { th: 'ไม่มีสถานะทางทะเบียน', en: 'Without registration status' },
  migrant: { th: 'บุตรแรงงาน/ผู้เข้าเมือง', en: 'Of migrants' },
  alien: { th: 'ต่างด้าวโดยชอบ', en: 'Lawful alien' },
  g_code: { th: 'รหัส G', en: 'G-code' },
  unknown: { th: 'ไม่ทราบ', en: 'Unknown' },
} as const

export type Nationality = keyof typeof nationalities

/** The five dimensions of exclusion (UNESCO and UNICEF, handbook 3.1): out of school by age, or in school and at risk. */
export const dimensions = {
  d1: { th: 'มิติ 1 วัยก่อนประถมไม่ได้เรียน', en: 'D1 pre-primary age, out' },
  d2: { th: 'มิติ 2 วัยประถมไม่ได้เรียน', en: 'D2 primary age, out' },
  d3: { th: 'มิติ 3 วัย ม.ต้นไม่ได้เรียน', en: 'D3 lower-secondary age, out' },
  d4: { th: 'มิติ 4 เรียนประถม เสี่ยงหลุด', en: 'D4 in primary, at risk' },
  d5: { th: 'มิติ 5 เรียน ม.ต้น เสี่ยงหลุด', en: 'D5 in lower secondary, at risk' },
} as const
