/** Kinds of offices (handbook 1.1) and of places of learning (handbook 1.2). */
export const organisationKinds = {
  ministry: { th: 'กระทรวง/กรม', en: 'Ministry or department' },
  peo: { th: 'สำนักงานศึกษาธิการจังหวัด', en: 'Provincial education office' },
  pesao: { th: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษา', en: 'Primary education area office' },
  sesao: { th: 'สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา', en: 'Secondary education area office' },
  dole_province: { th: 'สกร.ประจำจังหวัด', en: 'Provincial learning office' },
  dole_district: { th: 'ศกร.ระดับอำเภอ', en: 'District learning centre' },
  dole_subdistrict: { th: 'ศกร.ระดับตำบล', en: 'Subdistrict learning centre' },
  ovec_province: { th: 'อาชีวศึกษาจังหวัด', en: 'Provincial vocational office' },
  local_authority: { th: 'องค์กรปกครองส่วนท้องถิ่น', en: 'Local authority' },
  board: { th: 'คณะกรรมการ', en: 'Board or committee' },
  network: { th: 'กลุ่มโรงเรียน/เครือข่าย', en: 'School cluster' },
  kindergarten: { th: 'โรงเรียนอนุบาล', en: 'Kindergarten' },
  child_center: { th: 'ศูนย์พัฒนาเด็กเล็ก', en: 'Child development centre' },
  primary: { th: 'โรงเรียนประถมศึกษา', en: 'Primary school' },
  opportunity_expansion: { th: 'โรงเรียนขยายโอกาส', en: 'Opportunity expansion school' },
  secondary: { th: 'โรงเรียนมัธยมศึกษา', en: 'Secondary school' },
  k12: { th: 'โรงเรียนอนุบาลถึงมัธยมศึกษา', en: 'Kindergarten to upper secondary school' },
  special: { th: 'โรงเรียนเฉพาะความพิการ/ศูนย์การศึกษาพิเศษ', en: 'Special school or centre' },
  welfare: { th: 'โรงเรียนศึกษาสงเคราะห์', en: 'Welfare school' },
  vocational_college: { th: 'วิทยาลัยอาชีวศึกษา', en: 'Vocational college' },
  demonstration: { th: 'โรงเรียนสาธิต', en: 'Demonstration school' },
  dhamma_pariyatti: { th: 'โรงเรียนพระปริยัติธรรม', en: 'Buddhist school' },
  bpp_school: { th: 'โรงเรียนตำรวจตระเวนชายแดน', en: 'Border patrol police school' },
} as const

/** The kinds at which learners enrol. */
export const schoolKinds = [
  'dole_district',
  'kindergarten',
  'child_center',
  'primary',
  'opportunity_expansion',
  'secondary',
  'k12',
  'special',
  'welfare',
  'vocational_college',
  'demonstration',
  'dhamma_pariyatti',
  'bpp_school',
] as const

export const codeSchemes = {
  moe10: { th: 'รหัสสถานศึกษา 10 หลัก', en: 'Ten-digit school code' },
  smis8: { th: 'รหัส SMIS 8 หลัก', en: 'Eight-digit SMIS code' },
  percode6: { th: 'รหัส 6 หลัก', en: 'Six-digit code' },
  onesqa: { th: 'รหัส สมศ.', en: 'ONESQA code' },
  opec: { th: 'รหัส สช.', en: 'OPEC code' },
  ovec: { th: 'รหัสวิทยาลัย', en: 'College code' },
  dole: { th: 'รหัส สกร.', en: 'DOLE code' },
  office: { th: 'รหัสหน่วยงาน', en: 'Office code' },
  tax: { th: 'เลขประจำตัวผู้เสียภาษี', en: 'Tax id' },
} as const

/** Standing of an organisation that learners meet. */
export const remoteFlags = {
  highland: { th: 'พื้นที่สูง', en: 'Highland' },
  island: { th: 'เกาะ', en: 'Island' },
  border: { th: 'ชายแดน', en: 'Border' },
  special_area: { th: 'พื้นที่พิเศษ', en: 'Special area' },
} as const

/** Grades with their level and the age reached in the academic year (handbook 1.5). */
export const grades = {
  N0: { th: 'เตรียมอนุบาล', en: 'Nursery' },
  K1: { th: 'อ.1', en: 'K1' },
  K2: { th: 'อ.2', en: 'K2' },
  K3: { th: 'อ.3', en: 'K3' },
  P1: { th: 'ป.1', en: 'P1' },
  P2: { th: 'ป.2', en: 'P2' },
  P3: { th: 'ป.3', en: 'P3' },
  P4: { th: 'ป.4', en: 'P4' },
  P5: { th: 'ป.5', en: 'P5' },
  P6: { th: 'ป.6', en: 'P6' },
  M1: { th: 'ม.1', en: 'M1' },
  M2: { th: 'ม.2', en: 'M2' },
  M3: { th: 'ม.3', en: 'M3' },
  M4: { th: 'ม.4', en: 'M4' },
  M5: { th: 'ม.5', en: 'M5' },
  M6: { th: 'ม.6', en: 'M6' },
  V1: { th: 'ปวช.1', en: 'V1' },
  V2: { th: 'ปวช.2', en: 'V2' },
  V3: { th: 'ปวช.3', en: 'V3' },
  H1: { th: 'ปวส.1', en: 'H1' },
  H2: { th: 'ปวส.2', en: 'H2' },
  NP: { th: 'สกร. ประถม', en: 'Non-formal primary' },
  NL: { th: 'สกร. ม.ต้น', en: 'Non-formal lower secondary' },
  NU: { th: 'สกร. ม.ปลาย', en: 'Non-formal upper secondary' },
} as const

export const levels = {
  preprimary: { th: 'ก่อนประถมศึกษา', en: 'Pre-primary', grades: ['N0', 'K1', 'K2', 'K3'] },
  primary: { th: 'ประถมศึกษา', en: 'Primary', grades: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] },
  lower_secondary: { th: 'มัธยมศึกษาตอนต้น', en: 'Lower secondary', grades: ['M1', 'M2', 'M3'] },
  upper_secondary: { th: 'มัธยมศึกษาตอนปลาย', en: 'Upper secondary', grades: ['M4', 'M5', 'M6'] },
  vocational: { th: 'ปวช.', en: 'Vocational certificate', grades: ['V1', 'V2', 'V3'] },
  higher_vocational: { th: 'ปวส.', en: 'Higher vocational', grades: ['H1', 'H2'] },
  nonformal: { th: 'นอกระบบ', en: 'Non-formal', grades: ['NP', 'NL', 'NU'] },
} as const
