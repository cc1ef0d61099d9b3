import { expect, test } from 'vitest'
import { createLog } from './log.ts'

const collect = (level: 'debug' | 'warn') => {
  const lines: Record<string, unknown>[] = []
  return { lines, log: createLog(level, (line) => lines.push(JSON.parse(line))) }
}

test('lines are JSON, carry the fields of their log and respect its level', () => {
  const { lines, log } = collect('warn')
  const child = log.child({ part: 'jobs' })
  child.info('quiet')
  child.warn('loud', { count: 2n })
  expect(lines).toEqual([{ time: expect.any(String), level: 'warn', event: 'loud', part: 'jobs', count: '2' }])
})

test('a database error is kept by its codes, since its text may quote a record', () => {
  const { lines, log } = collect('debug')
  const error = Object.assign(new Error('invalid input syntax: "Somchai"'), {
    severity: 'ERROR',
    code: '23505',
    table: 'person',
    constraint: 'person_key',
    detail: 'Key (name)=(Somchai) already exists.',
  })
  log.error('failed', { error })
  log.error('failed', { error: new Error('outer', { cause: error }) })
  expect(lines[0]?.error).toEqual({ name: 'DatabaseError', code: '23505', table: 'person', constraint: 'person_key' })
  expect(JSON.stringify(lines)).not.toContain('Somchai')
  expect(JSON.stringify(lines[1])).toContain('outer')
})
