import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Truth, writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { judgePair, nextInPile, type Pile, runRound, type Saying, takeList } from '#modules/census/module.ts'
import { actAs } from './as.ts'

const FACTS = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const HEADINGS: Record<string, string> = { registry: `ลำดับ,${FACTS}`, obec: `ลำดับ,สังกัด,${FACTS}` }

/** A linked round of a registry and one list with many errors, two officers who judge it, and what is true. */
export interface ReviewStage {
  house: House
  anong: Actor
  krit: Actor
  round: string
  /** Another round, with the same lists, not yet run. */
  another(name: string, year: number): Promise<string>
  next(actor: Actor, pile: Pile): Promise<string | null>
  asked(actor: Actor, pile: Pile): Promise<string>
  say(actor: Actor, question: string, says: Saying, again?: boolean): Promise<void>
  stateOf(question: string): Promise<string | undefined>
  truly(question: string): Promise<'same' | 'different'>
}

/** How many children, and whether the list of the school has their id numbers: without them far more is doubtful. */
interface Invented {
  children: number
  ids: boolean
}

const withoutId = (line: string): string =>
  line
    .split(',')
    .map((cell, at) => (at === 2 ? '' : cell))
    .join(',')

/** Lists of a seed, their headings as offices write them, and what is true of them. */
function invented({ children, ids }: Invented): { truth: Truth; bytes: Record<'registry' | 'obec', Buffer> } {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-review-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  const truth = writeLists({ seed: 13, children, enrolled: children * 0.9, difficulty: 'hard', province: 13 }, files)
  const under = (kind: string, file: string): Buffer =>
    Buffer.from([HEADINGS[kind], ...linesOf(file, ids || kind === 'registry')].join('\n'))
  const bytes = { registry: under('registry', files.registry), obec: under('obec', files.enrolment) }
  rmSync(folder, { recursive: true })
  return { truth, bytes }
}

function linesOf(file: string, ids: boolean): string[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  return ids ? lines : lines.map(withoutId)
}

async function makeRound(house: House, actor: Actor, name: string, year: number): Promise<string> {
  const id = newId()
  const limits = { age_from: 0, age_to: 24, accept: 0.99, reject: 0.01 }
  const values = { name, academic_year: year, counted_on: '2026-06-10', area: house.province.areaId, ...limits }
  await perform(house, actor, { id: newId(), verb: 'create', register: 'census_round', record: id, values })
  return id
}

export async function reviewStage(house: House, plan: Invented = { children: 1500, ids: true }): Promise<ReviewStage> {
  const roles = [{ role: 'peo_officer', place: house.province.areaId }]
  const anong = await actAs(house, { username: 'anong.review', roles })
  const krit = await actAs(house, { username: 'krit.review', roles })
  const { truth, bytes } = invented(plan)
  const another = async (name: string, year: number): Promise<string> => {
    const round = await makeRound(house, anong, name, year)
    const from = { round, source: 'ทดสอบ', datedOn: '2026-06-10' }
    for (const kind of ['registry', 'obec'] as const)
      await takeList(house, anong, { ...from, id: newId(), kind, fileName: `${kind}.csv`, bytes: bytes[kind] })
    return round
  }
  const round = await another('รอบแรก', 2026)
  await runRound(house, round)
  const question = (id: string) => record(house, anong, 'link_question', id)
  const next = (actor: Actor, pile: Pile) => nextInPile(house, actor, { round, pile })
  return {
    house,
    anong,
    krit,
    round,
    another,
    next,
    asked: async (actor, pile) => {
      const id = await next(actor, pile)
      if (!id) throw new Error(`nothing waits in ${pile}`)
      return id
    },
    say: async (actor, id, says, again = false) => {
      const { version } = await question(id)
      await judgePair(house, actor, { act: newId(), question: id, version, says, again })
    },
    stateOf: async (id) => (await question(id)).state,
    truly: async (id) => {
      const { values } = await question(id)
      // the headings are row 1 of a file
      return truth.personOf[Number(values.other_row) - 2] === Number(values.row) - 2 ? 'same' : 'different'
    },
  }
}
