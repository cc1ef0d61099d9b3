const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Facts of one line. Never a name, an id number or the content of a record. */
export type LogFields = Record<string, unknown>

export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** A log whose every line carries these fields too. */
  child(fields: LogFields): Log
}

/** A log of one JSON object a line, to the standard error stream unless told otherwise. */
export const createLog = (
  level: LogLevel,
  write: (line: string) => void = toStandardError,
  fields: LogFields = {},
): Log => {
  const lowest = logLevels.indexOf(level)
  const at = (name: LogLevel) =>
    logLevels.indexOf(name) < lowest
      ? () => {}
      : (event: string, more: LogFields = {}) =>
          write(JSON.stringify({ time: new Date().toISOString(), level: name, event, ...fields, ...more }, plain))
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (more) => createLog(level, write, { ...fields, ...more }),
  }
}

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Errors as plain data. The texts of database errors may quote the data, so only their codes are kept. */
const plain = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString()
  if (!(value instanceof Error)) return value
  const code = 'code' in value ? value.code : undefined
  if ('severity' in value) {
    const about = value as { table?: unknown; constraint?: unknown }
    return { name: 'DatabaseError', code, table: about.table, constraint: about.constraint }
  }
  return { name: value.name, code, message: value.message, stack: value.stack, cause: value.cause }
}
