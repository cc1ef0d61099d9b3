/** Papers of a G-code request (handbook 2.2); which of them must be there stands in document-rules.ts. */
export const gCodeDocuments = {
  data_form: { th: 'แบบบันทึกข้อมูลรายบุคคล', en: 'Individual data form' },
  photo: { th: 'รูปถ่ายเด็ก', en: 'Photo of the child' },
  fingerprint_form: { th: 'แผ่นพิมพ์ลายนิ้วมือ (เก็บที่สถานศึกษา)', en: 'Fingerprint form, kept at the school' },
  birth_evidence: { th: 'หลักฐานการเกิด', en: 'Evidence of birth' },
  history_record: { th: 'บันทึกแจ้งประวัติบุคคล', en: 'Record of the child’s history' },
  guardian_papers: { th: 'เอกสารของผู้ปกครอง', en: 'Papers of the guardians' },
  residence: { th: 'หนังสือรับรองที่อยู่', en: 'Certificate of residence' },
} as const

/** Where a child without a number was met. */
export const gCodeOrigins = {
  admission: { th: 'มาสมัครเรียน', en: 'Came to enrol' },
  census: { th: 'สำมะโน ไม่มีเลขประจำตัว', en: 'Census, without a number' },
  enumeration: { th: 'สำรวจบ้าน', en: 'House-to-house enumeration' },
  case: { th: 'การติดตามเด็กนอกระบบ', en: 'Case of a child followed' },
} as const

export const gCodeEndings = {
  number_found: { th: 'พบว่ามีเลข 13 หลักอยู่แล้ว', en: 'Has a 13-digit number already' },
  moved_away: { th: 'ย้ายออกจากพื้นที่ก่อนได้รหัส', en: 'Moved away before the code came' },
  not_wanted: { th: 'ครอบครัวไม่ประสงค์', en: 'Not wanted by the family' },
  graduated: { th: 'จบการศึกษา', en: 'Graduated' },
} as const

/** Work that families move for. */
export const seasonalWork = {
  construction: { th: 'ก่อสร้าง', en: 'Construction' },
  sugar_cane: { th: 'ตัดอ้อย', en: 'Cutting sugar cane' },
  fruit: { th: 'เก็บผลไม้/สวน', en: 'Fruit and orchards' },
  rice: { th: 'ทำนา', en: 'Rice' },
  fishing: { th: 'ประมง/แกะกุ้งปู', en: 'Fishing and seafood' },
  factory: { th: 'โรงงาน', en: 'Factory' },
  trade: { th: 'ค้าขายเร่', en: 'Travelling trade' },
  other: { th: 'อื่น ๆ', en: 'Other' },
} as const

/** Where a child learns who cannot come to a class. */
export const learningPlaces = {
  home: { th: 'ที่บ้าน', en: 'At home' },
  hospital: { th: 'โรงพยาบาล', en: 'Hospital' },
  juvenile_centre: { th: 'สถานพินิจ/ศูนย์ฝึกอบรม', en: 'Juvenile centre' },
  shelter: { th: 'บ้านพัก/สถานสงเคราะห์', en: 'Shelter' },
} as const

export const placedEndings = {
  to_school: { th: 'กลับเข้าเรียนในสถานศึกษา', en: 'Back to a school' },
  released: { th: 'พ้นจากสถานที่นั้น', en: 'Left the place' },
  finished: { th: 'เรียนจบตามแผน', en: 'Finished the plan' },
  stopped: { th: 'เรียนต่อไม่ได้', en: 'Could not go on' },
} as const
