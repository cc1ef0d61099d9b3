/** The roles of the province (handbook 0). A role means nothing without a place: that is a grant. */
export const roles = {
  peo_officer: { th: 'เจ้าหน้าที่ ศธจ.', en: 'Provincial education officer' },
  planner: { th: 'นักวิเคราะห์นโยบายและแผน', en: 'Planner' },
  esao_officer: { th: 'เจ้าหน้าที่เขตพื้นที่', en: 'Area office officer' },
  dole_officer: { th: 'เจ้าหน้าที่ สกร.', en: 'Learning encouragement officer' },
  school_director: { th: 'ผู้อำนวยการสถานศึกษา', en: 'School director' },
  school_registrar: { th: 'นายทะเบียนสถานศึกษา', en: 'School registrar' },
  homeroom_teacher: { th: 'ครูประจำชั้น', en: 'Homeroom teacher' },
  watch_coordinator: { th: 'ผู้ประสานงานศูนย์เฝ้าระวัง', en: 'Watch centre coordinator' },
  watch_member: { th: 'สมาชิกเครือข่ายเฝ้าระวัง', en: 'Watch network member' },
  enumerator: { th: 'ผู้สำรวจบ้าน', en: 'House-to-house enumerator' },
  partner_officer: { th: 'เจ้าหน้าที่หน่วยงานภาคี', en: 'Partner agency officer' },
  home_educator: { th: 'ผู้จัดการศึกษาบ้านเรียน/ศูนย์การเรียน', en: 'Home or centre educator' },
  auditor: { th: 'ผู้ตรวจสอบภายใน', en: 'Internal auditor' },
  dpo: { th: 'เจ้าหน้าที่คุ้มครองข้อมูล', en: 'Data protection officer' },
  sysadmin: { th: 'ผู้ดูแลระบบ', en: 'System administrator' },
  system: { th: 'ระบบ', en: 'System' },
} as const
