import { chance } from '../chance.ts'
import { ENROLMENT_HEADINGS, Typist } from './enrolment.ts'
import { DIFFICULTIES } from './errors.ts'
import { Lines, REGISTRY_HEADINGS, registryLine } from './lists.ts'
import { nameStock } from './name-stock.ts'
import { land, population, subdistrictOf } from './population.ts'

export interface NationPlan {
  seed: number
  provinces: number
  /** Children of the registry in each province. */
  children: number
  difficulty: keyof typeof DIFFICULTIES
}

/** Children in some school, and those of them who are in one of another province. */
const IN_SCHOOL = 0.87
const MOVERS = 0.02
const FIRST_PROVINCE = 10

/** For each enrolment row the row of the registry, and whether the child is listed in another province than it lives in. */
export interface NationTruth {
  personOf: Int32Array
  moved: Uint8Array
}

/** Writes one registry and one enrolment list for several provinces, province after province. */
export function writeNation(plan: NationPlan, files: { registry: string; enrolment: string }): NationTruth {
  const names = nameStock(plan.seed)
  const registry = new Lines(files.registry, REGISTRY_HEADINGS)
  const enrolment = new Lines(files.enrolment, ENROLMENT_HEADINGS)
  const people: number[] = []
  const moved: number[] = []
  for (let province = 0; province < plan.provinces; province++) {
    const by = chance(plan.seed, 75, province)
    const where = land(FIRST_PROVINCE + province)
    const typist = new Typist(by, names, where, DIFFICULTIES[plan.difficulty])
    for (const [at, child] of population(plan.seed + province, plan.children, names, where).entries()) {
      const person = province * plan.children + at
      registry.add(registryLine(child, person))
      if (!by.hit(IN_SCHOOL)) continue
      const away = plan.provinces > 1 && by.hit(MOVERS)
      const other = land(
        FIRST_PROVINCE + ((province + by.between(1, Math.max(1, plan.provinces - 1))) % plan.provinces),
      )
      const there = away
        ? { ...child, subdistrict: subdistrictOf(by, other), house: String(by.between(1, 350)) }
        : child
      enrolment.add(`${typist.type(there, `E${people.length}`, typist.affiliation()).cells.join(',')}\n`)
      people.push(person)
      moved.push(away ? 1 : 0)
    }
  }
  registry.close()
  enrolment.close()
  return { personOf: Int32Array.from(people), moved: Uint8Array.from(moved) }
}
