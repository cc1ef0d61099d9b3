import { access } from './access.ts'
import { learning } from './learning.ts'
import { office } from './office.ts'
import { society } from './society.ts'
import { staff } from './staff.ts'

/** What an education office can be asked to do, and the words by which its plans ask for it. Plain data. */
export interface Capability {
  code: string
  th: string
  en: string
  /** Patterns (regular expressions over `matchText` form) any one of which asks for the capability. */
  asks: string[]
  /** Patterns that point to it only where two of them meet. */
  hints?: string[]
}

/** The capabilities by code, in the order of the province's offices. Labels and patterns are our own words. */
export const capabilities: ReadonlyMap<string, Capability> = new Map(
  [...office, ...access, ...learning, ...staff, ...society].map((one) => [one.code, one]),
)
