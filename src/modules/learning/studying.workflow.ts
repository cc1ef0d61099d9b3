import { workflow } from '#kernel/workflow/workflow.ts'

/** The stay of a learner at a school (handbook 2.6): leaving has a named ground, a pupil in doubt hangs in the register. */
export const studying = workflow({
  studying: {
    th: 'กำลังเรียน',
    en: 'Studying',
    moves: {
      suspend: { th: 'แขวนลอย', en: 'Hang in the register', to: 'hanging', reason: true },
      rest: { th: 'พักการเรียน', en: 'Take leave', to: 'on_leave', reason: true },
      transfer: { th: 'ย้ายสถานศึกษา', en: 'Transfer', to: 'transferred' },
      drop_out: { th: 'ออกกลางคัน', en: 'Drop out', to: 'dropped_out', reason: true },
      remove: { th: 'จำหน่าย', en: 'Strike off', to: 'removed', reason: true },
      graduate: { th: 'จบการศึกษา', en: 'Graduate', to: 'graduated' },
      die: { th: 'ถึงแก่กรรม', en: 'Record a death', to: 'deceased' },
    },
  },
  on_leave: {
    th: 'พักการเรียน',
    en: 'On leave',
    moves: {
      come_back: { th: 'กลับเข้าเรียน', en: 'Come back', to: 'studying' },
      drop_out: { th: 'ออกกลางคัน', en: 'Drop out', to: 'dropped_out', reason: true },
    },
  },
  hanging: {
    th: 'แขวนลอย',
    en: 'Hanging in the register',
    withinDays: 30,
    moves: {
      come_back: { th: 'กลับเข้าเรียน', en: 'Come back', to: 'studying' },
      drop_out: { th: 'ออกกลางคัน', en: 'Drop out', to: 'dropped_out', reason: true },
      remove: { th: 'จำหน่าย', en: 'Strike off', to: 'removed', reason: true },
    },
  },
  transferred: { th: 'ย้ายออก', en: 'Transferred' },
  dropped_out: {
    th: 'ออกกลางคัน',
    en: 'Dropped out',
    moves: { come_back: { th: 'กลับเข้าเรียน', en: 'Come back', to: 'studying' } },
  },
  removed: { th: 'จำหน่าย', en: 'Struck off' },
  graduated: { th: 'จบการศึกษา', en: 'Graduated' },
  deceased: { th: 'ถึงแก่กรรม', en: 'Deceased' },
})
