import type { PoolClient } from 'pg'
import type { AnyRegister } from '../../register/declaration.ts'
import type { FindPath } from './layout.ts'

const MOST_KEPT = 50_000
const DEEPEST = 4
const SPLIT = '\u0001'

interface Named {
  id: string
  names: (string | null)[]
  codes: (string | null)[]
}

/** Finds places by their name and the names of those above, the lowest first; what is not said is not asked for. */
export class PathFinder {
  readonly #register: AnyRegister
  readonly #find: FindPath
  readonly #kept = new Map<string, string[]>()
  #asked = new Map<string, string[]>()

  constructor(register: AnyRegister, find: FindPath) {
    this.#register = register
    this.#find = find
  }

  /** A name without the word for what it is: ตำบลบางปรอก, ต.บางปรอก. */
  #bare(text: string): string {
    const name = text.trim()
    const word = (this.#find.strip ?? []).find((strip) => name.startsWith(strip) && name.length > strip.length)
    return (word ? name.slice(word.length) : name).trim()
  }

  keyOf(texts: string[]): string {
    return texts
      .slice(0, DEEPEST)
      .map((text) => this.#bare(text))
      .join(SPLIT)
  }

  ask(key: string): void {
    if (!this.#kept.has(key)) this.#asked.set(key, key.split(SPLIT))
  }

  found(key: string): string[] {
    return this.#kept.get(key) ?? []
  }

  #sql(depth: number): string {
    const { by, parent, code } = this.#find
    const levels = Array.from({ length: depth }, (_, i) => i)
    const joins = levels
      .slice(1)
      .map((i) => `left join "${this.#register.name}" p${i} on p${i}.id = p${i - 1}."${parent}"`)
    const column = (name: string | undefined) =>
      `array[${levels.map((i) => (name ? `p${i}."${name}"` : 'null')).join(', ')}]::text[]`
    const match = code ? `(p0."${by}" = any ($1) or p0."${code}" = any ($1))` : `p0."${by}" = any ($1)`
    return `select p0.id, ${column(by)} as names, ${column(code)} as codes from "${this.#register.name}" p0 ${joins.join(' ')} where ${match}`
  }

  async load(client: PoolClient): Promise<void> {
    const asked = this.#asked
    this.#asked = new Map()
    if (asked.size === 0) return
    if (this.#kept.size > MOST_KEPT) this.#kept.clear()
    const depth = Math.max(...[...asked.values()].map((names) => names.length))
    const lowest = [...new Set([...asked.values()].map(([first = '']) => first))]
    const { rows } = await client.query<Named>(this.#sql(depth), [lowest])
    const byLowest = new Map<string, Named[]>()
    for (const row of rows) {
      for (const name of new Set([row.names[0], row.codes[0]]))
        if (name) byLowest.set(name, [...(byLowest.get(name) ?? []), row])
    }
    for (const [key, names] of asked) {
      const fits = (byLowest.get(names[0] ?? '') ?? []).filter((row) =>
        names.every((name, i) => name === '' || name === row.names[i] || name === row.codes[i]),
      )
      if (fits.length > 0) this.#kept.set(key, [...new Set(fits.map(({ id }) => id))])
    }
  }
}
