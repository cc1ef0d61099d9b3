import type { Label } from '#kernel/label.ts'

export const errors = {
  notFound: { th: 'ไม่พบหน้านี้', en: 'This page is not here' },
  maybeNotYours: {
    th: 'อาจไม่มีข้อมูลนี้ หรือบัญชีของท่านไม่มีสิทธิ์ดู',
    en: 'There may be no such thing, or it is not yours to see',
  },
  signIn: { th: 'กรุณาเข้าสู่ระบบ', en: 'Please sign in' },
  failed: { th: 'ระบบขัดข้อง', en: 'Something went wrong' },
  tryAgain: { th: 'กรุณาลองใหม่อีกครั้ง', en: 'Please try again' },
  incident: { th: 'แจ้งผู้ดูแลด้วยเลขเหตุการณ์ {incident}', en: 'Tell the administrator incident {incident}' },
} as const satisfies Record<string, Label>
