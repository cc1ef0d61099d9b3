import { levels } from '#modules/organisation/module.ts'
import { type Day, dayOf, instantOf, isoOf, opening } from './calendar.ts'
import { chance } from './chance.ts'
import { areaId, PROVINCE, pointIn } from './land.ts'
import { phone } from './numbers.ts'
import type { Office } from './offices.ts'
import { type DemoRow, versions } from './row.ts'
import { districts, type Grade } from './school-types.ts'
import type { School } from './schools.ts'
import { type Story, told } from './story.ts'

const contact = (n: number, word: string) => ({ phone: phone(900_000 + n), email: `${word}${n}@pathum.example` })

const officeId = (story: Story, offices: Office[], key: string): string =>
  story.ids.organisation(offices.find((o) => o.key === key)?.n ?? 0)

export function officeRows(story: Story, offices: Office[]): DemoRow[] {
  const by = chance(story.seed, 32)
  return offices.map((office) => {
    const { th, en } = land(story, office)
    const values = {
      name: office.name.th,
      name_en: office.name.en,
      short_name: office.short ?? null,
      kind: office.kind,
      affiliation: office.affiliation,
      parent: office.parent ? officeId(story, offices, office.parent) : null,
      lies_in: areaId(office.subdistrict.code),
      address: `ตำบล${office.subdistrict.name} อำเภอ${th}`,
      postcode: office.subdistrict.postcode,
      location: pointIn(office.district, by),
      ...(en && office.kind !== 'board' && office.kind !== 'network' ? contact(office.n, 'office') : {}),
      opened_on: office.kind === 'board' || office.kind === 'peo' ? '2017-04-03' : '2003-07-07',
    }
    return { id: story.ids.organisation(office.n), since: instantOf(story.begun), version: 1, state: 'open', values }
  })
}

const land = (story: Story, at: { district: string }) => story.land.districtNames[at.district] ?? { th: '', en: '' }

const levelsOf = (school: School): string[] =>
  Object.entries(levels)
    .filter(([, level]) => (level.grades as readonly Grade[]).some((grade) => school.grades.has(grade)))
    .map(([name]) => name)

/** The office a school stands under. */
export function parentKey(school: School): string {
  if (school.type.parent === 'pesao') return `pesao${districts[school.district]?.primaryArea ?? 1}`
  if (school.type.parent === 'local_authority') return `town-${school.district}-${1 + (school.index % 2)}`
  const keys = { sesao: 'sesao', peo: 'peo', dole_province: 'dole', ovec_province: 'ovec' } as const
  return keys[school.type.parent]
}

/** The day on which a school that ended did so. */
export const endDay = (school: School): Day | null =>
  school.lastYear === undefined ? null : opening(school.lastYear + 1)

const ENDS = {
  merged: ['merge', 'ผู้เรียนเหลือน้อย ยุบรวมกับโรงเรียนใกล้เคียงตามมติที่ประชุม'],
  dissolved: ['dissolve', 'ไม่มีผู้เรียนต่อเนื่อง จึงยุบเลิก'],
  no_students: ['empty', 'ผู้เรียนย้ายไปเรียนรวมกับโรงเรียนใกล้เคียงทั้งหมด'],
} as const

function schoolRow(story: Story, offices: Office[], school: School): DemoRow {
  const by = chance(story.seed, 33, school.n)
  const id = story.ids.organisation(school.n)
  const start = versions(
    id,
    instantOf(story.begun),
    {
      name: school.name.th,
      name_en: school.name.en,
      kind: school.type.kind,
      affiliation: school.type.affiliation,
      parent: officeId(story, offices, parentKey(school)),
      levels: levelsOf(school),
      lies_in: areaId(school.subdistrict.code),
      address: `${by.between(1, 199)} หมู่ ${by.between(1, 14)} ตำบล${school.subdistrict.name} อำเภอ${land(story, school).th}`,
      postcode: school.subdistrict.postcode,
      location: pointIn(school.district, by),
      ...contact(school.n, 'school'),
      opened_on: isoOf(dayOf('1922-05-16') + 365 * by.between(0, 76) + by.below(300)),
    },
    'open',
  )
  const day = endDay(school)
  if (day === null || !school.end) return start.row
  const [move, reason] = ENDS[school.end]
  const merged = school.end === 'merged' && school.successor ? story.ids.organisation(school.successor.n) : null
  const closed = school.end === 'no_students' ? {} : { closed_on: isoOf(day), merged_into: merged }
  const at = instantOf(day)
  told(story, { register: 'organisation', record: id, move, from_state: 'open', to_state: school.end, reason, at })
  return start.later(at, closed, school.end).row
}

/** Open schools first, so that whatever a closed one merged into is there before it. */
export const schoolRows = (story: Story, offices: Office[], schools: School[]): DemoRow[] =>
  [...schools].sort((a, b) => Number(Boolean(a.end)) - Number(Boolean(b.end))).map((s) => schoolRow(story, offices, s))

const PREFIX: Record<string, string> = {
  obec: '10',
  opec: '11',
  dole: '12',
  ovec: '13',
  mhesi: '14',
  dla: '30',
  onb: '70',
}
const OWN_SCHEME: Record<string, string> = { opec: 'opec', ovec: 'ovec', dole: 'dole' }

/** The codes of every organisation in the systems that know it (handbook 1.3). */
export function codeRows(story: Story, offices: Office[], schools: School[]): DemoRow[] {
  const rows: DemoRow[] = []
  const add = (n: number, scheme: string, value: string): void => {
    const values = { organisation: story.ids.organisation(n), scheme, value }
    rows.push({ id: story.ids.code(rows.length + 1), since: instantOf(story.begun), version: 1, values })
  }
  for (const office of offices)
    if (office.kind !== 'board' && office.kind !== 'network')
      add(office.n, 'office', `99${PROVINCE}${String(office.n).padStart(4, '0')}`)
  for (const school of schools) {
    const { affiliation, kind } = school.type
    const serial = school.index + 1
    add(school.n, 'moe10', `${PREFIX[affiliation] ?? '99'}${PROVINCE}${String(990_000 + serial)}`)
    if (affiliation === 'obec' || affiliation === 'opec')
      add(school.n, 'smis8', `${school.district}${String(9000 + serial).padStart(4, '0')}`)
    if (affiliation === 'obec') add(school.n, 'percode6', String(990_000 + serial))
    if (kind !== 'child_center' && kind !== 'dole_district') add(school.n, 'onesqa', `${PROVINCE}-9-${serial}`)
    const own = OWN_SCHEME[affiliation]
    if (own) add(school.n, own, `${PROVINCE}99${String(serial).padStart(4, '0')}`)
  }
  return rows
}
