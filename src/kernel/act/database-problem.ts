import type { Declarations } from '../house.ts'
import { type Problem, Refusal } from '../problem.ts'

interface DatabaseError {
  code: string
  constraint?: string
  table?: string
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** The rule a constraint stands for; its name carries the register and what is limited. */
function fromConstraint(error: DatabaseError, { registers }: Pick<Declarations, 'registers'>): Problem | null {
  const name = error.constraint ?? ''
  const register = registers.get(error.table ?? '')
  if (error.code === '23505') {
    if (name.endsWith('_pkey')) return { name: 'duplicate' }
    const number = Number(/_only_(\d+)$/.exec(name)?.[1] ?? 0)
    const rule = register?.onlyOne?.[number - 1]
    const field = rule?.of[0]
    return { name: 'duplicate', ...(rule ? { detail: rule.otherwise } : {}), ...(field ? { spot: { field } } : {}) }
  }
  const field =
    register &&
    Object.keys(register.fields).find((f) => name === `${register.name}_${f}_fk` || name === `${register.name}_${f}_ck`)
  if (error.code === '23503')
    return field ? { name: 'input', parts: [{ name: 'not_id', spot: { field } }] } : { name: 'in_use' }
  if (error.code === '23514') return { name: 'input', ...(field ? { parts: [{ name: 'rule', spot: { field } }] } : {}) }
  return null
}

const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** The database is going, gone or coming; it takes no more connections; the way to it is closed. */
const OUT_OF_REACH = /^(08\w{3}|57P0[1-5]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
const CUT_OFF = /^Connection terminated|^Client has encountered a connection error|not queryable/

/**
 * What is wrong around the program rather than with what was asked: no room left, the database out of reach, or every connection in
 * use for too long. Null for every other failure.
 */
export function outageOf(error: unknown): Problem | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (NO_ROOM.has(code)) return { name: 'disk_full' }
  if (/^timeout exceeded when trying to connect/.test(error.message)) return { name: 'busy' }
  if (OUT_OF_REACH.test(code) || CUT_OFF.test(error.message)) return { name: 'database' }
  return outageOf(error.cause)
}

/** What the database refused, as a Problem; null where the failure has no name and stays unknown. */
export function databaseProblem(error: unknown, declarations: Pick<Declarations, 'registers'>): Problem | null {
  if (!isDatabaseError(error)) return outageOf(error)
  // a withdrawn row that others point to: the constraint stands on the other table
  if (error.code === '23503' && error instanceof Error && error.message.includes('update or delete'))
    return { name: 'in_use' }
  // a value that no column of its type can hold: a date beyond all calendars, a number beyond all numbers, a NUL
  if (['22003', '22007', '22008', '22009', '22021', '22P02', '22P05'].includes(error.code)) return { name: 'input' }
  if (error.code === '42501') return { name: 'not_found' }
  if (error.code === '40001' || error.code === '40P01') return { name: 'busy' }
  if (error.code === 'BU002')
    return { name: 'rule', detail: { th: 'สถานที่อยู่ภายใต้ตัวเองไม่ได้', en: 'A place cannot lie within itself' } }
  if (error.code === 'BU003') return { name: 'token' }
  return outageOf(error) ?? fromConstraint(error, declarations)
}

/** Runs work and turns what the database refuses into Refusals. */
export async function translating<T>(
  declarations: Pick<Declarations, 'registers'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const problem = databaseProblem(error, declarations)
    throw problem ? new Refusal(problem) : error
  }
}
