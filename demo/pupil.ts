import type { Day } from './calendar.ts'
import type { Family } from './families.ts'
import type { Grade } from './school-types.ts'
import type { School } from './schools.ts'

export type Result = 'promoted' | 'repeated' | 'graduated' | 'transferred' | 'dropped_out' | 'removed' | 'deceased'
export type StayState =
  | 'studying'
  | 'on_leave'
  | 'hanging'
  | 'transferred'
  | 'dropped_out'
  | 'removed'
  | 'graduated'
  | 'deceased'
export type LeftFor = 'same_province' | 'other_province' | 'vocational' | 'nonformal' | 'work' | 'no_study' | 'unknown'

/** One academic year of a stay. `until` is the first day no longer in the class. */
export interface SchoolYear {
  year: number
  grade: Grade
  room: number
  from: Day
  until?: Day
  result?: Result
}

export interface Stay {
  n: number
  school: School
  entered: Day
  left?: Day
  leftFor?: LeftFor
  state: StayState
  /** Since when the stay is on leave or hanging. */
  pausedOn?: Day
  years: SchoolYear[]
  transfer?: Transfer
}

/** A move to another school, standing with the stay that it ends or would end. */
export interface Transfer {
  n: number
  to: School
  grade: Grade
  requested: Day
  state: 'requested' | 'accepted' | 'released' | 'arrived' | 'declined' | 'cancelled'
}

export interface Pupil {
  n: number
  sex: 'm' | 'f'
  birth: Day
  district: string
  stays: Stay[]
  family?: Family
  died?: Day
  /** Moved out of the province. */
  away?: true
}

export const lastStay = (pupil: Pupil): Stay | undefined => pupil.stays[pupil.stays.length - 1]
export const lastYear = (stay: Stay): SchoolYear => stay.years[stay.years.length - 1] as SchoolYear

/** Ends a stay with the year that was running. */
export function leave(stay: Stay, day: Day, state: StayState, result: Result, leftFor?: LeftFor): void {
  const year = lastYear(stay)
  year.until = day
  year.result = result
  stay.left = day
  stay.state = state
  if (leftFor) stay.leftFor = leftFor
}
