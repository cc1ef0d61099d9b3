import { arabic, cleanText } from '../../kinds/digits.ts'

/** A header as it is compared: one spelling of digits, case, spaces and marks; notes such as “ต้องกรอก” do not count. */
export const headerKey = (header: string): string =>
  arabic(cleanText(header))
    .toLowerCase()
    .replace(/\((?:ต้องกรอก|จำเป็น|required|\*)\)|ต้องกรอก|\*+/g, '')
    .replace(/[\s._\-–/\\:'"“”‘’()[\]]+/g, '')

const TOTALS = [
  'รวม',
  'รวมทั้งสิ้น',
  'รวมทั้งหมด',
  'ยอดรวม',
  'รวมเป็น',
  'ผลรวม',
  'เฉลี่ย',
  'ค่าเฉลี่ย',
  'total',
  'grandtotal',
  'sum',
  'average',
]

/** Words by which the first cell of a row says that it sums up others: “รวม”, “รวม ป.1”, “รวมทั้งสิ้น 35 คน”. */
export function saysTotal(text: string): boolean {
  if (!/รวม|เฉลี่ย|total|sum|average/i.test(text)) return false
  const bare = headerKey(text)
  if (TOTALS.includes(bare)) return true
  return /^(รวม(ทั้งสิ้น|ทั้งหมด|นักเรียน|จำนวน|ชั้น|ป\d|ม\d|อ\d|ชาย|หญิง|\d)|ยอดรวม|total|grandtotal)/.test(bare)
}

/** Notes under a table: who printed it and when, what marks mean. */
export const saysNote = (text: string): boolean =>
  /^(หมายเหตุ|ข้อมูล ณ|ข้อมูล\s*ณ|พิมพ์เมื่อ|พิมพ์โดย|ผู้พิมพ์|วันที่พิมพ์|ที่มา|แหล่งข้อมูล|ลงชื่อ|source:|note:|printed)/i.test(cleanText(text))
