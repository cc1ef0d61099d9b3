import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { recomputeAndFollow, refreshPending } from '#kernel/indicator/refresher.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { keepAccount } from '#platform/identity/accounts.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { createDatabase, startTemporaryPostgres, type TemporaryPostgres } from '#platform/postgres/temporary.ts'
import { loadSecrets } from '#platform/secrets.ts'
import { actorNamed } from '../../src/cli/with-house.ts'
import { asOwner, type Ground, type OpenHouse, openHouse } from '../../src/house.ts'
import { backUp } from '../../src/recovery/back-up.ts'
import { refuseMarked } from '../../src/recovery/marks.ts'
import { restore } from '../../src/recovery/restore.ts'
import { actAs, nationalIdFor, putPerson } from '../support/as.ts'
import { type Example, putExample, Y } from '../support/indicator-example.ts'
import { testSecrets } from '../support/secrets.ts'
import { tableDigests } from '../support/table-digests.ts'
import { useWorld } from '../support/world.ts'

const PASSPHRASE = 'a lotus for every school'
const nationalId = nationalIdFor()
let example: Example
let child: string
const stage = useWorld(async ({ house, auth, ground }) => {
  example = await putExample(house)
  child = await putPerson(house, example.schools.A, 'ใบบัว', { national_id: nationalId })
  await actAs(house, { username: 'nok.registrar', roles: [{ role: 'school_registrar', place: example.schools.A }] })
  await keepAccount(signIn(ground, { auth }), { username: 'malee', name: 'มาลี', password: 'lotus-in-bloom' })
  await recomputeAndFollow(house)
  await sealLedger(house.count)
})

const signIn = (ground: Ground, { auth }: Pick<OpenHouse, 'auth'>) =>
  createAuth({ pool: auth, secret: ground.secrets.authSecret, baseURL: 'http://127.0.0.1' })

let folder: string
let elsewhere: TemporaryPostgres
let keys: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buaban-restore-'))
  elsewhere = await startTemporaryPostgres()
  keys = await readFile(inject('secretsFile'), 'utf8')
})
afterAll(async () => {
  await elsewhere.stop()
  await rm(folder, { recursive: true, force: true })
})

/** An empty database on a cluster whose transaction numbers are lower than those of the province. */
const emptyGround = async (name: string): Promise<Ground> => ({
  ...stage.world.ground,
  adminUrl: await elsewhere.createDatabase(name),
})
const file = (name: string) => path.join(folder, name)
const numbers = async ({ house }: OpenHouse) => {
  const actor = await systemActor(house)
  const found = await Promise.all(
    ['learners', 'small_schools', 'parity_enrolment', 'teachers'].map((indicator) =>
      measure(house, actor, { indicator, year: Y }),
    ),
  )
  return found.map(({ value }) => value)
}

test('a province restored on another server is the same province, and goes on from there', async () => {
  const before = await asOwner(stage.world.ground, tableDigests)
  const report = await backUp(stage.world.ground, file('drill'), { passphrase: PASSPHRASE, keys })
  expect(report).toMatchObject({ encrypted: true, keysIncluded: true, province: '13' })
  const checked = await checkBackup(file('drill'), { passphrase: PASSPHRASE })
  // the keys of the backup are all that a new machine has
  await writeFile(file('keys.json'), checked.keys ?? '')
  const ground = { ...(await emptyGround('drill')), secrets: await loadSecrets(file('keys.json'), false) }
  await restore(ground, file('drill'), { passphrase: PASSPHRASE })

  const after = await asOwner(ground, tableDigests)
  expect(Object.keys(before).length).toBeGreaterThan(50)
  for (const [table, digest] of Object.entries(before)) {
    if (table !== 'house_setting' && table !== 'schema_migration') expect(after[table], table).toBe(digest)
  }
  const open = await openHouse(ground, { app: 2, count: 2 })
  try {
    expect(await numbers(open)).toEqual(await numbers(stage.world))
    const actor = await systemActor(open.house)
    const why = { act: newId(), reason: 'ซ้อมคืนข้อมูล' }
    const registrar = (await actorNamed(open.house, 'nok.registrar')) ?? actor
    expect(await reveal(open.house, registrar, 'person', child, 'national_id', why)).toBe(nationalId)
    const entered = await signIn(ground, open).api.signInUsername({
      body: { username: 'malee', password: 'lotus-in-bloom' },
    })
    expect(entered?.token).toBeTruthy()

    const sealed = await verifyLedger(open.house.count)
    expect(sealed).toMatchObject({ intact: true, seals: 1 })
    await putPerson(open.house, example.schools.A, 'หลังคืน')
    expect(await sealLedger(open.house.count)).toBeGreaterThan(1)
    expect(await verifyLedger(open.house.count)).toMatchObject({ intact: true, seals: 2, unsealed: 0 })
    const learners = await measure(open.house, actor, { indicator: 'learners', year: Y })
    const enrolment = await open.house.count.query<{ id: string; version: number }>(
      `select e.id, e.version from enrolment e join learner l on l.id = e.learner where e.academic_year = $1 and l.state = 'studying' and e.version = 1 limit 1`,
      [Y],
    )
    const gone = enrolment.rows[0]
    await perform(open.house, actor, {
      ...{ id: newId(), verb: 'withdraw', register: 'enrolment' },
      ...{ record: gone?.id ?? '', version: gone?.version ?? 0 },
    })
    expect(await refreshPending(open.house)).toBeGreaterThan(0)
    const fewer = await measure(open.house, actor, { indicator: 'learners', year: Y })
    expect(fewer.value).toBe((learners.value ?? 0) - 1)
  } finally {
    await open.close()
  }
})

test('a backup taken while people write holds one instant: every act in it whole, none of it half', async () => {
  let stopped = false
  const writer = async () => {
    for (let n = 0; !stopped; n++) await putPerson(stage.house, example.schools.A, `ระหว่าง${n}`)
  }
  const writing = Promise.all([writer(), writer()])
  const persons = async (ground: Ground): Promise<number> => {
    const found = await asOwner(ground, (owner) => owner.query<{ n: number }>('select count(*)::int as n from person'))
    return found.rows[0]?.n ?? 0
  }
  const before = await persons(stage.world.ground)
  await backUp(stage.world.ground, file('busy'), { keys })
  stopped = true
  await writing
  const ground = await emptyGround('busy')
  await restore(ground, file('busy'))
  expect(await persons(ground)).toBeGreaterThanOrEqual(before)
  expect(await persons(ground)).toBeLessThan(await persons(stage.world.ground))
  const torn = await asOwner(ground, (owner) =>
    owner.query(`
      select a.record from audit_entry a where a.register = 'person' and a.verb = 'create' and not exists (select from person p where p.id = a.record)
      union all select p.id from person p where not exists (select from audit_entry a where a.record = p.id)
      union all select d.id from act_done d where not exists (select from audit_entry a where a.act = d.id)`),
  )
  expect(torn.rows).toEqual([])
})

test('a backup goes into an empty place only, and only with its own keys', async () => {
  await expect(restore(stage.world.ground, file('drill'), { passphrase: PASSPHRASE })).rejects.toMatchObject({
    faultName: 'restore_filled',
  })
  const strange = await testSecrets()
  const ground = { ...(await emptyGround('strange')), secrets: strange.secrets }
  await expect(restore(ground, file('busy'))).rejects.toMatchObject({ faultName: 'backup_keys' })
  await strange.drop()
  // what is not Buaban's is never touched
  const taken = await emptyGround('taken')
  await asOwner(taken, (owner) => owner.query('create schema p13; create table p13.letters (text text)'))
  await expect(restore(taken, file('busy'))).rejects.toMatchObject({ faultName: 'restore_filled' })
  await asOwner(taken, (owner) => owner.query('select text from p13.letters'))
})

test('half a restore is refused to everybody and begun anew by the next one', async () => {
  const ground = await emptyGround('half')
  const cut = asOwner(ground, async (owner) => {
    for (;;) {
      const found = await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'half' and pid <> pg_backend_pid() and query like 'copy "person"%'`,
      )
      if (found.rows.length > 0) return
    }
  })
  await expect(restore(ground, file('busy'))).rejects.toThrow()
  await cut
  await expect(asOwner(ground, refuseMarked)).rejects.toMatchObject({ faultName: 'restore_half' })
  await expect(backUp(ground, file('of half'), { keys })).rejects.toMatchObject({ faultName: 'restore_half' })
  await restore(ground, file('busy'))
  await asOwner(ground, refuseMarked)
})

test('a backup of migrations that this program does not have is refused', async () => {
  const copy = await createDatabase(inject('adminUrl'), `b_${randomBytes(4).toString('hex')}`, inject('template'))
  const ground = { ...stage.world.ground, adminUrl: copy }
  await asOwner(ground, (owner) =>
    owner.query(`insert into schema_migration (name, sha256) values ('9999_later.sql', 'x')`),
  )
  await backUp(ground, file('newer'), { keys })
  await expect(restore(await emptyGround('newer'), file('newer'))).rejects.toMatchObject({ faultName: 'backup_newer' })
})
