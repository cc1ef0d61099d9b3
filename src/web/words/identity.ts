import type { Label } from '#kernel/label.ts'

/** Words of signing in, proving and setting up how one signs in. */
export const identity = {
  wait: { th: 'ลองหลายครั้งเกินไป ลองใหม่ได้ในอีก {time}', en: 'Too many tries. You may try again in {time}' },
  seconds: { th: '{n} วินาที', en: '{n} seconds' },
  minutes: { th: '{n} นาที', en: '{n} minutes' },
  or: { th: 'หรือ', en: 'or' },
  withPasskey: { th: 'เข้าด้วยพาสคีย์', en: 'Sign in with a passkey' },
  withProvider: { th: 'เข้าด้วย {name}', en: 'Sign in with {name}' },
  passkeyHelp: {
    th: 'ลายนิ้วมือ ใบหน้า หรือรหัสปลดล็อกของเครื่องนี้',
    en: 'The fingerprint, face or unlock code of this device',
  },
  passkeyFailed: { th: 'ยังไม่สำเร็จ ลองใหม่หรือใช้รหัสผ่าน', en: 'That did not work; try again or use the password' },
  passkeyUnknown: { th: 'ไม่รู้จักพาสคีย์นี้', en: 'This passkey is not known here' },
  haveSlip: { th: 'มีใบเชิญเข้าใช้ระบบ', en: 'I have a slip with a code' },
  providerRefused: {
    th: '{name} ยืนยันตัวท่านแล้ว แต่ยังไม่มีบัญชีที่ผูกไว้ ขอใบเชิญจากหน่วยงาน หรือเข้าด้วยรหัสผ่านแล้วผูกในหน้าตั้งค่า',
    en: '{name} knows you, but no account here is linked to it. Ask your office for a slip, or sign in by password and link it in the settings',
  },
  providerFailed: { th: 'เข้าด้วย {name} ไม่สำเร็จ', en: 'Signing in with {name} did not work' },

  codeTitle: { th: 'รหัสในแอปยืนยันตัวตนคืออะไร', en: 'Which code does your app show?' },
  code: { th: 'รหัส 6 หลัก หรือรหัสสำรอง', en: 'Six-figure code, or a recovery code' },
  codeHelp: {
    th: 'รหัสในแอปเปลี่ยนทุก 30 วินาที และใช้ได้ครั้งเดียว ถ้าไม่มีโทรศัพท์ ใช้รหัสสำรองรหัสใดก็ได้ที่เก็บไว้',
    en: 'The app’s code changes every 30 seconds and works once. Without your phone, use any recovery code that you kept',
  },
  codeWrong: { th: 'รหัสไม่ถูกต้องหรือใช้ไปแล้ว', en: 'The code is wrong, or has been used' },
  codeOver: {
    th: 'หมดเวลา หรือรหัสนี้ใช้ไปแล้ว กรุณาเข้าสู่ระบบใหม่',
    en: 'Time has run out, or the code had been used; please sign in again',
  },
  codeLocked: {
    th: 'ใส่รหัสผิดหลายครั้ง ลองใหม่ได้ในอีก 15 นาที',
    en: 'Too many wrong codes; you may try again in 15 minutes',
  },
  go: { th: 'ดำเนินการต่อ', en: 'Continue' },

  confirmTitle: { th: 'ใช่ท่านหรือไม่', en: 'Is it still you?' },
  confirmWhy: {
    th: 'เรื่องนี้สำคัญ จึงขอให้ยืนยันตัวตนอีกครั้ง สิ่งที่กรอกไว้ยังอยู่',
    en: 'This matters, so please prove once more that it is you. What you filled in is kept',
  },
  confirm: { th: 'ยืนยันและทำต่อ', en: 'Confirm and go on' },
  confirmed: { th: 'ยืนยันแล้ว', en: 'Confirmed' },
  takeFile: { th: 'บันทึกไฟล์', en: 'Save the file' },
  backThere: { th: 'กลับไปหน้าเดิม', en: 'Back to where you were' },
  confirmPasskey: { th: 'ยืนยันด้วยพาสคีย์', en: 'Confirm with a passkey' },
  confirmWrong: { th: 'รหัสผ่านหรือพาสคีย์ไม่ถูกต้อง', en: 'The password or passkey is wrong' },
  confirmAgain: {
    th: 'บัญชีนี้ไม่มีรหัสผ่านหรือพาสคีย์ กรุณาออกแล้วเข้าสู่ระบบใหม่',
    en: 'This account has no password or passkey; please sign out and in again',
  },
  demoPassword: { th: 'ในข้อมูลสาธิต รหัสผ่านคือ buaban-demo', en: 'In the demonstration the password is buaban-demo' },

  how: { th: 'ฉันเข้าสู่ระบบอย่างไร', en: 'How do I sign in?' },
  needed: {
    th: 'บทบาทของท่านเห็นข้อมูลมาก จึงต้องมีการยืนยันตัวตนสองขั้นก่อนใช้ส่วนอื่น',
    en: 'Your role sees much, so a second factor is needed before anything else opens',
  },
  neededShow: {
    th: 'ท่านมีพาสคีย์แล้ว ออกจากระบบ แล้วเข้าใหม่ด้วยพาสคีย์ก็ใช้ได้ทันที',
    en: 'You have a passkey: sign out, then sign in with it, and everything opens',
  },
  passwordSet: { th: 'ตั้งไว้แล้ว', en: 'Set' },
  passwordNone: { th: 'ยังไม่ได้ตั้ง', en: 'Not set' },
  changePassword: { th: 'เปลี่ยนรหัสผ่าน', en: 'Change the password' },
  passwordTitle: { th: 'รหัสผ่านใหม่คืออะไร', en: 'What is the new password?' },
  current: { th: 'รหัสผ่านปัจจุบัน', en: 'Present password' },
  fresh: { th: 'รหัสผ่านใหม่', en: 'New password' },
  repeat: { th: 'รหัสผ่านใหม่อีกครั้ง', en: 'New password once more' },
  passwordHelp: {
    th: 'อย่างน้อย 10 ตัวอักษร ใช้ประโยคไทยที่จำได้ก็ดี เช่น สี่คำที่ไม่เกี่ยวกัน ไม่ต้องมีอักขระพิเศษ',
    en: 'At least 10 characters. A phrase is good, such as four words that have nothing to do with each other; no special signs needed',
  },
  differs: { th: 'สองช่องไม่ตรงกัน', en: 'The two do not agree' },
  currentWrong: { th: 'รหัสผ่านปัจจุบันไม่ถูกต้อง', en: 'The present password is wrong' },
  othersEnd: {
    th: 'เมื่อเปลี่ยนแล้ว เครื่องอื่นที่เข้าอยู่จะถูกออกจากระบบทันที',
    en: 'Afterwards every other device is signed out at once',
  },
  passwordChanged: {
    th: 'เปลี่ยนรหัสผ่านแล้ว เครื่องอื่นออกจากระบบแล้ว',
    en: 'The password is changed; other devices are signed out',
  },

  app: { th: 'แอปยืนยันตัวตน', en: 'Authenticator app' },
  appOn: { th: 'ใช้อยู่', en: 'In use' },
  appOff: { th: 'ยังไม่ได้ใช้', en: 'Not in use' },
  appSetUp: { th: 'ตั้งค่าแอปยืนยันตัวตน', en: 'Set up an authenticator app' },
  appManage: { th: 'จัดการ', en: 'Manage' },
  appTitle: { th: 'ยืนยันตัวตนสองขั้นอย่างไร', en: 'How does the second factor work?' },
  appAbout: {
    th: 'นอกจากรหัสผ่าน ระบบจะถามรหัส 6 หลักจากแอปในโทรศัพท์ของท่าน ใครรู้แค่รหัสผ่านจะเข้าไม่ได้',
    en: 'Besides the password, the system asks for a six-figure code from an app on your phone. A password alone lets nobody in',
  },
  begin: { th: 'เริ่มตั้งค่า', en: 'Begin' },
  step1: { th: '1. เปิดแอปแล้วสแกนภาพนี้', en: '1. Open the app and scan this' },
  step1Help: {
    th: 'ใช้แอปใดก็ได้ที่รองรับรหัสตามเวลา (TOTP)',
    en: 'Any app for time-based codes (TOTP) will do',
  },
  qr: { th: 'ภาพรหัสสำหรับแอปยืนยันตัวตน', en: 'Picture code for the authenticator app' },
  byHand: { th: 'หรือพิมพ์กุญแจนี้ในแอป', en: 'Or type this key into the app' },
  step2: { th: '2. เก็บรหัสสำรองไว้บนกระดาษ', en: '2. Keep the recovery codes on paper' },
  step2Help: {
    th: 'แต่ละรหัสใช้แทนแอปได้หนึ่งครั้ง แสดงครั้งนี้ครั้งเดียว',
    en: 'Each stands in for the app once. They are shown this one time',
  },
  step3: { th: '3. ใส่รหัสที่แอปแสดง', en: '3. Enter the code that the app shows' },
  turnOn: { th: 'เปิดใช้', en: 'Turn on' },
  appDone: { th: 'เปิดการยืนยันตัวตนสองขั้นแล้ว', en: 'The second factor is on' },
  newCodes: { th: 'ออกรหัสสำรองชุดใหม่', en: 'Make new recovery codes' },
  newCodesHelp: { th: 'ชุดเดิมจะใช้ไม่ได้อีก', en: 'The old ones stop working' },
  turnOff: { th: 'เลิกใช้แอปยืนยันตัวตน', en: 'Stop using the app' },
  turnOffNo: {
    th: 'บทบาทของท่านต้องมีการยืนยันตัวตนสองขั้น เพิ่มพาสคีย์ก่อนจึงเลิกใช้แอปได้',
    en: 'Your role needs a second factor; add a passkey before you stop using the app',
  },
  appOffDone: { th: 'เลิกใช้แอปยืนยันตัวตนแล้ว', en: 'The app is no longer asked for' },
  codesTitle: { th: 'รหัสสำรองของบัวบาน', en: 'Recovery codes of Buaban' },

  passkeys: { th: 'พาสคีย์', en: 'Passkeys' },
  passkeysAbout: {
    th: 'เข้าด้วยลายนิ้วมือ ใบหน้า หรือกุญแจ ไม่ต้องจำรหัสผ่าน และหลอกเอาไปไม่ได้ นับเป็นสองขั้นในครั้งเดียว',
    en: 'Sign in with a fingerprint, a face or a key: nothing to remember, nothing to be tricked out of. It counts as two factors at once',
  },
  passkeyName: { th: 'ชื่อให้จำได้ เช่น โทรศัพท์ของฉัน', en: 'A name to know it by, such as my phone' },
  passkeyAdd: { th: 'เพิ่มพาสคีย์ของเครื่องนี้', en: 'Add a passkey of this device' },
  passkeyAdded: { th: 'เพิ่มพาสคีย์แล้ว', en: 'The passkey is added' },
  passkeyDropped: { th: 'เอาพาสคีย์ออกแล้ว', en: 'The passkey is removed' },
  passkeyDrop: { th: 'เอาออก', en: 'Remove' },
  passkeyUsed: { th: 'ใช้ล่าสุด {at}', en: 'last used {at}' },
  passkeyNotUsed: { th: 'ยังไม่เคยใช้', en: 'not used yet' },
  passkeyNowhere: {
    th: 'พาสคีย์ใช้ได้เมื่อเปิดระบบด้วยชื่อเว็บผ่าน https เท่านั้น ไม่ใช่ที่อยู่ตัวเลข',
    en: 'Passkeys work only where the site has a name and https, not at a bare address',
  },
  needScripts: { th: 'ต้องเปิดใช้สคริปต์ของเบราว์เซอร์', en: 'This needs scripts in the browser' },
  passkeyNone: { th: 'ยังไม่มีพาสคีย์', en: 'No passkeys yet' },

  provider: { th: 'การเข้าด้วย {name}', en: 'Signing in with {name}' },
  link: { th: 'ผูกกับ {name}', en: 'Link with {name}' },
  linked: { th: 'ผูกไว้แล้ว', en: 'Linked' },
  unlinked: { th: 'ยังไม่ได้ผูก', en: 'Not linked' },
  unlink: { th: 'เลิกผูก', en: 'Unlink' },
  unlinkDone: { th: 'เลิกผูกแล้ว', en: 'The link is gone' },
  linkDone: { th: 'ผูกแล้ว', en: 'Linked' },
  lastWay: {
    th: 'เป็นทางเข้าเดียวที่เหลือ จึงเอาออกไม่ได้',
    en: 'This is the only way in that is left, so it stays',
  },

  address: { th: 'จากที่อยู่', en: 'From' },
  endOne: { th: 'ออกจากระบบที่เครื่องนั้น', en: 'Sign that device out' },
  endAll: { th: 'ออกจากระบบทุกเครื่อง รวมเครื่องนี้', en: 'Sign out everywhere, here too' },
  endNote: {
    th: 'มีผลทันที หากระบบทำงานหลายเครื่องแม่ข่าย มีผลครบภายใน 1 นาที',
    en: 'Takes effect at once; where several servers share the work, everywhere within a minute',
  },
} as const satisfies Record<string, Label>
