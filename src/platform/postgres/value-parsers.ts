import { type CustomTypesConfig, types } from 'pg'

/** Type numbers of PostgreSQL (`pg_type.oid`), which never change. */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186, numeric: 1700 } as const
const arrayOid = { int8: 1016, date: 1182, timestamp: 1115, timestamptz: 1185, interval: 1187, numeric: 1231 } as const

type Parser = (text: string) => unknown

const asIs: Parser = (text) => text

const exactNumber: Parser = (text) => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}

/** `2026-11-22 03:15:00.5+00` → `2026-11-22T03:15:00.5Z`; sessions run in UTC. `infinity` stays as it is. */
const isoInstant: Parser = (text) => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')

const scalar: Record<keyof typeof oid, Parser> = {
  int8: exactNumber,
  date: asIs,
  timestamp: (text) => text.replace(' ', 'T'),
  timestamptz: isoInstant,
  interval: asIs,
  numeric: asIs,
}

/** The driver's own parser of `text[]`, which keeps nulls and nesting. */
const textArray = (types.getTypeParser as (id: number) => Parser)(1009)

const each = (value: unknown, parse: Parser): unknown => {
  if (Array.isArray(value)) return value.map((item) => each(item, parse))
  return typeof value === 'string' ? parse(value) : value
}

const parsers = new Map<number, Parser>()
for (const name of Object.keys(oid) as (keyof typeof oid)[]) {
  parsers.set(oid[name], scalar[name])
  parsers.set(arrayOid[name], (text) => each(textArray(text), scalar[name]))
}

/** Dates and times as text, never as `Date`: a date has no time zone and no midnight. */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(id)) ??
    types.getTypeParser(id, format === 'binary' ? 'text' : format)) as CustomTypesConfig['getTypeParser'],
}

/** The same with instants as `Date`, for a library that compares them as such: a text is never before or after a date. */
export const parsersWithDates: CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    id === oid.timestamptz
      ? types.getTypeParser(id, 'text')
      : valueParsers.getTypeParser(id, format)) as CustomTypesConfig['getTypeParser'],
}
