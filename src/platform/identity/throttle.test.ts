import { beforeAll, describe, expect, it } from 'vitest'
import { useWorld } from '../../../tests/support/world.ts'
import { type Attempt, beginAttempt, deviceCookie, type Guard } from './throttle.ts'

const stage = useWorld()
let guard: Guard
let serial = 0

beforeAll(() => {
  guard = { pool: stage.world.auth, secret: stage.world.ground.secrets.authSecret }
})

const attempt = (username: string, more: { address?: string; device?: string } = {}): Promise<Attempt> =>
  beginAttempt(guard, { username, address: more.address ?? `10.0.0.${serial++}`, device: more.device })

const waits = async (times: number, username: string, more: { address?: string; device?: string } = {}) => {
  const seen: number[] = []
  for (let i = 0; i < times; i++) seen.push((await attempt(username, more)).wait)
  return seen
}

/** As if so many seconds had gone by. */
const later = (seconds: number) =>
  guard.pool.query('update auth_attempt set free_at = free_at - make_interval(secs => $1)', [seconds])

describe('guessing at an account', () => {
  it('is free a few times, then waits, twice as long at each wrong guess, up to a quarter of an hour', async () => {
    expect(await waits(5, 'guess.a')).toEqual([0, 0, 0, 0, 0])
    const pauses: number[] = []
    for (let i = 0; i < 12; i++) {
      const { wait } = await attempt('guess.a')
      pauses.push(wait)
      await later(wait)
      expect((await attempt('guess.a')).wait).toBe(0)
    }
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40])
    expect(Math.max(...pauses)).toBe(900)
  })

  it('from many places at once counts as many', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => attempt('guess.b')))
    expect(all.filter(({ wait }) => wait === 0).length).toBe(5)
  })

  it('does not keep its owner out of a browser in which they have signed in before', async () => {
    const device = deviceCookie(guard.secret, undefined, 'guess.c')
    await waits(8, 'guess.c')
    expect((await attempt('guess.c')).wait).toBeGreaterThan(0)
    expect((await attempt('guess.c', { device })).wait).toBe(0)
    expect(
      (await attempt('guess.c', { device: deviceCookie(guard.secret, undefined, 'guess.other') })).wait,
    ).toBeGreaterThan(0)
    expect((await attempt('guess.c', { device: `${device.split('.')[0]}.forged` })).wait).toBeGreaterThan(0)
    expect((await waits(7, 'guess.c', { device })).at(-1), 'nor lets that browser guess on').toBeGreaterThan(0)
  })

  it('is forgotten when it was right', async () => {
    await waits(4, 'guess.d')
    const right = await attempt('guess.d')
    if (!('succeeded' in right)) throw new Error('it had to wait')
    await right.succeeded()
    expect(await waits(5, 'guess.d')).toEqual([0, 0, 0, 0, 0])
  })

  it('keeps no name that was typed', async () => {
    await attempt('secret.typed.as.a.name')
    const kept = await guard.pool.query<{ key: string }>('select key from auth_attempt')
    expect(JSON.stringify(kept.rows)).not.toContain('secret')
  })
})

it('guessing at many accounts from one address waits as well', async () => {
  const seen: number[] = []
  for (let i = 0; i < 60; i++) seen.push((await attempt(`many.${i}`, { address: '192.0.2.7' })).wait)
  expect(seen.filter((wait) => wait === 0).length).toBe(40)
  expect((await attempt('many.elsewhere', { address: '192.0.2.8' })).wait).toBe(0)
})
