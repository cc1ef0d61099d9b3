import { type FaultName, faultTexts } from './fault-texts.ts'

/** Exit codes of every command; scripts may rely on them. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, unavailable: 3, refused: 4, interrupted: 130 } as const

/** What fills the `{placeholders}` of a fault's texts; words that differ by language are given in both. */
export type FaultDetails = Record<string, string | number | { th: string; en: string }>

/**
 * A failure of the outside world (disk, port, database, configuration) that has a name, a Thai and an English text
 * and an exit code. Problems that a person meets inside the product are the kernel's; this one stops a command.
 */
export class Fault extends Error {
  readonly faultName: FaultName
  readonly exitCode: number
  readonly text: { th: string; en: string }
  readonly details: FaultDetails

  constructor(name: FaultName, details: FaultDetails = {}, cause?: unknown) {
    const declared = faultTexts[name]
    const text = { th: fill(declared.th, details, 'th'), en: fill(declared.en, details, 'en') }
    super(text.en, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.faultName = name
    this.exitCode = exitCodes[declared.exit]
    this.text = text
    this.details = details
  }

  /** The form that commands print with `--json`. */
  toJSON() {
    return { fault: this.faultName, exitCode: this.exitCode, text: this.text, details: this.details }
  }
}

/** The message of anything thrown, for use as a fault's detail. */
export const messageOf = (thrown: unknown): string => {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return thrown.errors.map(messageOf).join('; ')
  if (typeof thrown !== 'object' || thrown === null) return String(thrown)
  return 'message' in thrown ? String(thrown.message) : JSON.stringify(thrown)
}

/** The `code` of a system or database error (`EADDRINUSE`, `28P01`), or undefined. */
export const codeOf = (thrown: unknown): string | undefined => {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

const fill = (template: string, details: FaultDetails, language: 'th' | 'en'): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = details[key]
    return String((typeof value === 'object' ? value[language] : value) ?? whole)
  })
