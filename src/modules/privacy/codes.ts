/** Legal grounds of the Personal Data Protection Act B.E. 2562, section 24. */
export const grounds = {
  duty: { th: 'ภารกิจเพื่อประโยชน์สาธารณะหรืออำนาจรัฐ (มาตรา 24(4))', en: 'Public task or authority (s. 24(4))' },
  law: { th: 'ปฏิบัติตามกฎหมาย (มาตรา 24(6))', en: 'Legal obligation (s. 24(6))' },
  contract: { th: 'สัญญา (มาตรา 24(3))', en: 'Contract (s. 24(3))' },
  interest: { th: 'ประโยชน์โดยชอบ (มาตรา 24(5))', en: 'Legitimate interest (s. 24(5))' },
  vital: { th: 'ป้องกันอันตรายต่อชีวิตหรือสุขภาพ (มาตรา 24(2))', en: 'Vital interest (s. 24(2))' },
  research: { th: 'จดหมายเหตุ วิจัย หรือสถิติ (มาตรา 24(1))', en: 'Archive, research or statistics (s. 24(1))' },
  consent: { th: 'ความยินยอม (มาตรา 19)', en: 'Consent (s. 19)' },
} as const

/** Whose data a processing activity uses. */
export const subjects = {
  learners: { th: 'เด็กและผู้เรียน', en: 'Children and learners' },
  guardians: { th: 'ผู้ปกครองและครัวเรือน', en: 'Guardians and households' },
  staff: { th: 'ครูและบุคลากร', en: 'Teachers and staff' },
  accounts: { th: 'ผู้ใช้ระบบ', en: 'Users of the system' },
  public: { th: 'ประชาชนทั่วไป', en: 'Members of the public' },
} as const
