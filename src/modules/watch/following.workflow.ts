import { workflow } from '#kernel/workflow/workflow.ts'

/**
 * The life of a case (handbook 3.2), its days by the proposal of 3.6: verified in 7, first visit in 15, plan in 30, looked after
 * at 3, 6 and 12 months. A child is called out of school only after somebody has verified it.
 */
export const following = workflow({
  candidate: {
    th: 'อาจหลุดจากระบบ',
    en: 'Candidate',
    withinDays: 2,
    moves: { verify: { th: 'เริ่มตรวจสอบ', en: 'Begin to verify', to: 'verifying' } },
  },
  verifying: {
    th: 'กำลังตรวจสอบ',
    en: 'Being verified',
    withinDays: 7,
    moves: {
      confirm: { th: 'ยืนยันว่าไม่ได้เรียน', en: 'Confirm out of school', to: 'confirmed' },
      exclude: { th: 'ไม่ใช่เด็กนอกระบบ', en: 'Not out of school', to: 'not_out', reason: true, needs: ['excluded_as'] },
    },
  },
  confirmed: {
    th: 'ยืนยันแล้ว รอผู้ดูแล',
    en: 'Confirmed, no one assigned',
    withinDays: 2,
    moves: {
      assign: { th: 'มอบหมายผู้ดูแล', en: 'Assign', to: 'assigned', needs: ['manager'] },
      exclude: { th: 'ไม่ใช่เด็กนอกระบบ', en: 'Not out of school', to: 'not_out', reason: true, needs: ['excluded_as'] },
    },
  },
  assigned: {
    th: 'มอบหมายแล้ว รอเยี่ยม',
    en: 'Assigned, to be visited',
    withinDays: 15,
    moves: {
      find: { th: 'พบตัวเด็ก', en: 'Child found', to: 'found' },
      miss: { th: 'ไม่พบตัว', en: 'Child not found', to: 'not_found', reason: true },
    },
  },
  not_found: {
    th: 'ยังไม่พบตัว',
    en: 'Not found yet',
    withinDays: 30,
    moves: {
      find: { th: 'พบตัวเด็ก', en: 'Child found', to: 'found' },
      hand_over: { th: 'ส่งต่อจังหวัด/หน่วยงานอื่น', en: 'Hand over', to: 'handed_over', reason: true, needs: ['handed_to'] },
      exclude: { th: 'ไม่ใช่เด็กนอกระบบ', en: 'Not out of school', to: 'not_out', reason: true, needs: ['excluded_as'] },
      close: { th: 'ปิดเรื่อง (ติดตามไม่ได้)', en: 'Close, untraceable', to: 'closed', reason: true, needs: ['closed_on'] },
    },
  },
  found: {
    th: 'พบตัวแล้ว รอแผน',
    en: 'Found, plan to be made',
    withinDays: 15,
    moves: {
      agree: {
        th: 'ตกลงแผนกับเด็กและผู้ปกครอง',
        en: 'Plan agreed with child and guardian',
        to: 'planned',
        needs: ['agreed_plan', 'child_agrees', 'guardian_agrees', 'cause'],
      },
      decline: { th: 'ไม่ประสงค์รับความช่วยเหลือ', en: 'Help declined', to: 'declined', reason: true },
      exclude: { th: 'ไม่ใช่เด็กนอกระบบ', en: 'Not out of school', to: 'not_out', reason: true, needs: ['excluded_as'] },
      hand_over: { th: 'ส่งต่อจังหวัด/หน่วยงานอื่น', en: 'Hand over', to: 'handed_over', reason: true, needs: ['handed_to'] },
    },
  },
  planned: {
    th: 'มีแผนแล้ว กำลังพากลับ',
    en: 'Plan agreed, on the way back',
    withinDays: 30,
    moves: {
      come_back: {
        th: 'กลับเข้าเรียนแล้ว',
        en: 'Back in learning',
        to: 'returned',
        needs: ['route', 'returned_on'],
      },
      decline: { th: 'ไม่ประสงค์รับความช่วยเหลือ', en: 'Help declined', to: 'declined', reason: true },
      hand_over: { th: 'ส่งต่อจังหวัด/หน่วยงานอื่น', en: 'Hand over', to: 'handed_over', reason: true, needs: ['handed_to'] },
    },
  },
  returned: {
    th: 'กลับเข้าเรียน กำลังติดตาม',
    en: 'Back in learning, looked after',
    withinDays: 400,
    moves: {
      close: { th: 'เรียนต่อเนื่องครบ 12 เดือน', en: 'Still learning after 12 months', to: 'closed', needs: ['closed_on'] },
      drop_again: { th: 'หลุดซ้ำ', en: 'Dropped again', to: 'confirmed', reason: true },
    },
  },
  declined: {
    th: 'ไม่ประสงค์รับความช่วยเหลือ',
    en: 'Help declined',
    withinDays: 180,
    moves: {
      reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopen', to: 'found', reason: true },
      close: { th: 'ปิดเรื่อง', en: 'Close', to: 'closed', reason: true, needs: ['closed_on'] },
    },
  },
  not_out: {
    th: 'ไม่ใช่เด็กนอกระบบ',
    en: 'Not out of school',
    moves: { reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopen', to: 'verifying', reason: true } },
  },
  handed_over: {
    th: 'ส่งต่อแล้ว รอตอบรับ',
    en: 'Handed over, answer awaited',
    withinDays: 30,
    moves: {
      acknowledge: { th: 'ปลายทางรับแล้ว', en: 'Acknowledged there', to: 'closed', needs: ['closed_on'] },
      take_back: { th: 'รับเรื่องกลับ', en: 'Take back', to: 'found', reason: true },
    },
  },
  closed: {
    th: 'ปิดเรื่อง',
    en: 'Closed',
    moves: { reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Reopen', to: 'confirmed', reason: true } },
  },
})

/** States in which a child is out of school and somebody owes the child something. */
export const OPEN_STATES = ['candidate', 'verifying', 'confirmed', 'assigned', 'not_found', 'found', 'planned'] as const
