import type { AnyRegister } from '../register/declaration.ts'

/** The parameters of one statement. Values from anywhere go in here and nowhere else. */
export interface Params {
  values: unknown[]
  put(value: unknown): string
}

export function newParams(): Params {
  const values: unknown[] = []
  return {
    values,
    put(value) {
      values.push(value)
      return `$${values.length}`
    },
  }
}

/** A name of a declaration as SQL. Declarations use lower-case words; anything else is a fault in the program. */
export function quoted(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`not a name of a declaration: ${name}`)
  return `"${name}"`
}

export type Registers = Map<string, AnyRegister>

export function registerNamed(registers: Registers, name: string): AnyRegister {
  const found = registers.get(name)
  if (!found) throw new Error(`an indicator counts an unknown register: ${name}`)
  return found
}
