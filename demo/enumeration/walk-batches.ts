import { enumerationZone } from '#modules/enumeration/module.ts'
import { instantOf, isoOf } from '../calendar.ts'
import { idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { nationalId, phone } from '../numbers.ts'
import { type CastMember, type DemoBatch, type DemoRow, versions } from '../row.ts'
import { signIns } from '../sign-ins.ts'
import { type Story, told } from '../story.ts'
import { tellHouses } from './told-houses.ts'
import { VILLAGES, type Village } from './villages.ts'

/** The number of the person behind the card of an enumerator, beyond everybody else. */
const VOLUNTEER = 40_000_000

const card = signIns.find(({ role }) => role === 'enumerator')

/** A village health volunteer, known to the provincial office because she walks for it. */
function volunteer(story: Story, subdistrict: string, office: number): DemoRow {
  const values = {
    name: card?.personName,
    national_id: nationalId(VOLUNTEER),
    sex: card?.sex,
    birth_date: isoOf(story.today - 365 * 47),
    nationality: 'ไทย',
    kept_by: story.ids.organisation(office),
    lives_in: areaId(subdistrict),
    phone: phone(VOLUNTEER + 7),
  }
  return { id: story.ids.person(VOLUNTEER), since: instantOf(story.today - 200), version: 1, values }
}

/** Days ago of each move: begun, handed in at the due day or soon after, checked some days later. */
const dayOfMove = (story: Story, { began, due }: Village, move: string): number =>
  move === 'start' ? story.today - began : Math.min(story.today - 1, story.today + due + (move === 'check' ? 5 : 1))

function tellZone(story: Story, village: Village, area: string, persons: string[]): DemoRow {
  const { number, name, expected, began, due, moves } = village
  const id = idsOf(story.seed, 'enumeration_zone')(number)
  const life = versions(
    id,
    instantOf(story.today - began - 5),
    {
      academic_year: story.thisYear,
      area,
      village: number,
      village_name: name,
      houses_expected: expected,
      enumerator: persons[0] ?? null,
      second: persons[1] ?? null,
      starts_on: isoOf(story.today - began),
      due_on: isoOf(story.today + due),
    },
    'planned',
  )
  let state = 'planned'
  for (const move of moves) {
    const states: Record<string, { moves?: Record<string, { to: string }> }> = enumerationZone.workflow ?? {}
    const to = states[state]?.moves?.[move]?.to
    if (!to) throw new Error(`no move ${move} from ${state}`)
    const at = instantOf(dayOfMove(story, village, move))
    life.later(at, {}, to)
    told(story, { register: 'enumeration_zone', record: id, move, from_state: state, to_state: to, at })
    state = to
  }
  return life.row
}

interface Walking {
  /** Code of the subdistrict that is walked. */
  subdistrict: string
  /** Person of the member of the network who walks too. */
  member: string | undefined
  /** Number of the provincial office. */
  office: number
}

/** A subdistrict that is walked house by house: its villages, and what was told in each house so far. */
export function* walkBatches(story: Story, { subdistrict, member, office }: Walking): Generator<DemoBatch> {
  const area = areaId(subdistrict)
  const known = { enumerator: story.ids.person(VOLUNTEER), watch_member: member }
  const walkersOf = ({ walkers }: Village): string[] => walkers.flatMap((who) => known[who] ?? [])
  const zones = VILLAGES.map((village) => ({
    village,
    walkers: walkersOf(village),
    row: tellZone(story, village, area, walkersOf(village)),
  }))
  yield { register: 'person', rows: [volunteer(story, subdistrict, office)] }
  yield { register: 'enumeration_zone', rows: zones.map(({ row }) => row) }
  yield {
    register: 'enumerated_house',
    rows: zones.flatMap(({ village, walkers, row }) => tellHouses(story, { village, zone: row.id, area, walkers })),
  }
}

/** Who stands behind the card of an enumerator, and where she may walk. */
export const enumeratorCard = (story: Story, subdistrict: string): CastMember[] =>
  card ? [{ key: card.key, person: story.ids.person(VOLUNTEER), place: areaId(subdistrict) }] : []
