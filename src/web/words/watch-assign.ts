import type { Label } from '#kernel/label.ts'

/** The words of giving many children to members at once. */
export const assignWords = {
  title: { th: 'ใครจะรับเด็กที่ยังไม่มีผู้ดูแล', en: 'Who takes the children who have nobody?' },
  lead: {
    th: '{place}มี {n} คน แสดงครั้งละ 20 คน ระบบเสนอสมาชิกที่ใกล้และยังรับได้ เปลี่ยนหรือเอาออกได้ก่อนกด',
    en: '{n} in {place}, twenty at a time. Members near and free are suggested; change or untick before you press.',
  },
  assign: { th: 'มอบหมายที่เลือกไว้', en: 'Assign those ticked' },
  done: { th: 'มอบหมายแล้ว {n} คน', en: '{n} children were assigned' },
  left: { th: 'อีก {n} คนมีผู้อื่นแก้ไขหรือรับไปก่อน', en: '{n} had been changed or taken by somebody else meanwhile' },
  choose: { th: 'เลือกอย่างน้อยหนึ่งคน และผู้รับของแต่ละคน', en: 'Tick at least one child, with somebody for each' },
  none: { th: 'ทุกคนในพื้นที่นี้มีผู้ดูแลแล้ว', en: 'Every child here has somebody' },
  noneNear: {
    th: 'ยังไม่มีสมาชิกเครือข่ายในอำเภอของเด็กที่เหลือ',
    en: 'There is no member of the network in the districts of those who remain',
  },
  addMember: { th: 'เพิ่มสมาชิกเครือข่าย', en: 'Add a member of the network' },
  unplaced: {
    th: 'อีก {n} คนยังไม่ทราบตำบล ต้องหาที่อยู่ก่อนจึงเสนอผู้ดูแลได้',
    en: '{n} more have no known subdistrict: find where they live first',
  },
  to: { th: 'ผู้รับ', en: 'Taken by' },
  nobody: { th: 'ยังไม่มอบหมาย (ทุกคนใกล้เคียงเต็มแล้ว)', en: 'Nobody yet (all near are full)' },
  notNow: { th: 'ยังไม่มอบหมาย', en: 'Nobody yet' },
  pick: { th: 'มอบหมาย {name}', en: 'Assign {name}' },
  verifies: { th: 'ให้ตรวจสอบ', en: 'to verify' },
  visits: { th: 'ให้ไปเยี่ยม', en: 'to visit' },
  child: { th: 'เด็ก', en: 'Child' },
} as const satisfies Record<string, Label>
