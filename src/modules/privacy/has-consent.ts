import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'

/** How a consent stands on a day, and why it does not hold. */
export type ConsentStanding =
  | 'holds'
  | 'withdrawn'
  | 'not_yet'
  | 'expired'
  /** The people whose yes the age asks for have not all said it. */
  | 'incomplete'
  /** Given at an age at which others speak: it is asked again at 10 and at 20. */
  | 'outgrown'

export interface ConsentFacts {
  state: string
  given_on: string
  expires_on: string
  by_self: boolean
  /** Whether a guardian gave it who is on record as one of this child. */
  by_guardian: boolean
  /** Null where nobody knows: then both are asked, as between 10 and 20. */
  birth_date: string | null
}

type Speaker = 'guardian' | 'both' | 'self'

/** Personal Data Protection Act s.20: not over 10 the guardian, under 20 both, from then on the person. */
export function speakerAt(birth: string | null, day: string): Speaker {
  if (birth === null) return 'both'
  const at = (years: number) => Temporal.PlainDate.from(birth).add({ years }).toString()
  if (day <= at(10)) return 'guardian'
  return day < at(20) ? 'both' : 'self'
}

const said: Record<Speaker, (facts: ConsentFacts) => boolean> = {
  guardian: ({ by_guardian }) => by_guardian,
  both: ({ by_self, by_guardian }) => by_self && by_guardian,
  self: ({ by_self }) => by_self,
}

/** Judges one consent on a day (ISO). */
export function standingOf(facts: ConsentFacts, day: string): ConsentStanding {
  if (facts.state === 'withdrawn') return 'withdrawn'
  if (day < facts.given_on) return 'not_yet'
  if (day >= facts.expires_on) return 'expired'
  const speaker = speakerAt(facts.birth_date, facts.given_on)
  if (!said[speaker](facts)) return 'incomplete'
  return speakerAt(facts.birth_date, day) === speaker ? 'holds' : 'outgrown'
}

/** The facts of consents, as SQL after `from consent c`. */
const FACTS = `
  select c.id, c.state, c.given_on::text, c.expires_on::text, c.by_self, p.birth_date::text, q.code, q.name, c.scope,
    exists (select 1 from guardian g where g.child = c.person and g.guardian = c.guardian) as by_guardian
  from consent c join consent_purpose q on q.id = c.purpose join person p on p.id = c.person
  where c.person = $1 order by c.given_on desc, c.id`

export interface ConsentView {
  id: string
  code: string
  name: string
  scope: string | null
  given_on: string
  expires_on: string
  standing: ConsentStanding
}

/** Every consent about a person, each with how it stands on a day. The caller answers for who asks. */
export async function consentsAbout(house: House, person: string, on: string = today()): Promise<ConsentView[]> {
  const found = await house.count.query<ConsentFacts & Omit<ConsentView, 'standing'>>(FACTS, [person])
  return found.rows.map((row) => {
    const { id, code, name, scope, given_on, expires_on } = row
    return { id, code, name, scope, given_on, expires_on, standing: standingOf(row, on) }
  })
}

/**
 * Whether a person, or whoever speaks for a child, has agreed to a purpose (its code) so that it holds on a day. To be asked before
 * anything that rests on consent alone; the answer is no wherever it is in doubt.
 */
export async function hasConsent(
  house: House,
  person: string,
  purpose: string,
  on: string = today(),
): Promise<boolean> {
  const all = await consentsAbout(house, person, on)
  return all.some(({ code, standing }) => code === purpose && standing === 'holds')
}
