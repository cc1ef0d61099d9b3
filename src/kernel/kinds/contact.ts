import { refuse } from '../problem.ts'
import { arabic, codeOf, textOf } from './digits.ts'
import type { EmailField, GeoPoint, PhoneField, PointField } from './field.ts'
import { HIDDEN, type Kind } from './kind.ts'

export const phone = <const O extends Omit<PhoneField, 'kind'>>(options: O) => ({ kind: 'phone', ...options }) as const
export const email = <const O extends Omit<EmailField, 'kind'>>(options: O) => ({ kind: 'email', ...options }) as const
/** A point in WGS 84 degrees. */
export const point = <const O extends Omit<PointField, 'kind'>>(options: O) => ({ kind: 'point', ...options }) as const

export const phoneKind: Kind<'phone'> = {
  name: 'phone',
  columns: [{ suffix: '', type: 'text' }],
  parse(raw) {
    const value = codeOf(raw).replace(/[()]/g, '').replace(/^\+66/, '0')
    return /^(0\d{8,9}|1\d{3}|\+\d{7,15})$/.test(value) ? value : refuse('not_phone')
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value) =>
    /^0[689]\d{8}$/.test(value) ? `${value.slice(0, 3)}-${value.slice(3, 6)}-${value.slice(6)}` : value,
  schema: () => ({ type: 'string', pattern: '^(0\\d{8,9}|1\\d{3}|\\+\\d{7,15})$' }),
  mask: () => HIDDEN,
}

export const emailKind: Kind<'email'> = {
  name: 'email',
  columns: [{ suffix: '', type: 'text' }],
  sortBy: '',
  parse(raw) {
    const value = textOf(raw).toLowerCase()
    return value.length <= 254 && /^[^\s@"<>]+@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/.test(value) ? value : refuse('not_email')
  },
  store: (value) => [value],
  load: ([value]) => (typeof value === 'string' ? value : null),
  show: (value) => value,
  schema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  mask: () => HIDDEN,
}

const degrees = (raw: unknown, limit: number): number => {
  const value = Number(arabic(String(raw ?? '')))
  return Number.isFinite(value) && Math.abs(value) <= limit && String(raw ?? '').trim() !== ''
    ? value
    : refuse('not_point')
}

export const pointKind: Kind<'point'> = {
  name: 'point',
  columns: [
    { suffix: '_lat', type: 'double precision' },
    { suffix: '_lon', type: 'double precision' },
  ],
  parse(raw): GeoPoint {
    if (typeof raw === 'string') {
      const [lat, lon] = raw.split(/[,\s]+/)
      return { lat: degrees(lat, 90), lon: degrees(lon, 180) }
    }
    if (!raw || typeof raw !== 'object') return refuse('not_point')
    const given = raw as Record<string, unknown>
    return { lat: degrees(given.lat, 90), lon: degrees(given.lon, 180) }
  },
  store: (value) => [value.lat, value.lon],
  load: ([lat, lon]) => (typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null),
  show: (value) => `${value.lat.toFixed(5)}, ${value.lon.toFixed(5)}`,
  schema: () => ({
    type: 'object',
    required: ['lat', 'lon'],
    properties: {
      lat: { type: 'number', minimum: -90, maximum: 90 },
      lon: { type: 'number', minimum: -180, maximum: 180 },
    },
  }),
  mask: () => HIDDEN,
}
