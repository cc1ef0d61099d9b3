import { type Chance, chance } from '../chance.ts'
import type { NameStock } from './name-stock.ts'

export interface Child {
  id: string
  first: string
  last: string
  sex: 'm' | 'f'
  /** yyyymmdd */
  born: number
  subdistrict: string
  house: string
  mother: string
  father: string
}

/** An invented province: its code, and how many subdistricts it has. */
export interface Land {
  code: number
  districts: number
  subdistricts: number
}

export const land = (code: number): Land => ({ code, districts: 20, subdistricts: 10 })

export const subdistrictOf = (by: Chance, { code, districts, subdistricts }: Land): string =>
  `${code}${String(by.between(1, districts)).padStart(2, '0')}${String(by.between(1, subdistricts)).padStart(2, '0')}`

/** A valid national id that begins with 1, so its registering office lies in the district. */
function nationalId(by: Chance, place: string): string {
  const digits = `1${place.slice(0, 4)}${String(by.below(10_000_000)).padStart(7, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0)
  return digits + ((11 - (sum % 11)) % 10)
}

const daysIn = (month: number): number => (month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31)

function birthDate(by: Chance, from: number, to: number): number {
  const month = by.between(1, 12)
  return by.between(from, to) * 10_000 + month * 100 + by.between(1, daysIn(month))
}

const TWINS = 0.029

/** Children of one family: one surname and house, brothers and sisters years apart, now and then twins. */
function family(by: Chance, names: NameStock, where: Land, ids: Set<string>): Child[] {
  const subdistrict = subdistrictOf(by, where)
  const shared = {
    last: names.family(by),
    subdistrict,
    house: `${by.between(1, 350)}${by.hit(0.3) ? `/${by.between(1, 40)}` : ''}`,
    mother: names.female(by),
    father: names.male(by),
  }
  const children: Child[] = []
  const count = by.weighted([0, 48, 36, 12, 4])
  for (let n = 0; n < count; n++) {
    const elder = children.at(-1)
    const twin = elder !== undefined && by.hit(TWINS)
    const sex = by.hit(0.5) ? 'm' : 'f'
    const first =
      elder && by.hit(twin ? 0.5 : 0.2)
        ? names.like(by, elder.first, sex)
        : sex === 'm'
          ? names.male(by)
          : names.female(by)
    let id = nationalId(by, subdistrict)
    while (ids.has(id)) id = nationalId(by, subdistrict)
    ids.add(id)
    children.push({ ...shared, id, first, sex, born: twin ? elder.born : birthDate(by, 2008, 2023) })
  }
  return children
}

/** So many children of one province, the same for the same seed. */
export function population(seed: number, count: number, names: NameStock, where: Land): Child[] {
  const by = chance(seed, 72, where.code)
  const ids = new Set<string>()
  const children: Child[] = []
  while (children.length < count) children.push(...family(by, names, where, ids))
  children.length = count
  return children
}
