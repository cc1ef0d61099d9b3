import type { Chance } from '../chance.ts'
import { AFFILIATIONS, type Difficulty, type ErrorName, HASTE, rateOf, UNCOUNTED } from './errors.ts'
import type { NameStock } from './name-stock.ts'
import { type Child, type Land, subdistrictOf } from './population.ts'
import { digitSlip, otherBytes, otherSpelling, typing } from './slips.ts'

/** A row of an enrolment list as it was typed, and how many errors it holds. */
export interface Enrolled {
  cells: string[]
  affiliation: number
  errors: number
}

export const ENROLMENT_HEADINGS = [
  'row',
  'affiliation',
  'id_card',
  'title',
  'first_name',
  'last_name',
  'gender',
  'birthday',
  'tambon',
  'house',
  'mother',
  'father',
]

const titleOf = (by: Chance, sex: 'm' | 'f', born: number): string => {
  if (born < 20100516) return sex === 'm' ? 'นาย' : 'นางสาว'
  if (by.hit(0.5)) return sex === 'm' ? 'ด.ช.' : 'ด.ญ.'
  return sex === 'm' ? 'เด็กชาย' : 'เด็กหญิง'
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Types a child into the list of a school the way people do. */
export class Typist {
  readonly #by: Chance
  readonly #names: NameStock
  readonly #land: Land
  readonly #difficulty: Difficulty
  #multiple = 1
  #errors = 0

  constructor(by: Chance, names: NameStock, where: Land, difficulty: Difficulty) {
    this.#by = by
    this.#names = names
    this.#land = where
    this.#difficulty = difficulty
  }

  affiliation(): number {
    return this.#by.weighted(AFFILIATIONS.map(({ share }) => share))
  }

  /** Whether an error is made here; counts it. */
  #errs(error: ErrorName): boolean {
    const made = this.#by.hit(rateOf(error, this.#multiple, this.#difficulty))
    if (made && !UNCOUNTED.includes(error)) this.#errors += 1
    return made
  }

  type(child: Child, row: string, affiliation: number): Enrolled {
    const by = this.#by
    const haste = HASTE[by.weighted(HASTE.map(({ share }) => share))]?.multiple ?? 1
    this.#multiple = (AFFILIATIONS[affiliation]?.multiple ?? 1) * haste
    this.#errors = 0
    const [title, first, last] = this.#name(child)
    const sex = this.#errs('sexWrong') ? (child.sex === 'm' ? 'f' : 'm') : child.sex
    const subdistrict = this.#errs('moved') ? this.#elsewhere(child.subdistrict) : child.subdistrict
    const house = this.#errs('houseMissing')
      ? ''
      : subdistrict === child.subdistrict
        ? child.house
        : String(by.between(1, 350))
    const mother = this.#errs('motherMissing') ? '' : this.#parent(child.mother, 'f')
    const father = this.#errs('fatherMissing') ? '' : this.#parent(child.father, 'm')
    const cells = [
      row,
      AFFILIATIONS[affiliation]?.name ?? '',
      this.#id(child.id),
      title,
      first,
      last,
      sex === 'm' ? 'ชาย' : 'หญิง',
      this.#date(child.born, affiliation),
      subdistrict,
      house,
      mother,
      father,
    ]
    return { cells, affiliation, errors: this.#errors }
  }

  #elsewhere(subdistrict: string): string {
    const other = subdistrictOf(this.#by, this.#land)
    return this.#by.hit(0.6) ? subdistrict.slice(0, 4) + other.slice(4) : other
  }

  #id(id: string): string {
    const by = this.#by
    if (this.#errs('idMissing')) return by.hit(0.4) ? '' : `G${String(by.below(1e12)).padStart(12, '0')}`
    const typed = this.#errs('idSlip') ? digitSlip(by, id) : id
    return by.hit(0.1)
      ? `${typed[0]}-${typed.slice(1, 5)}-${typed.slice(5, 10)}-${typed.slice(10, 12)}-${typed[12]}`
      : typed
  }

  #spelling(name: string, error: ErrorName): string {
    return this.#errs(error) ? otherSpelling(this.#by, name) : name
  }

  #parent(name: string, sex: 'm' | 'f'): string {
    if (!this.#errs('parentChanged')) return this.#spelling(name, 'parentSpelling')
    return sex === 'm' ? this.#names.male(this.#by) : this.#names.female(this.#by)
  }

  #word(name: string): string {
    let typed = this.#spelling(name, 'otherSpelling')
    if (this.#errs('typing')) typed = typing(this.#by, typed)
    return this.#errs('otherBytes') ? otherBytes(this.#by, typed) : typed
  }

  #name(child: Child): [string, string, string] {
    const by = this.#by
    const title = titleOf(by, child.sex, child.born)
    let first = this.#errs('firstChanged')
      ? child.sex === 'm'
        ? this.#names.male(by)
        : this.#names.female(by)
      : child.first
    let last = this.#errs('lastChanged') ? this.#names.family(by) : child.last
    first = this.#word(first)
    last = this.#word(last)
    if (this.#errs('exchanged')) [first, last] = [last, first]
    if (this.#errs('oneCell'))
      return ['', `${title}${by.hit(0.5) ? ' ' : ''}${first} ${by.hit(0.2) ? ' ' : ''}${last}`, '']
    return this.#errs('titleGlued') ? ['', `${title}${first}`, last] : [title, first, last]
  }

  #date(born: number, affiliation: number): string {
    const by = this.#by
    if (this.#errs('dateMissing')) return ''
    let [year, month, day] = [Math.floor(born / 10_000), Math.floor(born / 100) % 100, born % 100]
    if (this.#errs('firstOfJanuary')) [month, day] = [1, 1]
    if (day <= 12 && day !== month && this.#errs('dayMonth')) [month, day] = [day, month]
    if (this.#errs('dateSlip')) {
      if (by.hit(0.35)) year += by.hit(0.5) ? 1 : -1
      else if (by.hit(0.5)) day = 1 + ((day + by.between(0, 25)) % 28)
      else month = 1 + ((month + by.between(0, 10)) % 12)
    }
    const inCommonEra = this.#errs('era')
    if (affiliation === 1) return `${year + (inCommonEra ? 543 : 0)}-${two(month)}-${two(day)}`
    return `${affiliation === 0 ? two(day) : day}/${affiliation === 0 ? two(month) : month}/${year + (inCommonEra ? 0 : 543)}`
  }
}
