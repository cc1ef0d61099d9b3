import type { Label } from './label.ts'

/** Where a problem lies: a field of the input, a row of a file, a line of a document. */
export interface Spot {
  field?: string
  row?: number
  column?: string
  line?: number
}

/** One named failure. `status` is the HTTP status, `number` the stable number shown to people. */
export interface ProblemKind {
  status: number
  number: string
  title: Label
}

const kind = (status: number, number: string, th: string, en: string): ProblemKind => ({
  status,
  number,
  title: { th, en },
})

/** The one catalogue. A number is never reused; a retired one stays as a comment. */
export const problems = {
  input: kind(400, '400.1', 'ข้อมูลที่กรอกยังไม่ถูกต้อง', 'Some of the input is not right'),
  unknown_field: kind(400, '400.2', 'ไม่มีช่องข้อมูลนี้ในทะเบียน', 'There is no such field in this register'),
  filter: kind(400, '400.3', 'เงื่อนไขการกรองไม่ถูกต้อง', 'This filter is not understood'),
  body: kind(400, '400.4', 'อ่านข้อมูลที่ส่งมาไม่ได้', 'The request body cannot be read'),
  as_of: kind(400, '400.5', 'วันที่ย้อนดูไม่ถูกต้อง', 'The as-of date is not valid'),
  missing_value: kind(400, '400.10', 'ต้องกรอกช่องนี้', 'This field is required'),
  not_text: kind(400, '400.11', 'ต้องเป็นข้อความ', 'This must be text'),
  too_long: kind(400, '400.12', 'ข้อความยาวเกินกำหนด', 'The text is too long'),
  not_number: kind(400, '400.13', 'ต้องเป็นตัวเลข', 'This must be a number'),
  out_of_range: kind(400, '400.14', 'ตัวเลขอยู่นอกช่วงที่กำหนด', 'The number is out of range'),
  not_date: kind(400, '400.15', 'วันที่ไม่ถูกต้อง', 'This is not a valid date'),
  not_choice: kind(400, '400.16', 'ไม่มีตัวเลือกนี้', 'This is not one of the choices'),
  not_id: kind(400, '400.17', 'รหัสอ้างอิงไม่ถูกต้อง', 'This is not a valid reference'),
  national_id_form: kind(
    400,
    '400.18',
    'เลขประจำตัวต้องมี 13 หลัก หรือรหัส G ตามด้วยเลข 12 หลัก',
    'An id number has 13 digits, or G and 12 digits',
  ),
  national_id_checksum: kind(
    400,
    '400.19',
    'เลขประจำตัวประชาชนไม่ผ่านการตรวจหลักสุดท้าย',
    'The check digit of the national id is wrong',
  ),
  not_phone: kind(400, '400.20', 'หมายเลขโทรศัพท์ไม่ถูกต้อง', 'This is not a phone number'),
  not_email: kind(400, '400.21', 'อีเมลไม่ถูกต้อง', 'This is not an e-mail address'),
  not_point: kind(400, '400.22', 'พิกัดไม่ถูกต้อง', 'These are not valid coordinates'),
  not_json: kind(400, '400.23', 'ข้อมูลไม่ตรงกับรูปแบบที่กำหนด', 'The data does not fit its schema'),
  ambiguous_year: kind(400, '400.24', 'ปีสองหลักต้องยืนยันว่าเป็น พ.ศ. หรือ ค.ศ.', 'A two-digit year must be confirmed'),
  mangled_number: kind(
    400,
    '400.25',
    'ตัวเลขถูกแปลงเป็นรูปแบบวิทยาศาสตร์ กรุณาตั้งช่องเป็นข้อความ',
    'A spreadsheet mangled this number; format the cell as text',
  ),
  not_name: kind(400, '400.26', 'ต้องมีทั้งชื่อและนามสกุล', 'A name needs a first and a last name'),
  not_file: kind(400, '400.27', 'ไฟล์อ้างอิงไม่ถูกต้อง', 'This is not a stored file'),
  file_type: kind(400, '400.28', 'ชนิดของไฟล์ไม่รองรับ', 'This type of file is not supported'),
  file_text: kind(400, '400.29', 'ไฟล์นี้ไม่มีข้อความให้อ่าน', 'There is no text to read in this file'),
  rule: kind(400, '400.30', 'ข้อมูลขัดกับกติกาของทะเบียน', 'A rule of the register is broken'),
  import_file: kind(400, '400.60', 'อ่านไฟล์ตารางนี้ไม่ได้', 'This table file cannot be read'),
  import_mapping: kind(400, '400.61', 'ยังจับคู่คอลัมน์หรือตอบคำถามไม่ครบ', 'Columns or answers of the import are missing'),
  lost_zero: kind(
    400,
    '400.62',
    'เลขศูนย์นำหน้าหายไป กรุณาตรวจรหัสที่เสนอ',
    'A leading zero was lost; please check the proposed code',
  ),
  not_known: kind(400, '400.63', 'ไม่พบรายการที่อ้างถึง', 'Nothing on record answers to this'),
  several_known: kind(400, '400.64', 'พบมากกว่าหนึ่งรายการที่ตรงกัน', 'More than one record answers to this'),
  repeated_row: kind(400, '400.65', 'ซ้ำกับแถวอื่นในไฟล์เดียวกัน', 'Another row of the same file says this already'),
  cell_error: kind(400, '400.66', 'ช่องนี้เป็นค่าผิดพลาดของโปรแกรมตาราง', 'The spreadsheet left an error in this cell'),
  sign_in: kind(401, '401.1', 'กรุณาเข้าสู่ระบบ', 'Please sign in'),
  sign_in_failed: kind(401, '401.2', 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง', 'The user name or password is wrong'),
  weak_password: kind(400, '400.40', 'รหัสผ่านนี้เดาได้ง่าย', 'This password is easy to guess'),
  slip_code: kind(400, '400.41', 'รหัสเชิญไม่ถูกต้อง ใช้ไปแล้ว หรือหมดอายุ', 'The code is wrong, used or expired'),
  confirm_again: kind(401, '401.40', 'กรุณายืนยันตัวตนอีกครั้ง', 'Please confirm that it is you'),
  second_factor: kind(403, '403.40', 'บทบาทของท่านต้องยืนยันตัวตนสองขั้น', 'Your role must show a second factor'),
  token: kind(401, '401.10', 'โทเคนไม่ถูกต้อง หมดอายุ หรือถูกเพิกถอนแล้ว', 'The token is wrong, expired or revoked'),
  origin: kind(403, '403.1', 'คำขอนี้มาจากเว็บไซต์อื่น', 'This call comes from another site'),
  scope: kind(403, '403.10', 'โทเคนนี้ไม่ได้ออกไว้สำหรับบริการนี้', 'This token was not issued for this service'),
  not_found: kind(404, '404.1', 'ไม่พบข้อมูล หรือท่านไม่มีสิทธิ์', 'Not found, or not yours to see'),
  method: kind(405, '405.1', 'ใช้วิธีเรียกนี้ไม่ได้', 'This method is not allowed here'),
  not_acceptable: kind(406, '406.1', 'ไม่มีคำตอบในรูปแบบที่ขอ', 'There is no answer in the form that was asked for'),
  version: kind(409, '409.1', 'มีผู้อื่นแก้ไขรายการนี้ไปก่อนแล้ว', 'Somebody else has changed this record since you read it'),
  duplicate: kind(409, '409.2', 'มีรายการนี้อยู่แล้ว', 'This record exists already'),
  in_use: kind(409, '409.3', 'รายการนี้ถูกใช้อยู่ จึงถอนออกไม่ได้', 'This record is in use and cannot be withdrawn'),
  move: kind(409, '409.4', 'ขั้นตอนนี้ทำไม่ได้ในสถานะปัจจุบัน', 'This move is not possible in the present state'),
  not_mergeable: kind(
    409,
    '409.20',
    'รวมสองระเบียนนี้ไม่ได้ เพราะระเบียนหนึ่งรวมกับระเบียนอื่นไว้แล้ว',
    'These two cannot be merged: one of them is merged with another record already',
  ),
  identity_number_form: kind(
    400,
    '400.70',
    'เลขเอกสารเป็นตัวอักษรละตินหรือตัวเลข 4 ถึง 20 ตัว และต้องตรงกับประเภทของเลข',
    'The number of a paper has 4 to 20 Latin letters or digits, as its type has them',
  ),
  own_proposal: kind(409, '409.5', 'ผู้เสนอเป็นผู้อนุมัติเองไม่ได้', 'The proposer cannot approve'),
  frozen: kind(409, '409.6', 'ประกาศใช้หรือส่งไปแล้ว แก้ไขไม่ได้', 'Published or handed in: it cannot be changed'),
  act_reused: kind(409, '409.7', 'รหัสการกระทำนี้ถูกใช้กับเรื่องอื่นแล้ว', 'This act id was used for something else'),
  precondition: kind(
    412,
    '412.1',
    'รายการนี้ไม่ใช่รุ่นที่ระบุใน If-Match แล้ว',
    'The record is no longer the version named in If-Match',
  ),
  too_large: kind(413, '413.1', 'ข้อมูลมีขนาดใหญ่เกินกำหนด', 'The input is too large'),
  media: kind(415, '415.1', 'ชนิดของข้อมูลที่ส่งมาไม่รองรับ', 'This content type is not supported'),
  too_many: kind(429, '429.10', 'เรียกถี่เกินกำหนด กรุณารอแล้วลองใหม่', 'Too many calls; please wait and try again'),
  unknown: kind(
    500,
    '500.1',
    'ระบบขัดข้อง กรุณาแจ้งเลขเหตุการณ์แก่ผู้ดูแล',
    'Something went wrong; please report the incident number',
  ),
  database: kind(503, '503.1', 'ติดต่อฐานข้อมูลไม่ได้', 'The database cannot be reached'),
  disk_full: kind(
    507,
    '507.1',
    'ที่เก็บข้อมูลเต็ม ยังบันทึกไม่ได้ ของเดิมอยู่ครบ กรุณาแจ้งผู้ดูแลระบบ',
    'The storage is full: nothing can be saved, nothing kept was lost. Please tell the administrator',
  ),
  busy: kind(503, '503.2', 'ระบบมีผู้ใช้มาก กรุณาลองใหม่', 'The system is busy, please try again'),
} as const satisfies Record<string, ProblemKind>

export type ProblemName = keyof typeof problems

/** A failure as a value: what, where, and the parts that belong to it. Prints as JSON. */
export interface Problem {
  name: ProblemName
  spot?: Spot
  detail?: Label
  incident?: string
  parts?: Problem[]
}

/** Carries a problem out of a transaction so that it rolls back. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problems[problem.name].number} ${problem.name}`)
    this.problem = problem
  }
}

export const refuse = (name: ProblemName, more: Omit<Problem, 'name'> = {}): never => {
  throw new Refusal({ name, ...more })
}

export const problemText = (problem: Problem): Label => problem.detail ?? problems[problem.name].title

/** The body of an RFC 9457 answer. Both languages travel, so that a page needs no second catalogue. */
export function problemBody(problem: Problem) {
  const { status, number, title } = problems[problem.name]
  return {
    type: `urn:buaban:problem:${number}`,
    status,
    title: title.th,
    name: problem.name,
    number,
    text: problemText(problem),
    ...(problem.spot ? { spot: problem.spot } : {}),
    ...(problem.incident ? { incident: problem.incident } : {}),
    ...(problem.parts
      ? {
          parts: problem.parts.map((p) => ({
            name: p.name,
            number: problems[p.name].number,
            text: problemText(p),
            spot: p.spot,
          })),
        }
      : {}),
  }
}
