import { expect, it } from 'vitest'
import { ANONYMOUS } from '#kernel/scope/actor.ts'
import { probeDoors } from '../bench/doors-probe.ts'
import { serveDoors } from '../bench/doors-server.ts'
import { sightOf, tracesIn } from '../bench/doors-sight.ts'
import { type Filled, fill } from '../support/filled.ts'
import { useWorld } from '../support/world.ts'

const PROBES = 1_200

let filled: Filled
const stage = useWorld(async ({ house }) => {
  filled = await fill(house)
})

it('no door shows a random actor anything of a row out of reach', { timeout: 400_000 }, async () => {
  const note = (line: string) => console.log(line)
  const done = await probeDoors(stage.world, filled, { probes: PROBES, seed: 13, note })
  console.log(`${done.probes} probes at ${done.doors} doors, ${done.shown} showed something`)
  expect(done.leaks).toEqual([])
  expect(done.incidents).toEqual([])
  expect(done.withheld).toEqual([])
  expect(done.shown).toBeGreaterThan(PROBES / 5)
})

it('a row that is shown to nobody would be noticed', async () => {
  const sight = await sightOf(stage.house, stage.world.ground)
  const child = sight.oracle.rows('person').find(({ id }) => id === filled.far.rows.get('person'))
  const page = `<a href="/registers/person/${child?.id}">${child?.name_first} ${child?.name_last}</a>`
  expect(sight.leaked(ANONYMOUS, page, '')).toEqual([child?.id, child?.name_first, child?.name_last])
})

it('what betrays a row is known in a text', () => {
  const id = '0192f0c1-2b3c-7d4e-8f90-112233445566'
  expect([...tracesIn(`<a href="/x/${id}">นกfar12 ใจดี12</a>`)]).toEqual([id, 'นกfar12', 'ใจดี12'])
})

it('asks a session that proved itself long ago for a proof before it takes secrets away or hands out rights', {
  timeout: 120_000,
}, async () => {
  const { world } = stage
  const officer = filled.actors.find(({ as }) => as.startsWith('peo_officer at province'))?.actor ?? ANONYMOUS
  const server = await serveDoors(world, () => undefined)
  try {
    const { cookie, token } = await server.carriedBy(officer)
    const ask = (path: string, headers: Record<string, string> = {}, body?: string) =>
      fetch(server.address + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie, origin: server.address, referer: `${server.address}/registers/person`, ...headers },
        body,
        redirect: 'manual',
      })
    const status = async (...asked: Parameters<typeof ask>) => {
      const response = await ask(...asked)
      await response.arrayBuffer()
      return response.status
    }
    const json = { 'content-type': 'application/json' }
    const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
    const persons = '/api/person/export?format=csv'
    expect(await status(persons)).toBe(200)
    await world.auth.query(`update auth_session set confirmed_at = now() - interval '11 minutes' where user_id = $1`, [
      officer.account,
    ])
    expect(await (await ask(persons)).json()).toMatchObject({ number: '401.40' })
    const led = (await ask(persons, { accept: 'text/html' })).headers.get('location') ?? ''
    expect(Object.fromEntries(new URL(led, server.address).searchParams)).toEqual({
      to: persons,
      back: '/registers/person',
    })
    for (const [path, headers, body] of [
      ['/api/role_grant', json, '{}'],
      ['/api/invitation', json, '{}'],
      [`/api/person/${filled.near.rows.get('person')}/reveal`, json, '{"field":"national_id"}'],
      ['/registers/invitation/new?/save', form, 'act=x'],
    ] as const)
      expect([path, await status(path, headers, body)]).toEqual([path, 401])
    // what holds no secret goes on, and a program has shown its token
    expect(await status('/api/organisation/export?format=csv')).toBe(200)
    expect(await status('/api/person', json, '{}')).toBe(400)
    expect(await status(persons, { cookie: '', authorization: `Bearer ${token}` })).toBe(200)
  } finally {
    await server.close()
  }
})
