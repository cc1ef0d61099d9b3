import { kindOf } from '../kinds/all.ts'
import { type Problem, Refusal, refuse } from '../problem.ts'
import type { Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'

const empty = (raw: unknown): boolean =>
  raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')

const at = (problem: Problem, field: string): Problem => ({ ...problem, spot: { ...problem.spot, field } })

/** A kind with parts of its own names each of them within its field. */
const inside = (problem: Problem, field: string): Problem[] =>
  problem.parts?.map((part) => at(part, `${field}.${part.spot?.field ?? ''}`)) ?? [at(problem, field)]

/**
 * Input to values: declared fields and no others, each by its kind; all problems at once, each at its field.
 * `creating` asks for the required fields; a change takes only what is given and refuses fixed fields.
 */
export function parseValues(
  register: Pick<AnyRegister, 'fields'>,
  input: Record<string, unknown>,
  creating: boolean,
): Values {
  const parts: Problem[] = []
  const values: Values = {}
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(register.fields, name)) parts.push(at({ name: 'unknown_field' }, name))
  }
  for (const [name, field] of Object.entries(register.fields)) {
    const given = Object.hasOwn(input, name)
    if (!given && !creating) continue
    if (given && !creating && field.fixed) {
      parts.push(
        at(
          { name: 'rule', detail: { th: `แก้ไข “${field.th}” ไม่ได้หลังบันทึกแล้ว`, en: `${field.en} cannot be changed` } },
          name,
        ),
      )
      continue
    }
    const raw = input[name]
    if (empty(raw) || (Array.isArray(raw) && raw.length === 0 && field.required)) {
      if (field.required) parts.push(at({ name: 'missing_value' }, name))
      else values[name] = null
      continue
    }
    try {
      values[name] = kindOf(field).parse(raw, field)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      parts.push(...inside(error.problem, name))
    }
  }
  return parts.length > 0 ? refuse('input', { parts }) : values
}
