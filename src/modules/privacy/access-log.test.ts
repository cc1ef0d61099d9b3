import { describe, expect, it } from 'vitest'
import { type Access, flag } from './access-log.ts'

const access = (more: Partial<Access>): Access => ({
  seq: 1,
  at: '2026-11-20T03:00:00Z',
  account: 'a',
  who: 'มาลี',
  verb: 'reveal',
  register: 'person',
  record: 'r',
  field: 'national_id',
  reason: 'x',
  rows: null,
  ...more,
})
const of = (list: Access[]) => flag(list, new Map([['a', 'me']])).map(({ unusual }) => unusual)

describe('what stands out', () => {
  it('is the night in Thailand, from nine to six', () => {
    const at = (time: string) => of([access({ at: `2026-11-20T${time}Z` })])[0]
    expect([at('13:59:00'), at('14:00:00'), at('22:59:00'), at('23:00:00')]).toEqual([[], ['night'], ['night'], []])
  })

  it('is more than thirty values opened by one account in a day', () => {
    const many = Array.from({ length: 31 }, () => access({}))
    expect(of(many).every((unusual) => unusual.includes('many'))).toBe(true)
    expect(of(many.slice(1)).flat()).toEqual([])
    expect(of([...many.slice(1), access({ account: 'b' })]).flat()).toEqual([])
    expect(of([...many.slice(1), access({ at: '2026-11-21T03:00:00Z' })]).flat()).toEqual([])
  })

  it('is a list of more than five thousand, and one’s own record', () => {
    const taken = (rows: number) => access({ verb: 'export', record: null, rows })
    expect(of([taken(5_000), taken(5_001), access({ record: 'me' })])).toEqual([[], ['large'], ['own']])
  })
})
