import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Fault } from '../fault.ts'
import { createLog } from '../log.ts'
import { readBackupLog } from './backup-log.ts'
import { type Schedule, startSchedule } from './schedule.ts'

let home: string
let now: Temporal.Instant
let lines: string[]
let broken: Error | undefined
let schedule: Schedule
const folder = () => path.join(home, 'backups')
const move = (duration: Temporal.DurationLike) => {
  now = now.add(duration)
}

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'buaban-schedule-'))
  now = Temporal.Instant.from('2026-11-22T09:00:00+07:00')
  lines = []
  broken = undefined
  schedule = startSchedule({
    settings: { folder: folder(), time: '02:30', keep: { daily: 2, weekly: 0, monthly: 0 }, passphrase: undefined },
    province: '13',
    dataFolder: home,
    clock: { now: () => now, today: () => now.toZonedDateTimeISO('Asia/Bangkok').toPlainDate() },
    log: createLog('info', (line) => lines.push(JSON.parse(line).event)),
    take: async (file) => {
      if (broken) throw broken
      await writeFile(file, 'a backup')
      return { at: now.toString(), rows: 7 }
    },
  })
})
afterEach(async () => {
  await schedule.stop()
  await rm(home, { recursive: true, force: true })
})

test('what was missed is taken at once, then once a day, and old ones go', async () => {
  await schedule.tick()
  await schedule.tick()
  expect(await readdir(folder())).toEqual(['buaban-13-2026-11-22T0900.buaban'])
  for (let day = 0; day < 3; day++) {
    move({ hours: 17, minutes: 29 })
    await schedule.tick()
    move({ hours: 6, minutes: 31 })
    await schedule.tick()
  }
  expect(await readdir(folder())).toEqual(['buaban-13-2026-11-24T0900.buaban', 'buaban-13-2026-11-25T0900.buaban'])
  expect(readBackupLog(home).last).toMatchObject({ rows: 7, at: '2026-11-25T02:00:00Z' })
})

test('a failure is loud, is tried again after a while, and is cleared by a success', async () => {
  broken = new Fault('disk_full', { path: folder() })
  await schedule.tick()
  expect(lines).toEqual(['backup_failed'])
  expect(readBackupLog(home).failed).toMatchObject({ fault: 'disk_full' })
  broken = undefined
  await schedule.tick()
  expect(await readdir(folder())).toEqual([])
  move({ minutes: 16 })
  await schedule.tick()
  expect(await readdir(folder())).toHaveLength(1)
  expect(readBackupLog(home).failed).toBeUndefined()
})

test('a folder that cannot be made is a failure too, not a crash', async () => {
  await writeFile(folder(), 'a file where the folder should be')
  await schedule.tick()
  expect(lines).toEqual(['backup_failed'])
})
