import type { Label } from '#kernel/label.ts'

export const outboxWords = {
  title: { th: 'รอส่ง {n} รายการ', en: '{n} waiting to be sent' },
  none: { th: 'ส่งครบแล้ว', en: 'All is sent' },
  sendNow: { th: 'ส่งตอนนี้', en: 'Send now' },
  sending: { th: 'กำลังส่ง …', en: 'Sending …' },
  waiting: { th: 'รอสัญญาณ', en: 'waits for network' },
  behind: { th: 'รอรายการก่อนหน้า', en: 'waits for the one before' },
  again: { th: 'ระบบไม่ว่าง จะลองใหม่ {when}', en: 'the system was busy; again at {when}' },
  refused: { th: 'ระบบไม่รับ', en: 'refused' },
  conflict: { th: 'ข้อมูลถูกแก้จากที่อื่น', en: 'changed elsewhere meanwhile' },
  madeAt: { th: 'บันทึกเมื่อ {when}', en: 'made at {when}' },
  look: { th: 'ต้องดูก่อนส่ง', en: 'needs your eye' },
  mine: { th: 'ของท่าน', en: 'Yours' },
  theirs: { th: 'ในระบบขณะนี้', en: 'In the system now' },
  field: { th: 'ช่อง', en: 'Field' },
  empty: { th: '(ว่าง)', en: '(empty)' },
  overwrite: { th: 'ใช้ของท่าน', en: 'Use yours' },
  mend: { th: 'แก้แล้วส่งใหม่', en: 'Put right and send' },
  sendAgain: { th: 'ส่งอีกครั้ง', en: 'Send again' },
  drop: { th: 'ทิ้งรายการนี้', en: 'Give it up' },
  dropSure: { th: 'ยืนยันทิ้ง', en: 'Yes, give it up' },
  signIn: { th: 'การเข้าสู่ระบบหมดอายุ', en: 'The sign-in has run out' },
  signInHelp: {
    th: 'งานที่รอส่งยังอยู่ครบ เข้าสู่ระบบอีกครั้งเพื่อส่ง',
    en: 'All that waits is still here; sign in again to send it',
  },
  lostAtSignOut: {
    th: 'ในเครื่องนี้มี {n} รายการที่ยังไม่ได้ส่ง ถ้าออกจากระบบจะถูกลบ',
    en: '{n} things on this device are not sent yet; signing out erases them',
  },
  goSend: { th: 'เปิดรายการรอส่ง', en: 'Open what waits' },
} as const satisfies Record<string, Label>

export const deviceWords = {
  offer: { th: 'ใช้ในที่ไม่มีสัญญาณ', en: 'Work without network' },
  offerHelp: {
    th: 'เก็บเฉพาะเด็กและหมู่บ้านที่มอบให้ท่านไว้ในเครื่องนี้โดยเข้ารหัสด้วย PIN ไม่เกิน 14 วัน ลบเมื่อออกจากระบบ หรือใส่ PIN ผิด 10 ครั้ง',
    en: 'Only the children and villages given to you are kept on this device, encrypted by a PIN, for 14 days at most. Erased when you sign out or after ten wrong PINs.',
  },
  pin: { th: 'PIN อย่างน้อย 6 ตัว', en: 'PIN of at least 6 signs' },
  pinAgain: { th: 'PIN อีกครั้ง', en: 'The PIN again' },
  switchOn: { th: 'เปิดใช้', en: 'Switch on' },
  forgets: {
    th: 'ไม่มีใครกู้ PIN ได้ ถ้าลืม งานที่ยังไม่ได้ส่งจะหาย',
    en: 'Nobody can recover the PIN: if it is forgotten, what is not sent is lost',
  },
  short: { th: 'PIN ต้องมีอย่างน้อย 6 ตัว', en: 'The PIN needs at least 6 signs' },
  easy: { th: 'PIN นี้เดาได้ง่าย', en: 'This PIN is easy to guess' },
  differs: { th: 'PIN สองช่องไม่ตรงกัน', en: 'The two PINs differ' },
  ready: { th: 'เครื่องนี้พร้อมใช้ในที่ไม่มีสัญญาณ', en: 'This device is ready to work without network' },
  notReady: { th: 'กำลังเตรียมเครื่อง …', en: 'Preparing the device …' },
  cannot: {
    th: 'เบราว์เซอร์นี้เก็บหน้าจอไว้ใช้แบบไม่มีสัญญาณไม่ได้',
    en: 'This browser cannot keep the screens for use without network',
  },
  locked: { th: 'ใส่ PIN เพื่อเปิดงานในเครื่อง', en: 'Enter the PIN to open what is on this device' },
  open: { th: 'เปิด', en: 'Open' },
  wrong: { th: 'PIN ไม่ถูกต้อง เหลืออีก {n} ครั้ง', en: 'Wrong PIN; {n} tries left' },
  erased: { th: 'ใส่ PIN ผิดครบ 10 ครั้ง ข้อมูลในเครื่องถูกลบแล้ว', en: 'Ten wrong PINs: this device was erased' },
  revoked: {
    th: 'บัญชีนี้ไม่มีสิทธิ์เก็บข้อมูลในเครื่องแล้ว ข้อมูลถูกลบ',
    en: 'This account may no longer keep anything on a device; it was erased',
  },
  another: {
    th: 'ข้อมูลของผู้ใช้คนก่อนในเครื่องนี้ถูกลบแล้ว',
    en: 'What another person had on this device was erased',
  },
  forgot: { th: 'ลืม PIN', en: 'PIN forgotten' },
  forgotSure: { th: 'ลบทุกอย่างในเครื่องแล้วเริ่มใหม่', en: 'Erase everything on the device and begin anew' },
  switchOff: { th: 'เลิกใช้แบบไม่มีสัญญาณและลบข้อมูลในเครื่อง', en: 'Switch off and erase this device' },
  signInFirst: { th: 'เข้าสู่ระบบก่อน', en: 'Sign in first' },
  signInWhy: {
    th: 'เครื่องนี้ยังไม่มีงานเก็บไว้ เข้าสู่ระบบเพื่อรับรายชื่อเด็กที่มอบให้ท่าน',
    en: 'Nothing is kept on this device yet; sign in to get the children given to you',
  },
  noContact: { th: 'ติดต่อระบบไม่ได้', en: 'The system cannot be reached' },
  noContactHelp: {
    th: 'เครื่องนี้ยังไม่มีงานเก็บไว้ ลองอีกครั้งเมื่อมีสัญญาณ',
    en: 'Nothing is kept on this device yet; try again where there is network',
  },
  tryAgain: { th: 'ลองอีกครั้ง', en: 'Try again' },
} as const satisfies Record<string, Label>
