import { afterEach, describe, expect, it, vi } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { history, record } from '#kernel/register/record.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { putPerson, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const HOUR = 3_600_000

/** Steps of the clock of the machine, in hours from now: as by a wrong battery, a correction, and a wrong time zone. */
const JUMPS = [0, -1, -48, 24 * 30, 0, -7, 1]

describe('when the clock of the machine jumps', () => {
  const stage = useWorld()
  afterEach(() => {
    vi.useRealTimers()
  })

  it('versions keep their order, every instant has one of them, and the ledger stays whole', async () => {
    const { house } = stage
    const real = Date.now()
    const school = await putSchool(house, 'โรงเรียนนาฬิกาเดินผิด')
    const person = await putPerson(house, school, 'เวลา')
    const system = await systemActor(house)
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const [n, hours] of JUMPS.entries()) {
      vi.setSystemTime(real + hours * HOUR + n)
      const values = { phone: `08${String(n).padStart(8, '0')}` }
      const act = { id: newId(), verb: 'change' as const, register: 'person', record: person, version: n + 1, values }
      expect(await perform(house, system, act)).toMatchObject({ version: n + 2, repeated: false })
      expect(await perform(house, system, act)).toMatchObject({ version: n + 2, repeated: true })
      await sealLedger(house.count)
    }
    vi.useRealTimers()
    const { versions } = await history(house, system, 'person', person)
    const inOrder = versions.toReversed()
    expect(inOrder.map(({ version }) => version)).toEqual(Array.from({ length: JUMPS.length + 1 }, (_, n) => n + 1))
    for (const [n, { since, until }] of inOrder.entries()) {
      const next = inOrder[n + 1]
      if (next) expect(until, `end of version ${n + 1}`).toBe(next.since)
      if (until !== null) expect(Date.parse(until)).toBeGreaterThanOrEqual(Date.parse(since))
    }
    const instants = inOrder.map(({ since }) => since)
    for (const at of new Set(instants)) {
      // of versions that began at the same instant the last one holds
      const holding = instants.lastIndexOf(at) + 1
      expect((await record(house, system, 'person', person, { asOf: at })).version, `as of ${at}`).toBe(holding)
    }
    expect(await verifyLedger(house.count)).toMatchObject({ intact: true, brokenAt: null })
  })
})
