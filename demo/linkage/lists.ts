import { closeSync, openSync, writeSync } from 'node:fs'
import { chance } from '../chance.ts'
import { ENROLMENT_HEADINGS, Typist } from './enrolment.ts'
import { AFFILIATIONS, DIFFICULTIES } from './errors.ts'
import { type NameStock, nameStock } from './name-stock.ts'
import { type Child, type Land, land, population } from './population.ts'

/** What truly holds of two lists: for each row of the enrolment list the row of the registry, or -1. */
export interface Truth {
  personOf: Int32Array
  affiliationOf: Uint8Array
  /** 1 for each child of the registry that is in no school of the list. */
  outside: Uint8Array
  /** Share of enrolment rows with at least one error. */
  wrongRows: number
}

export interface ListPlan {
  seed: number
  children: number
  /** Rows of the enrolment list. */
  enrolled: number
  difficulty: keyof typeof DIFFICULTIES
  province?: number
}

/** Rows of the list whose child is not in the registry, and children who stand in it twice. */
const STRANGERS = 0.022
const TWICE = 0.011

export const REGISTRY_HEADINGS = [
  'pid',
  'nid',
  'title',
  'first',
  'last',
  'sex',
  'born',
  'subdistrict',
  'house',
  'mother',
  'father',
]

const iso = (day: number): string => {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

export const registryLine = (child: Child, row: number): string =>
  `${[`P${row}`, child.id, child.born < 20100516 ? (child.sex === 'm' ? 'นาย' : 'นางสาว') : child.sex === 'm' ? 'เด็กชาย' : 'เด็กหญิง', child.first, child.last, child.sex === 'm' ? 'ชาย' : 'หญิง', iso(child.born), child.subdistrict, child.house, child.mother, child.father].join(',')}\n`

/** Writes lines to a file, many at a time. */
export class Lines {
  readonly #file: number
  #held: string[] = []

  constructor(path: string, headings: readonly string[]) {
    this.#file = openSync(path, 'w')
    this.#held.push(`${headings.join(',')}\n`)
  }

  add(line: string): void {
    if (this.#held.push(line) >= 20_000) this.#flush()
  }

  #flush(): void {
    writeSync(this.#file, this.#held.join(''))
    this.#held = []
  }

  close(): void {
    this.#flush()
    closeSync(this.#file)
  }
}

/** Children of the registry in the order in which schools list them; strangers to the registry are -1. */
function enrolledRows({ seed, children, enrolled }: ListPlan): Int32Array {
  const by = chance(seed, 73)
  const strangers = Math.round(enrolled * STRANGERS)
  const twice = Math.round(enrolled * TWICE)
  const order = Int32Array.from({ length: children }, (_, at) => at)
  for (let at = children - 1; at > 0; at--) {
    const other = by.below(at + 1)
    const held = order[at] as number
    order[at] = order[other] as number
    order[other] = held
  }
  const once = enrolled - strangers - twice
  const rows = [...order.subarray(0, once), ...order.subarray(0, twice), ...new Array<number>(strangers).fill(-1)]
  for (let at = rows.length - 1; at > 0; at--) {
    const other = by.below(at + 1)
    const held = rows[at] as number
    rows[at] = rows[other] as number
    rows[other] = held
  }
  return Int32Array.from(rows)
}

/** Writes a civil registry and an enrolment list with errors as CSV, and tells what truly holds of them. */
export function writeLists(plan: ListPlan, files: { registry: string; enrolment: string }): Truth {
  const names = nameStock(plan.seed)
  const where = land(plan.province ?? 40)
  const children = population(plan.seed, plan.children, names, where)
  const registry = new Lines(files.registry, REGISTRY_HEADINGS)
  for (const [row, child] of children.entries()) registry.add(registryLine(child, row))
  registry.close()
  return writeEnrolment(plan, children, names, where, files.enrolment)
}

function writeEnrolment(
  plan: ListPlan,
  children: readonly Child[],
  names: NameStock,
  where: Land,
  file: string,
): Truth {
  const personOf = enrolledRows(plan)
  const typist = new Typist(chance(plan.seed, 74), names, where, DIFFICULTIES[plan.difficulty])
  const others = population(plan.seed + 1, Math.max(1, Math.round(plan.enrolled * STRANGERS)), names, where)
  const list = new Lines(file, ENROLMENT_HEADINGS)
  const affiliationOf = new Uint8Array(personOf.length)
  const outside = new Uint8Array(children.length).fill(1)
  let wrong = 0
  let stranger = 0
  for (const [row, person] of personOf.entries()) {
    const affiliation = typist.affiliation()
    const child = (person < 0 ? others[stranger++] : children[person]) as Child
    const { cells, errors } = typist.type(child, `E${row}`, affiliation)
    list.add(`${cells.join(',')}\n`)
    affiliationOf[row] = affiliation
    if (errors > 0) wrong += 1
    if (person >= 0) outside[person] = 0
  }
  list.close()
  return { personOf, affiliationOf, outside, wrongRows: wrong / personOf.length }
}

export const AFFILIATION_NAMES = AFFILIATIONS.map(({ name }) => name)
