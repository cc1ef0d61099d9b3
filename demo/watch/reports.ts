import { createHash } from 'node:crypto'
import { instantOf, isoOf } from '../calendar.ts'
import { chance, idsOf } from '../chance.ts'
import { areaId, districtCodes, subdistrictOf } from '../land.ts'
import { type DemoRow, versions } from '../row.ts'
import type { Size } from '../schools.ts'
import { type Story, told } from '../story.ts'

const COUNT: Record<Size, number> = { small: 14, province: 70 }
const TOLD: [told: string, age: number, spot: string][] = [
  ['เด็กผู้ชายอายุราวสิบขวบ ช่วยขายของหน้าตลาดทุกวัน ไม่เคยเห็นไปโรงเรียน', 10, 'หน้าตลาดเช้า'],
  ['พี่น้องสองคนย้ายตามพ่อแม่มาทำงานก่อสร้าง อยู่แต่ในแคมป์', 8, 'แคมป์คนงานริมคลอง'],
  ['เด็กผู้หญิงเลี้ยงน้องที่บ้าน บอกว่าออกจากโรงเรียนมาสองเทอมแล้ว', 13, 'ท้ายซอยหลังวัด'],
  ['วัยรุ่นทำงานล้างรถตั้งแต่เช้า อยากเรียนต่อแต่ไม่มีเงิน', 15, 'ร้านล้างรถปากทาง'],
]
const WAYS: [share: number, moves: [move: string, to: string][]][] = [
  [0.3, []],
  [0.25, [['look_into', 'checking']]],
  [
    0.25,
    [
      ['look_into', 'checking'],
      ['open_case', 'taken_up'],
    ],
  ],
  [
    0.2,
    [
      ['look_into', 'checking'],
      ['answer', 'answered'],
    ],
  ],
]

/** Word from citizens, in every state. Nobody holds the code of an invented report. */
export function tellReports(story: Story, size: Size): DemoRow[] {
  const by = chance(story.seed, 86)
  const ids = idsOf(story.seed, 'citizen_report')
  return Array.from({ length: COUNT[size] }, (_, at): DemoRow => {
    const [words, age, spot] = by.pick(TOLD)
    const moves = WAYS[by.weighted(WAYS.map(([share]) => share))]?.[1] ?? []
    const heard = story.today - (moves.length === 0 ? by.below(5) : by.between(6, 40))
    const id = ids(at + 1)
    const values = {
      area: areaId(subdistrictOf(story.land, by.pick(districtCodes), by).code),
      told: words,
      age,
      spot,
      channel: by.hit(0.7) ? 'web' : 'hotline',
      received_on: isoOf(heard),
      tracking_hash: createHash('sha256').update(`invented ${story.seed} ${at}`).digest('hex'),
    }
    const life = versions(id, instantOf(heard), values, 'received')
    let state = 'received'
    moves.forEach(([move, to], i) => {
      const day = Math.min(story.today, heard + 1 + i * 3)
      const answer = move === 'answer' ? { answer: 'เจ้าหน้าที่ไปพบแล้ว เด็กเรียนกับ สกร. ในวันเสาร์–อาทิตย์' } : {}
      life.later(instantOf(day), answer, to)
      told(story, { register: 'citizen_report', record: id, move, from_state: state, to_state: to, at: instantOf(day) })
      state = to
    })
    return life.row
  })
}
