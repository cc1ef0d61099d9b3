import type { Label } from '#kernel/label.ts'

/** Words of inviting people, of their slips, and of accepting. */
export const invitationWords = {
  menu: { th: 'คำเชิญและรหัสผ่าน', en: 'Invitations' },
  question: { th: 'ใครได้รับเชิญให้ใช้ระบบ', en: 'Who has been invited?' },
  lead: {
    th: 'แต่ละคนได้ใบเชิญที่มีรหัสใช้ครั้งเดียว ตั้งรหัสผ่านเอง แล้วใช้ได้ทันที ไม่ต้องใช้อีเมล',
    en: 'Each gets a slip with a code used once, sets a password, and can begin; no mail needed',
  },
  invite: { th: 'เชิญคนเข้าใช้', en: 'Invite people' },
  none: { th: 'ยังไม่มีคำเชิญ', en: 'Nobody has been invited yet' },
  name: { th: 'ชื่อ', en: 'Name' },
  username: { th: 'ชื่อผู้ใช้', en: 'User name' },
  role: { th: 'บทบาท', en: 'Role' },
  place: { th: 'หน่วยงาน', en: 'Place' },
  until: { th: 'ใช้ได้ถึง', en: 'Valid until' },
  expired: { th: 'หมดอายุ', en: 'Expired' },
  again: { th: 'ออกใบใหม่', en: 'New slip' },
  cancel: { th: 'ยกเลิกคำเชิญ', en: 'Cancel' },
  cancelled: { th: 'ยกเลิกคำเชิญแล้ว', en: 'The invitation is cancelled' },

  inviteTitle: { th: 'จะเชิญใครบ้าง', en: 'Whom will you invite?' },
  one: { th: 'คนเดียว', en: 'One person' },
  many: { th: 'หลายคนจากรายการ', en: 'Many, from a list' },
  list: { th: 'รายการ', en: 'List' },
  listHelp: {
    th: 'หนึ่งคนต่อบรรทัด: ชื่อ, ชื่อผู้ใช้, บทบาท, รหัสหรือชื่อหน่วยงาน คัดลอกจากตารางมาวางได้ เว้นหน่วยงานไว้คือหน่วยงานที่เลือกข้างบน',
    en: 'One person a line: name, user name, role, code or name of the place. Paste it from a sheet if you like; without a place, the one chosen above counts',
  },
  usernameHelp: {
    th: 'ตัวพิมพ์เล็ก a–z ตัวเลข จุด ขีด อย่างน้อย 3 ตัว',
    en: 'Small letters, figures, dots and dashes, at least 3',
  },
  placeHelp: { th: 'รหัส หรือชื่อเต็มของหน่วยงานหรือพื้นที่', en: 'The code or full name of an office, school or area' },
  make: { th: 'ออกใบเชิญ', en: 'Make the slips' },
  line: { th: 'บรรทัด {n}', en: 'Line {n}' },
  noLines: { th: 'ยังไม่มีรายชื่อ', en: 'Nobody is named' },
  fewParts: { th: 'ต้องมีชื่อ ชื่อผู้ใช้ และบทบาท', en: 'A name, a user name and a role are needed' },
  badUsername: { th: 'ชื่อผู้ใช้ “{value}” ใช้ไม่ได้', en: 'The user name “{value}” cannot be used' },
  taken: { th: 'มีชื่อผู้ใช้ “{value}” แล้ว', en: 'The user name “{value}” is taken' },
  twice: { th: 'ชื่อผู้ใช้ “{value}” ซ้ำในรายการ', en: 'The user name “{value}” stands twice in the list' },
  badRole: { th: 'ท่านให้บทบาท “{value}” ไม่ได้', en: 'You cannot give the role “{value}”' },
  badPlace: { th: 'ไม่พบหน่วยงาน “{value}” ในขอบเขตของท่าน', en: 'No place “{value}” within yours' },
  tooMany: { th: 'ครั้งละไม่เกิน {n} คน', en: 'At most {n} people at a time' },

  slips: { th: 'ใบเชิญพร้อมแจก', en: 'The slips are ready' },
  slipsHelp: {
    th: 'พิมพ์หรือส่งให้เจ้าตัวตอนนี้ รหัสแสดงครั้งเดียว ถ้าหายให้ออกใบใหม่',
    en: 'Print them or hand them over now: the codes are shown once. If one is lost, make a new slip',
  },
  slipLead: { th: 'ใบเชิญเข้าใช้ระบบบัวบาน', en: 'Invitation to Buaban' },
  slipOpen: { th: 'เปิด', en: 'Open' },
  slipCode: { th: 'แล้วใส่รหัส', en: 'and enter the code' },
  slipOnce: {
    th: 'ใช้ได้ครั้งเดียว ถึง {at} เก็บเป็นความลับเหมือนรหัสผ่าน',
    en: 'Works once, until {at}. Keep it secret like a password',
  },
  print: { th: 'พิมพ์ใบเชิญ', en: 'Print the slips' },
  toList: { th: 'กลับไปรายการ', en: 'Back to the list' },
  codePicture: { th: 'ภาพรหัสเปิดหน้ารับเชิญ', en: 'Picture code of the page' },

  enterTitle: { th: 'รหัสในใบเชิญคืออะไร', en: 'Which code is on your slip?' },
  enter: { th: 'รหัสในใบเชิญ', en: 'Code on the slip' },
  enterHelp: { th: '16 ตัว เป็น 4 กลุ่ม พิมพ์เล็กหรือใหญ่ก็ได้', en: '16 signs in four groups, small or capital' },
  wrong: {
    th: 'รหัสไม่ถูกต้อง ใช้ไปแล้ว หรือหมดอายุ ขอใบใหม่จากผู้ที่เชิญ',
    en: 'The code is wrong, used or expired. Ask whoever invited you for a new slip',
  },
  welcome: { th: 'ยินดีต้อนรับ {name}', en: 'Welcome, {name}' },
  offered: { th: 'ท่านได้รับเชิญเป็น', en: 'You are invited as' },
  at: { th: 'ที่', en: 'At' },
  yourUsername: { th: 'ชื่อผู้ใช้ของท่าน', en: 'Your user name' },
  accept: { th: 'ตั้งรหัสผ่านและเริ่มใช้', en: 'Set the password and begin' },
  renew: { th: 'ตั้งรหัสผ่านใหม่', en: 'Set a new password' },
  renewLead: {
    th: 'หน่วยงานออกใบนี้ให้ท่านตั้งรหัสผ่านใหม่ เครื่องที่เข้าอยู่จะออกจากระบบทั้งหมด',
    en: 'Your office has given you this slip to set a new password. Every device will be signed out',
  },
  done: {
    th: 'ตั้งรหัสผ่านแล้ว เข้าสู่ระบบด้วยชื่อผู้ใช้และรหัสผ่านใหม่ได้เลย',
    en: 'The password is set. Sign in with your user name and the new password',
  },

  people: { th: 'ผู้ใช้ในหน่วยงานของฉัน', en: 'People of my place' },
  peopleNone: { th: 'ยังไม่มีผู้ใช้อื่นที่ท่านออกใบตั้งรหัสผ่านให้ได้', en: 'Nobody else yet for whom you can make a slip' },
  peopleHelp: {
    th: 'ลืมรหัสผ่าน? ออกใบใหม่ให้เจ้าตัวตั้งเอง ท่านจะไม่รู้รหัสผ่านของใคร',
    en: 'Somebody forgot the password? Make a slip and let them set a new one: you never know anybody’s password',
  },
  renewSlip: { th: 'ออกใบตั้งรหัสผ่านใหม่', en: 'Slip for a new password' },
  notYours: {
    th: 'บัญชีนี้มีสิทธิ์นอกเหนือที่ท่านให้ได้ ขอให้ผู้ดูแลระบบออกใบ',
    en: 'This account holds more than you can give; a system administrator must make the slip',
  },
} as const satisfies Record<string, Label>
