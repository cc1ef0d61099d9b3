/** A village of the story: how far its walk has come, reckoned back from today. */
export interface Village {
  number: number
  name: string
  expected: number
  /** Houses gone to so far. */
  gone: number
  /** Days ago that the walk began, and in how many days from today it should be done. */
  began: number
  due: number
  moves: ('start' | 'hand_in' | 'check')[]
  /** Who walks it: the enumerator and the member of the network whose cards one may take. */
  walkers: ('enumerator' | 'watch_member')[]
}

/** One village each: checked, waiting to be checked, half walked by two, just given out, and late without anybody. */
export const VILLAGES: Village[] = [
  {
    number: 1,
    name: 'บ้านท่าเกวียน',
    expected: 16,
    gone: 16,
    began: 40,
    due: -12,
    moves: ['start', 'hand_in', 'check'],
    walkers: ['enumerator'],
  },
  {
    number: 2,
    name: 'บ้านคลองบัวขาว',
    expected: 14,
    gone: 14,
    began: 30,
    due: -4,
    moves: ['start', 'hand_in'],
    walkers: ['watch_member'],
  },
  {
    number: 3,
    name: 'บ้านสวนมะปราง',
    expected: 24,
    gone: 13,
    began: 9,
    due: 6,
    moves: ['start'],
    walkers: ['enumerator', 'watch_member'],
  },
  {
    number: 4,
    name: 'บ้านดอนตาล',
    expected: 30,
    gone: 0,
    began: 2,
    due: 21,
    moves: [],
    walkers: ['enumerator'],
  },
  { number: 5, name: 'บ้านหนองโสนใหม่พัฒนา', expected: 41, gone: 0, began: 20, due: -3, moves: [], walkers: [] },
]
