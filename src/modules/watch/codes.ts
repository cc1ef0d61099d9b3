/** Where word of a child came from (handbook 3.2). */
export const sourceChannels = {
  registry_match: { th: 'เทียบทะเบียนราษฎร', en: 'Matched against the civil registry' },
  school_report: { th: 'สถานศึกษาแจ้ง', en: 'Reported by a school' },
  tambon_survey: { th: 'สำรวจในตำบล', en: 'Found by walking the subdistrict' },
  hotline: { th: 'สายด่วน', en: 'Hotline' },
  health_volunteer: { th: 'อสม.', en: 'Village health volunteer' },
  ngo: { th: 'องค์กรพัฒนาเอกชน', en: 'Non-governmental organisation' },
  justice: { th: 'กระบวนการยุติธรรม', en: 'Justice' },
  citizen: { th: 'ประชาชนแจ้ง', en: 'Reported by a citizen' },
  partner: { th: 'หน่วยงานภาคีแจ้ง', en: 'Reported by a partner' },
} as const

/** Causes as the ministry's tracking of dropouts codes them (handbook 3.3, its own numbers kept). */
export const causes = {
  '01': { th: 'การคมนาคมไม่สะดวก', en: 'Hard to travel' },
  '02': { th: 'สุขภาพอนามัย', en: 'Health' },
  '03': { th: 'ความพิการ', en: 'Disability' },
  '04': { th: 'อยู่ในกลุ่มเสี่ยง', en: 'Group at risk' },
  '05': { th: 'ได้รับผลกระทบจากภัยต่าง ๆ', en: 'Struck by a disaster' },
  '06': { th: 'ความจำเป็นทางครอบครัว', en: 'Needed by the family' },
  '07': { th: 'ประพฤติขัดกับระเบียบสถานศึกษา', en: 'Conduct against school rules' },
  '08': { th: 'สภาพของครอบครัว', en: 'State of the family' },
  '09': { th: 'ผู้ปกครองรายได้น้อย', en: 'Low income of guardians' },
  '10': { th: 'ปรับตัวทางสังคม', en: 'Hard to fit in' },
  '11': { th: 'จบภาคบังคับและไม่ประสงค์เรียนต่อ', en: 'Finished compulsory education, no wish to go on' },
  '12': { th: 'สถานการณ์โควิด-19', en: 'COVID-19', until: '2023-10-01' },
  '13': { th: 'อายุพ้นเกณฑ์และไม่ประสงค์เรียนต่อ', en: 'Over age, no wish to go on' },
  '18': { th: 'ย้ายถิ่น', en: 'Moved away' },
  '99': { th: 'ไม่ระบุ', en: 'Not said' },
} as const

/** Evidence that a child is not out of school after all (handbook 3.1 and the starred codes of 3.3). */
export const exclusions = {
  other_affiliation: { th: 'เรียนสังกัดอื่นที่ยังไม่เชื่อมข้อมูล', en: 'Learns at another affiliation, not linked yet' },
  same_affiliation: { th: 'เรียนในสังกัดเดิม', en: 'Still learns where the child was' },
  home_learning: { th: 'บ้านเรียน/ศูนย์การเรียน', en: 'Home school or learning centre' },
  other_school: { th: 'นานาชาติ เอกชน หรือพระปริยัติธรรม', en: 'International, private or monastic school' },
  abroad: { th: 'ไปต่างประเทศ', en: 'Abroad' },
  deceased: { th: 'เสียชีวิต', en: 'Deceased' },
  graduated: { th: 'จบการศึกษาแล้ว', en: 'Graduated' },
  other_province: { th: 'อยู่จังหวัดอื่น', en: 'Lives in another province' },
  data_error: { th: 'ข้อมูลคลาดเคลื่อน', en: 'An error in the data' },
} as const

/** What was done so that a child learns again (handbook 3.4). */
export const measures = {
  return_same_school: { th: 'กลับสถานศึกษาเดิม', en: 'Back to the same school' },
  return_other_school: { th: 'เข้าสถานศึกษาใหม่', en: 'Into another school' },
  one_school_three_formats: { th: '1 โรงเรียน 3 รูปแบบ', en: 'One school, three formats' },
  dole_enrol: { th: 'เรียนกับ สกร.', en: 'Non-formal education' },
  vocational_short: { th: 'หลักสูตรอาชีพระยะสั้น', en: 'Short vocational course' },
  dual_vocational: { th: 'ทวิภาคี', en: 'Dual vocational education' },
  learning_centre: { th: 'ศูนย์การเรียนตามมาตรา 12', en: 'Learning centre of article 12' },
  mobile_school: { th: 'โรงเรียนมือถือ', en: 'Mobile school' },
  credit_bank: { th: 'เทียบโอน/ธนาคารหน่วยกิต', en: 'Credit transfer or credit bank' },
  home_based: { th: 'จัดการศึกษาที่บ้าน (พิการ/เจ็บป่วย)', en: 'Taught at home (disability or illness)' },
  juvenile_programme: { th: 'เรียนในสถานพินิจ', en: 'Programme of a juvenile centre' },
  scholarship: { th: 'ทุนการศึกษา', en: 'Scholarship' },
  transport_aid: { th: 'ช่วยค่าเดินทาง', en: 'Help with travel' },
  health_care: { th: 'ดูแลสุขภาพ', en: 'Health care' },
  social_welfare: { th: 'สวัสดิการสังคม', en: 'Social welfare' },
  childcare: { th: 'ดูแลบุตรของแม่วัยรุ่น', en: 'Childcare for a teenage mother' },
  civil_status: { th: 'จัดการเอกสาร/สถานะบุคคล', en: 'Documents and civil status' },
  work_and_learn: { th: 'ทำงานพร้อมแผนการเรียนรู้', en: 'Work with a learning plan' },
} as const

/** By whose word it is known that a child is of a special group. */
export const groupSources = {
  family: { th: 'เด็กหรือครอบครัวบอก', en: 'Child or family' },
  visit: { th: 'พบจากการเยี่ยม', en: 'Seen at a visit' },
  school: { th: 'สถานศึกษา', en: 'School' },
  agency: { th: 'หน่วยงานภาคี', en: 'Partner agency' },
  document: { th: 'เอกสารหรือคำสั่ง', en: 'Document or order' },
  census: { th: 'สำมะโนหรือสำรวจบ้าน', en: 'Census or enumeration' },
} as const

/** What an agency may be asked for. */
export const helpWanted = {
  health: { th: 'สุขภาพ', en: 'Health' },
  mental_health: { th: 'สุขภาพจิต', en: 'Mental health' },
  welfare: { th: 'สวัสดิการ/สงเคราะห์', en: 'Welfare' },
  protection: { th: 'คุ้มครองเด็ก', en: 'Child protection' },
  civil_status: { th: 'สถานะบุคคล', en: 'Civil status' },
  learning: { th: 'ที่เรียน', en: 'A place to learn' },
  trade: { th: 'ฝึกอาชีพ/แรงงาน', en: 'Trade or work' },
  justice: { th: 'กระบวนการยุติธรรม', en: 'Justice' },
  locate: { th: 'ติดตามตัว', en: 'Finding the child' },
} as const

/** Groups of children whose way back differs (handbook 2.4, 3.4); what each calls for is in routes.ts. */
export const groups = {
  g_code: { th: 'เด็กรหัส G', en: 'G-code child' },
  mobile_family: { th: 'ครอบครัวเคลื่อนย้ายแรงงาน', en: 'Family on the move for work' },
  border: { th: 'พื้นที่ชายแดน', en: 'Border area' },
  teenage_mother: { th: 'แม่วัยรุ่น/ตั้งครรภ์', en: 'Teenage mother' },
  juvenile_justice: { th: 'กระบวนการยุติธรรมเด็ก', en: 'Juvenile justice' },
  illness: { th: 'เจ็บป่วยเรื้อรัง', en: 'Long illness' },
  disability: { th: 'พิการ', en: 'Disability' },
  working: { th: 'ทำงานหารายได้', en: 'Works for an income' },
  caregiver: { th: 'ดูแลคนในครอบครัว', en: 'Cares for the family' },
} as const

export const willingness = {
  want_back: { th: 'อยากกลับไปเรียน', en: 'Wants to go back' },
  want_vocational: { th: 'อยากเรียนอาชีพ', en: 'Wants a trade' },
  want_income: { th: 'อยากมีรายได้', en: 'Wants an income' },
  undecided: { th: 'ยังไม่ตัดสินใจ', en: 'Undecided' },
  refuse: { th: 'ไม่ประสงค์เรียน', en: 'Does not want to' },
} as const

/** Where a child is seen to: the watch centre has four levels (handbook 3.6). */
export const watchLevels = {
  school: { th: 'สถานศึกษา', en: 'School' },
  subdistrict: { th: 'ตำบล', en: 'Subdistrict' },
  district: { th: 'อำเภอ', en: 'District' },
  province: { th: 'จังหวัด', en: 'Province' },
} as const

export const routesBack = {
  formal: { th: 'ในระบบ', en: 'Formal school' },
  dole: { th: 'สกร.', en: 'Non-formal education' },
  vocational: { th: 'อาชีวศึกษา', en: 'Vocational education' },
  learning_centre: { th: 'ศูนย์การเรียน/บ้านเรียน', en: 'Learning centre or home school' },
  mobile_school: { th: 'โรงเรียนมือถือ', en: 'Mobile school' },
  skills_training: { th: 'ฝึกทักษะอาชีพ', en: 'Skills training' },
  work_with_plan: { th: 'ทำงานพร้อมแผนการเรียนรู้', en: 'Work with a learning plan' },
} as const

/** Members of the network (handbook 3.6). */
export const memberKinds = {
  teacher: { th: 'ครู', en: 'Teacher' },
  dole_teacher: { th: 'ครู สกร.', en: 'Teacher of non-formal education' },
  village_head: { th: 'กำนัน/ผู้ใหญ่บ้าน', en: 'Village head' },
  health_volunteer: { th: 'อสม.', en: 'Village health volunteer' },
  health_officer: { th: 'เจ้าหน้าที่สาธารณสุข', en: 'Health officer' },
  social_worker: { th: 'นักสังคมสงเคราะห์/พมจ.', en: 'Social worker' },
  local_officer: { th: 'เจ้าหน้าที่ อปท.', en: 'Officer of a local authority' },
  police: { th: 'ตำรวจ', en: 'Police officer' },
  clergy: { th: 'พระภิกษุ/ผู้นำศาสนา', en: 'Monk or religious leader' },
  volunteer: { th: 'อาสาสมัคร/องค์กรพัฒนาเอกชน', en: 'Volunteer or NGO' },
} as const
