/** A visit made before, as whoever goes again reads it. */
export interface PastVisit {
  /** ISO date. */
  on: string
  mode: string
  finding: string
  note: string
}

/** A step that may follow a visit. */
export interface NextStep {
  name: string
  label: string
  /** A reason must be given with it. */
  reason: boolean
}

/** What somebody needs to go and see one child, and no more. */
export interface FieldCase {
  id: string
  version: number
  state: string
  stateLabel: string
  /** ISO date by which the case should leave its state. */
  due: string | null
  name: string
  /** ISO date. */
  born: string | null
  sex: string
  livesIn: string
  area: string
  manager: string
  address: string
  guardian: string
  phone: string
  groups: string
  cause: string
  lastSchool: string
  lastGrade: string
  plan: string
  /** Where the child was last met. */
  location: { lat: number; lon: number } | null
  steps: NextStep[]
  visits: PastVisit[]
}

/** A house that was gone to, without what was told there. */
export interface FieldHouse {
  id: string
  version: number
  number: string
  result: string
  /** ISO date. */
  visitedOn: string
  /** Who of the zone's walkers was there last. */
  visitedBy: string
  /** That was whoever walks with this device. */
  mine: boolean
  visits: number
  children: number
  /** Children who do not learn. */
  out: number
}

/** A village that somebody walks, with the houses that were gone to by anybody. */
export interface FieldZone {
  id: string
  version: number
  state: string
  stateLabel: string
  village: number
  name: string
  areaId: string
  area: string
  expected: number
  /** ISO date by which it should be walked. */
  due: string
  /** Person who walks with this device. */
  walker: string
  houses: FieldHouse[]
}

/** The cases and zones given to one person, as they stood at an instant. */
export interface FieldPack {
  account: string
  /** ISO instant by the clock of the province. */
  at: string
  /** Shows later that this device was once given the cases of this account. */
  ticket: string
  cases: FieldCase[]
  zones: FieldZone[]
}

/** Days that cases may lie on a device without being asked for again. */
const MOST_DAYS = 14
const DAY = 86_400_000

/** A pack as it may still be shown: after too long without contact cases and zones are gone. */
export function stillHeld(pack: FieldPack, now: number): FieldPack {
  if (now - Date.parse(pack.at) > MOST_DAYS * DAY) return { ...pack, cases: [], zones: [] }
  // a device that was last here before there were zones
  return pack.zones ? pack : { ...pack, zones: [] }
}
