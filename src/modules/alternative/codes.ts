/** Who may provide basic education beside schools: article 12 of the National Education Act (handbook 1.2, 3.4). */
export const educators = {
  family: { th: 'ครอบครัว (บ้านเรียน)', en: 'Family (home school)' },
  individual: { th: 'บุคคล', en: 'Individual' },
  community: { th: 'องค์กรชุมชน', en: 'Community organisation' },
  private_body: { th: 'องค์กรเอกชน', en: 'Private organisation' },
  profession: { th: 'องค์กรวิชาชีพ', en: 'Professional organisation' },
  religion: { th: 'สถาบันศาสนา', en: 'Religious institution' },
  enterprise: { th: 'สถานประกอบการ', en: 'Enterprise' },
  social_body: { th: 'สถาบันสังคมอื่น', en: 'Other social institution' },
} as const

/** Why learning at home or in a centre came to its end. */
export const endings = {
  finished: { th: 'เรียนจบระดับที่ขอ', en: 'Finished the level applied for' },
  to_school: { th: 'เข้าเรียนในสถานศึกษา', en: 'Entered a school' },
  moved_away: { th: 'ย้ายไปเขตพื้นที่อื่น', en: 'Moved to another area' },
  given_up: { th: 'ผู้จัดการศึกษาขอเลิก', en: 'Given up by the educator' },
} as const

/** What is given to a family or a centre. */
export const supports = {
  subsidy: { th: 'เงินอุดหนุนรายหัว', en: 'Subsidy for each learner' },
  materials: { th: 'หนังสือและอุปกรณ์การเรียน', en: 'Books and materials' },
  equipment: { th: 'ครุภัณฑ์/อุปกรณ์ยืม', en: 'Equipment, given or lent' },
  activity: { th: 'เข้าร่วมกิจกรรมของสถานศึกษา', en: 'Joining activities of a school' },
  advice: { th: 'นิเทศและให้คำปรึกษา', en: 'Supervision and advice' },
} as const
