import type { PoolClient } from 'pg'
import { kindOf } from '../../kinds/all.ts'
import type { Keys } from '../../kinds/kind.ts'
import { UUID } from '../../kinds/link.ts'
import { hashId, parseId } from '../../kinds/national-id.ts'
import { splitName } from '../../kinds/person-name.ts'
import { Refusal } from '../../problem.ts'
import { mainColumn } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { Find } from './layout.ts'

/** Found texts kept for later rows; beyond this many they are looked up again. */
const MOST_KEPT = 50_000

const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** How texts are matched against one field: the SQL of the key, its type, and the key of a text. */
interface Matcher {
  sql: string
  type: string
  keyOf(text: string): string | null
}

function matcherOf(register: AnyRegister, name: string, keys: Keys): Matcher | null {
  if (name === 'id')
    return { sql: 'r.id', type: 'uuid', keyOf: (text) => (UUID.test(text.toLowerCase()) ? text.toLowerCase() : null) }
  const field = register.fields[name]
  if (!field) return null
  if (field.kind === 'national_id')
    return {
      sql: `r."${name}_hash"`,
      type: 'bytea',
      keyOf: (text) => attempt(() => `\\x${hashId(parseId(text), keys).toString('hex')}`),
    }
  if (field.kind === 'person_name')
    return {
      sql: `(r."${name}_first" || ' ' || r."${name}_last")`,
      type: 'text',
      keyOf: (text) =>
        attempt(() => splitName(text))?.first.concat(' ', attempt(() => splitName(text))?.last ?? '') ?? null,
    }
  const kind = kindOf(field)
  const type = kind.columns[0]?.type ?? 'text'
  return {
    sql: `r."${mainColumn(name, field)}"`,
    type,
    keyOf: (text) => attempt(() => String(kind.store(kind.parse(text, field), keys)[0])),
  }
}

/** Finds records by what a file calls them, many texts in one query, as far as the actor may read them. */
export class Finder {
  readonly #register: AnyRegister
  readonly #find: Find
  readonly #matchers: Matcher[]
  readonly #kept = new Map<string, string[]>()
  #asked = new Set<string>()

  constructor(register: AnyRegister, find: Find, keys: Keys) {
    this.#register = register
    this.#find = find
    this.#matchers = find.by.flatMap((name) => matcherOf(register, name, keys) ?? [])
  }

  ask(text: string): void {
    if (!this.#kept.has(text)) this.#asked.add(text)
  }

  /** Ids of the records that a text names. */
  found(text: string): string[] {
    return this.#kept.get(text) ?? []
  }

  #sql({ sql, type }: Matcher): string {
    const id = this.#find.take ? `r."${this.#find.take}"` : 'r.id'
    const where = Object.keys(this.#find.where ?? {}).map((name, i) => ` and r."${name}" = any ($${i + 2}::text[])`)
    return `select ${sql}::text as key, ${id} as id from "${this.#register.name}" r
      where ${sql} = any ($1::${type}[])${where.join('')} and ${id} is not null`
  }

  /** Looks up what was asked. What is not found is asked again next time: it may have been made by then. */
  async load(client: PoolClient): Promise<void> {
    let open = [...this.#asked]
    this.#asked = new Set()
    if (this.#kept.size > MOST_KEPT) this.#kept.clear()
    for (const matcher of this.#matchers) {
      const texts = new Map<string, string[]>()
      for (const text of open) {
        const key = matcher.keyOf(text)
        if (key !== null) texts.set(key, [...(texts.get(key) ?? []), text])
      }
      if (texts.size === 0) continue
      const found = await client.query<{ key: string; id: string }>(this.#sql(matcher), [
        [...texts.keys()],
        ...Object.values(this.#find.where ?? {}),
      ])
      for (const { key, id } of found.rows) {
        for (const text of texts.get(key) ?? [])
          this.#kept.set(text, [...new Set([...(this.#kept.get(text) ?? []), id])])
      }
      open = open.filter((text) => !this.#kept.has(text))
    }
  }
}
