import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import type { AnyRegister, Keep } from '#kernel/register/declaration.ts'

/** How long a register is kept on a day, and who says so. */
export interface KeepingTime extends Keep {
  register: AnyRegister
  /** The rule of the province that stands in for the declaration. */
  rule: string | null
}

interface Rule {
  id: string
  about_register: string
  days: string
  reason: string
}

const RULES = `
  select distinct on (about_register) id, about_register, days::text, reason from retention_rule
  where starts_on <= $1::date order by about_register, starts_on desc`

const inWords = (text: string): Label => ({ th: text, en: text })

/**
 * The times in force on a day (ISO). A register whose declaration names no point to count from is kept for good, whatever a rule
 * says: a rule changes the days, not what they are counted from.
 */
export async function keepingTimes(house: House, day: string): Promise<KeepingTime[]> {
  const rules = new Map((await house.count.query<Rule>(RULES, [day])).rows.map((rule) => [rule.about_register, rule]))
  return [...house.registers.values()].flatMap((register): KeepingTime[] => {
    const { keep } = register
    if (!keep) return []
    const rule = rules.get(register.name)
    return [
      rule
        ? { ...keep, register, days: Number(rule.days), source: inWords(rule.reason), rule: rule.id }
        : { ...keep, register, rule: null },
    ]
  })
}
