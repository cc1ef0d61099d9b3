import type { Label } from '#kernel/label.ts'

/** The words of instruments on paper. */
export const paperWords = {
  blankLead: {
    th: 'แบบเปล่าขนาด A4 พิมพ์แล้วนำไปกรอกด้วยมือ จากนั้นบันทึกเข้าระบบ',
    en: 'An empty form on A4, to be filled by hand and then entered here',
  },
  oneLead: {
    th: 'มีชื่อและที่อยู่แล้ว ขนาด A4 พิมพ์แล้วนำไปกรอกด้วยมือ จากนั้นบันทึกเข้าระบบ',
    en: 'Name and place are on it, on A4; to be filled by hand and then entered here',
  },
  manyLead: { th: '{n} แผ่น แผ่นละหนึ่งคน ขนาด A4', en: '{n} sheets, one for each, on A4' },
  filledLead: { th: 'ตามที่บันทึกไว้ ขนาด A4', en: 'As it was recorded, on A4' },
  print: { th: 'พิมพ์', en: 'Print' },
  printBlank: { th: 'พิมพ์แบบเปล่าไว้กรอกด้วยมือ', en: 'Print an empty form to fill by hand' },
  printThis: { th: 'พิมพ์แบบนี้', en: 'Print this sheet' },
  version: { th: 'ฉบับที่ {n} ใช้ตั้งแต่ {day}', en: 'Version {n}, in use from {day}' },
  source: { th: 'ที่มา: {source}', en: 'Source: {source}' },
  when: { th: 'ตอบเมื่อ {condition}', en: 'only if {condition}' },
  manyBoxes: { th: 'ตอบได้หลายข้อ', en: 'tick all that apply' },
  general: { th: 'การบันทึกครั้งนี้', en: 'This record' },
  codes: { th: 'รหัสในตาราง', en: 'Codes in the table' },
  codeHere: { th: 'ใส่รหัส', en: 'code' },
  yesNoHere: { th: 'ใส่ ✓', en: 'tick if so' },
  scores: { th: 'ผลที่คิดได้', en: 'What it comes to' },
  signed: { th: 'ลงชื่อผู้กรอก', en: 'Filled in by' },
  clearName: { th: 'ชื่อตัวบรรจง', en: 'Name in print' },
  keep: {
    th: 'เมื่อกรอกแล้วเป็นข้อมูลส่วนบุคคล เก็บในที่ปิด บันทึกเข้าระบบโดยเร็ว แล้วทำลายกระดาษ',
    en: 'Once filled in this is personal data: keep it closed, enter it soon, then destroy the paper',
  },
  nothing: { th: 'ไม่มีอะไรให้พิมพ์', en: 'There is nothing to print' },
  day: { th: 'วันที่', en: 'Day' },
  month: { th: 'เดือน', en: 'Month' },
  year: { th: 'พ.ศ.', en: 'Year' },
  time: { th: 'เวลา', en: 'Time' },
  latitude: { th: 'ละติจูด', en: 'Latitude' },
  longitude: { th: 'ลองจิจูด', en: 'Longitude' },
  baht: { th: 'บาท', en: 'baht' },
} as const satisfies Record<string, Label>
