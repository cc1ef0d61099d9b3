import { newId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { importPlan } from '#modules/plan/module.ts'

/** A page that somebody opens every day. */
export interface CorePage {
  name: string
  path: string
  /** Key of the demo card that opens it; null: nobody is signed in. */
  card: string | null
  /** Its form has date fields. */
  dates?: true
}

/** Sees the registers of the whole province; children are admitted and corrected by their school. */
const OFFICER = 'peo_officer'
const REGISTRAR = 'school_registrar'
const PLAN = 'แผนสมมติสำหรับวัดความเร็วของหน้าเว็บ'

/** An invented plan of some size: five strategies, each with targets and guidelines. */
const document = [
  PLAN,
  '',
  'วิสัยทัศน์',
  '“เด็กทุกคนได้เรียนใกล้บ้าน มีครูพอ และมีทางไปต่อ”',
  '',
  'พันธกิจ',
  ...[1, 2, 3, 4, 5].map((n) => `${n}. จัดการศึกษาให้ทั่วถึง ด้านที่ ${n}`),
  ...[1, 2, 3, 4, 5].flatMap((n) => [
    '',
    `ยุทธศาสตร์ที่ ${n} พัฒนาการศึกษา ด้านที่ ${n}`,
    'เป้าหมาย',
    '1. อัตราการออกกลางคันในการศึกษาภาคบังคับ ไม่เกินร้อยละ 1',
    '2. ร้อยละของผู้เรียนเข้าศึกษาต่อในระดับอาชีวศึกษาเพิ่มขึ้น',
    'แนวทางการพัฒนา',
    '1. สำรวจและติดตามเด็กที่ออกกลางคัน',
    '2. จัดอัตรากำลังครูให้เหมาะสมกับจำนวนผู้เรียน',
    '3. แนะแนวการศึกษาต่อสายอาชีพ',
  ]),
].join('\n')

/** The plan of the bench, brought in at the first run. */
async function planOf(house: House): Promise<string> {
  const found = await house.count.query<{ id: string }>('select id from plan where name = $1 limit 1', [PLAN])
  if (found.rows[0]) return found.rows[0].id
  const bytes = new TextEncoder().encode(document)
  const options = { id: newId(), fileName: 'bench.txt', bytes, name: PLAN }
  return (await importPlan(house, await systemActor(house), options)).plan
}

async function oneOf(house: House, query: string): Promise<string> {
  const found = await house.count.query<{ id: string }>(query)
  const [row] = found.rows
  if (!row) throw new Error(`nothing on record: ${query}`)
  return row.id
}

/** The core pages of the issue, on records of the province. */
export async function corePages(house: House): Promise<CorePage[]> {
  const plan = await planOf(house)
  const line = await oneOf(house, `select id from plan_line where plan = '${plan}' and kind = 'target' limit 1`)
  const learner = await oneOf(house, `select id from learner where state = 'studying' order by id limit 1`)
  const pupil = await oneOf(
    house,
    `select l.id from learner l join role_grant g on g.place = l.school join account a on a.id = g.account
     where a.username = 'demo.school-registrar' and l.state = 'studying' order by l.id limit 1`,
  )
  const school = await oneOf(house, `select id from organisation where kind = 'primary' order by id limit 1`)
  return [
    { name: 'home', path: '/', card: null },
    { name: 'sign-in', path: '/sign-in', card: null },
    { name: 'today', path: '/today', card: OFFICER },
    { name: 'plans', path: '/plans', card: OFFICER },
    { name: 'plan', path: `/plans/${plan}`, card: OFFICER },
    { name: 'plan line', path: `/plans/${plan}/lines/${line}`, card: OFFICER },
    { name: 'indicators', path: '/indicators', card: OFFICER },
    { name: 'indicator by district', path: '/indicators?i=dropout_compulsory', card: OFFICER },
    { name: 'organisations', path: '/organisations', card: OFFICER },
    { name: 'people', path: '/people', card: OFFICER },
    { name: 'learners', path: '/registers/learner', card: OFFICER },
    { name: 'learner', path: `/registers/learner/${learner}`, card: OFFICER },
    { name: 'school', path: `/registers/organisation/${school}`, card: OFFICER },
    { name: 'new learner', path: '/registers/learner/new', card: REGISTRAR, dates: true },
    { name: 'change learner', path: `/registers/learner/${pupil}/edit`, card: REGISTRAR, dates: true },
  ]
}
