import type { Label } from '#kernel/label.ts'

export const settings = {
  question: { th: 'อยากให้หน้าจอเป็นแบบไหน', en: 'How should this look for you?' },
  language: { th: 'ภาษา', en: 'Language' },
  otherParts: { th: 'ส่วนอื่นของระบบ', en: 'Other parts of the system' },
  account: { th: 'บัญชีของฉัน', en: 'My account' },
  sessions: { th: 'เข้าสู่ระบบอยู่ที่ใดบ้าง', en: 'Where am I signed in?' },
  device: { th: 'เครื่อง', en: 'Device' },
  since: { th: 'ตั้งแต่', en: 'Since' },
  until: { th: 'หมดอายุ', en: 'Ends' },
  here: { th: 'เครื่องนี้', en: 'this one' },
  endOthers: { th: 'ออกจากระบบที่เครื่องอื่นทั้งหมด', en: 'Sign out everywhere else' },
  user: { th: 'ชื่อผู้ใช้', en: 'User name' },
  password: { th: 'รหัสผ่าน', en: 'Password' },
  signIn: { th: 'เข้าสู่ระบบในฐานะใคร', en: 'Who is signing in?' },
  wrong: { th: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง', en: 'The user name or password is wrong' },
  demoTitle: { th: 'ลองในฐานะบุคคลสมมติ', en: 'Try it as one of the invented persons' },
  demoHelp: {
    th: 'มีเฉพาะในข้อมูลสาธิต กดเพื่อเข้าได้ทันทีโดยไม่ต้องใช้รหัสผ่าน',
    en: 'Only in the demonstration data; one press, no password',
  },
  forgotten: {
    th: 'ลืมรหัสผ่าน: ขอใบตั้งรหัสผ่านใหม่จากหน่วยงานของท่าน',
    en: 'Forgotten: ask your office for a slip to set a new one',
  },
  signOutNow: { th: 'ออกจากระบบ', en: 'Sign out' },
  end: { th: 'ออก', en: 'End' },
} as const satisfies Record<string, Label>
