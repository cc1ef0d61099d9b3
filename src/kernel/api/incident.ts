import { randomUUID } from 'node:crypto'

/** Told of every failure without a name: the number given to the caller, and what happened. */
export type Report = (incident: string, error: unknown) => void

/** Of a database error only its place: its text may quote what a record holds. */
function facts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) }
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown }
  return 'severity' in error ? { code, table, constraint } : { error: error.name, code, stack: error.stack }
}

export const newIncident = (): string => randomUUID().slice(0, 8)

/** One JSON line on the standard error stream, as the rest of the house logs. */
export const reportIncident: Report = (incident, error) => {
  const line = { time: new Date().toISOString(), level: 'error', event: 'api_failed', incident, ...facts(error) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
