import { refuse } from '../problem.ts'
import { textOf } from './digits.ts'
import type { FileField, LinkField, PlaceField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

/** A link to a record of another register, named by the register's name. */
export const link = <const O extends Omit<LinkField, 'kind'>>(options: O) => ({ kind: 'link', ...options }) as const
/** A link to an organisation or an area, along which scope is cut. */
export const place = <const O extends Omit<PlaceField, 'kind'>>(options: O) => ({ kind: 'place', ...options }) as const
/** A stored file, by its id. */
export const file = <const O extends Omit<FileField, 'kind'>>(options: O) => ({ kind: 'file', ...options }) as const

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function idOf(raw: unknown): string {
  const value = textOf(raw).toLowerCase()
  return UUID.test(value) ? value : refuse('not_id')
}

const base = {
  columns: [{ suffix: '', type: 'uuid' as const }],
  index: 'btree' as const,
  parse: (raw: unknown) => idOf(raw),
  store: (value: string) => [value],
  load: ([value]: unknown[]) => (typeof value === 'string' ? value : null),
  show: (value: string) => value,
  schema: () => ({ type: 'string', format: 'uuid' }),
  mask: () => HIDDEN,
}

export const linkKind: Kind<'link'> = { ...base, name: 'link' }
export const placeKind: Kind<'place'> = { ...base, name: 'place' }
export const fileKind: Kind<'file'> = { ...base, name: 'file' }
