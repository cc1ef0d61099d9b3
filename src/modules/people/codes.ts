/** The nine legal disability types (Ministry announcement 2552, handbook 2.4). */
export const disabilities = {
  visual: { th: 'ทางการเห็น', en: 'Visual' },
  hearing: { th: 'ทางการได้ยิน', en: 'Hearing' },
  intellectual: { th: 'ทางสติปัญญา', en: 'Intellectual' },
  physical_health: { th: 'ทางร่างกาย การเคลื่อนไหว หรือสุขภาพ', en: 'Physical or health' },
  learning: { th: 'ทางการเรียนรู้', en: 'Learning' },
  speech_language: { th: 'ทางการพูดและภาษา', en: 'Speech and language' },
  behavior_emotion: { th: 'ทางพฤติกรรมหรืออารมณ์', en: 'Behaviour or emotion' },
  autism: { th: 'ออทิสติก', en: 'Autism' },
  multiple: { th: 'พิการซ้อน', en: 'Multiple' },
} as const

/** The ten kinds of disadvantage (handbook 2.4). */
export const disadvantages = {
  forced_labour: { th: 'ถูกบังคับให้ขายแรงงาน', en: 'Forced labour' },
  sex_trade: { th: 'อยู่ในธุรกิจทางเพศ', en: 'Sex trade' },
  abandoned_orphan: { th: 'ถูกทอดทิ้ง/กำพร้า', en: 'Abandoned or orphaned' },
  juvenile_center: { th: 'ในสถานพินิจ', en: 'In a juvenile centre' },
  street: { th: 'เร่ร่อน', en: 'Living on the street' },
  aids_affected: { th: 'ผลกระทบจากเอดส์', en: 'Affected by AIDS' },
  minority: { th: 'ชนกลุ่มน้อย', en: 'Minority' },
  abused: { th: 'ถูกทำร้ายทารุณ', en: 'Abused' },
  poor: { th: 'ยากจน', en: 'Poor' },
  drug: { th: 'มีปัญหาเกี่ยวกับยาเสพติด', en: 'Affected by drugs' },
} as const

export const sexes = {
  m: { th: 'ชาย', en: 'Male', aliases: ['ช', 'เพศชาย'] },
  f: { th: 'หญิง', en: 'Female', aliases: ['ญ', 'เพศหญิง'] },
} as const

export const relations = {
  father: { th: 'บิดา', en: 'Father' },
  mother: { th: 'มารดา', en: 'Mother' },
  grandparent: { th: 'ปู่ย่าตายาย', en: 'Grandparent' },
  aunt_uncle: { th: 'ลุงป้าน้าอา', en: 'Aunt or uncle' },
  sibling: { th: 'พี่น้อง', en: 'Sibling' },
  relative: { th: 'ญาติ', en: 'Relative' },
  foster: { th: 'ผู้อุปการะ', en: 'Foster parent' },
  institution: { th: 'สถานสงเคราะห์', en: 'Institution' },
  other: { th: 'อื่น ๆ', en: 'Other' },
} as const

/** Positions of staff (handbook 8.1), the teaching ones first. */
export const positions = {
  director: { th: 'ผู้อำนวยการ', en: 'Director' },
  deputy_director: { th: 'รองผู้อำนวยการ', en: 'Deputy director' },
  teacher: { th: 'ครู', en: 'Teacher' },
  assistant_teacher: { th: 'ครูผู้ช่วย', en: 'Assistant teacher' },
  contract_teacher: { th: 'ครูอัตราจ้าง', en: 'Contract teacher' },
  supervisor: { th: 'ศึกษานิเทศก์', en: 'Supervisor' },
  officer: { th: 'นักวิชาการศึกษา', en: 'Education officer' },
  planner: { th: 'นักวิเคราะห์นโยบายและแผน', en: 'Policy and plan analyst' },
  support: { th: 'เจ้าหน้าที่สนับสนุน', en: 'Support staff' },
} as const

/** Types of identity numbers (handbook 2.1 and 2.2). */
export const numberTypes = {
  national_id: { th: 'เลขประจำตัวประชาชน', en: 'National id' },
  g_code: { th: 'รหัส G', en: 'G-code' },
  other_13: { th: 'เลข 13 หลักของผู้ไม่มีสัญชาติไทย (0, 6, 7, 8)', en: 'Thirteen digits of a non-citizen (0, 6, 7, 8)' },
  passport: { th: 'หนังสือเดินทาง', en: 'Passport' },
  temp: { th: 'เลขชั่วคราว', en: 'Temporary number' },
} as const
