/** How far a case has come: its moves so far, each with how many days the state before it took at the most, roughly. */
export interface Path {
  share: number
  moves: string[]
  /** Days that it has been in its last state, from and to. */
  rests: [from: number, to: number]
}

const FOUND = ['verify', 'confirm', 'assign', 'find']
const BACK = [...FOUND, 'agree', 'come_back']

/** The invented cases: as many children as a working province would have at each step, some of them late. */
export const PATHS: Path[] = [
  { share: 0.05, moves: [], rests: [0, 3] },
  { share: 0.07, moves: ['verify'], rests: [0, 11] },
  { share: 0.05, moves: ['verify', 'confirm'], rests: [0, 5] },
  { share: 0.09, moves: ['verify', 'confirm', 'assign'], rests: [0, 24] },
  { share: 0.04, moves: ['verify', 'confirm', 'assign', 'miss'], rests: [2, 40] },
  { share: 0.06, moves: FOUND, rests: [0, 22] },
  { share: 0.08, moves: [...FOUND, 'agree'], rests: [0, 45] },
  { share: 0.2, moves: BACK, rests: [3, 90] },
  { share: 0.12, moves: BACK, rests: [90, 320] },
  { share: 0.09, moves: [...BACK, 'close'], rests: [5, 120] },
  { share: 0.03, moves: [...BACK, 'drop_again'], rests: [0, 6] },
  { share: 0.06, moves: ['verify', 'exclude'], rests: [3, 300] },
  { share: 0.03, moves: [...FOUND, 'decline'], rests: [5, 150] },
  { share: 0.03, moves: [...FOUND, 'hand_over'], rests: [1, 36] },
]

/** About how many days a move takes to come, by name. */
export const TAKES: Record<string, number> = {
  verify: 2,
  confirm: 8,
  exclude: 9,
  assign: 3,
  find: 18,
  miss: 20,
  agree: 16,
  come_back: 30,
  close: 366,
  drop_again: 95,
  decline: 14,
  hand_over: 10,
}

export const REASONS: Record<string, string[]> = {
  exclude: ['โรงเรียนต่างสังกัดยืนยันว่ากำลังเรียน', 'ย้ายไปอยู่กับญาติต่างจังหวัดและเรียนที่นั่น'],
  miss: ['บ้านปิด เพื่อนบ้านว่าไปทำงานกับพ่อแม่', 'ไม่มีผู้ใดในหมู่บ้านรู้จัก'],
  drop_again: ['พบจากการติดตามหลังกลับเข้าเรียน'],
  decline: ['เด็กทำงานแล้ว ยังไม่ต้องการเรียนในตอนนี้', 'ครอบครัวขอเวลาอีกหนึ่งภาคเรียน'],
  hand_over: ['ครอบครัวย้ายตามงานไปจังหวัดอื่น'],
}
