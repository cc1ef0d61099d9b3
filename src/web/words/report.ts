import type { Label } from '#kernel/label.ts'

export const reportWords = {
  title: { th: 'พบเด็กที่ไม่ได้เรียน', en: 'A child who is not in school' },
  about: {
    th: 'บอกเราว่าเด็กอยู่ที่ไหนและท่านเห็นอะไร เจ้าหน้าที่ในพื้นที่จะไปดูภายในไม่กี่วัน ไม่ต้องบอกชื่อผู้แจ้ง',
    en: 'Tell us where the child is and what you saw. People of the area go and see within days. You need not give your name.',
  },
  urgent: { th: 'ถ้าเด็กกำลังถูกทำร้าย โทร 1300 หรือ 191 ทันที', en: 'If a child is being harmed call 1300 or 191 at once' },
  area: { th: 'ตำบลที่พบเด็ก', en: 'Subdistrict where the child is' },
  chooseArea: { th: 'เลือกตำบล', en: 'Choose a subdistrict' },
  told: { th: 'เรื่องที่อยากบอก', en: 'What you want to tell' },
  toldHelp: {
    th: 'เช่น เด็กอายุราวเท่าไร เห็นที่ไหน เมื่อไร อยู่กับใคร',
    en: 'For instance about how old, where and when you saw the child, with whom',
  },
  more: { th: 'ถ้าทราบ ช่วยบอกเพิ่ม', en: 'If you know more' },
  called: { th: 'ชื่อหรือชื่อเล่นของเด็ก', en: 'What the child is called' },
  age: { th: 'อายุโดยประมาณ (ปี)', en: 'Age, about (years)' },
  spot: { th: 'บริเวณที่พบ', en: 'Spot' },
  spotHelp: { th: 'เช่น หน้าตลาด หมู่บ้าน ซอย', en: 'For instance a market, a village, a lane' },
  you: { th: 'ให้เราติดต่อกลับได้ (ไม่บังคับ)', en: 'So that we can call you back (not needed)' },
  reporter: { th: 'ชื่อผู้แจ้ง', en: 'Your name' },
  phone: { th: 'โทรศัพท์', en: 'Phone' },
  youHelp: {
    th: 'เห็นได้เฉพาะผู้ประสานงานที่รับเรื่อง ลบเมื่อครบสองปี',
    en: 'Seen only by the coordinator who takes it up; deleted after two years',
  },
  send: { th: 'ส่งเรื่อง', en: 'Send' },
  thanks: { th: 'รับเรื่องแล้ว ขอบคุณที่ช่วยดูแลเด็ก', en: 'Received. Thank you for looking after a child.' },
  code: { th: 'รหัสติดตามของท่าน', en: 'Your tracking code' },
  codeHelp: {
    th: 'จดรหัสนี้ไว้ จะแสดงครั้งเดียว ใช้ดูความคืบหน้าได้โดยไม่ต้องบอกว่าท่านเป็นใคร',
    en: 'Write it down, it is shown this once. With it you see what was done, without saying who you are.',
  },
  already: {
    th: 'เรื่องนี้รับไว้แล้วจากการส่งครั้งก่อน รหัสติดตามแสดงไปแล้วในครั้งนั้น',
    en: 'This was received when it was sent before; its code was shown then',
  },
  track: { th: 'ติดตามเรื่องที่แจ้ง', en: 'Follow a report' },
  trackCode: { th: 'รหัสติดตาม', en: 'Tracking code' },
  look: { th: 'ดูความคืบหน้า', en: 'See how it stands' },
  unknownCode: { th: 'ไม่พบรหัสนี้ กรุณาตรวจตัวอักษรอีกครั้ง', en: 'There is no such code, please check its letters' },
  received: { th: 'รับแจ้งเมื่อ {day}', en: 'Received on {day}' },
  answer: { th: 'คำตอบจากเจ้าหน้าที่', en: 'Answer' },
  tooMany: { th: 'ส่งถี่เกินไป กรุณารออีก {n} วินาที', en: 'Too often; please wait {n} seconds' },
} as const satisfies Record<string, Label>
