import { expect, it } from 'vitest'
import { outageOf } from './database-problem.ts'

const coded = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code })

it('tells a full disk, a database out of reach and one that is taken up from other failures', () => {
  const name = (error: unknown) => outageOf(error)?.name
  expect(['53100', 'ENOSPC'].map((code) => name(coded(code)))).toEqual(['disk_full', 'disk_full'])
  const away = ['57P01', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET']
  expect(away.map((code) => name(coded(code)))).toEqual(away.map(() => 'database'))
  expect(name(new Error('Connection terminated unexpectedly'))).toBe('database')
  expect(name(new Error('timeout exceeded when trying to connect'))).toBe('busy')
  expect(name(new Error('wrapped', { cause: coded('57P02') }))).toBe('database')
  expect([coded('23505'), new TypeError('x is not a function'), 'text', null].map(name)).toEqual(
    Array(4).fill(undefined),
  )
})
