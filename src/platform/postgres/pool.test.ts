import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPool, endPool, type Pool, withTransaction } from './pool.ts'
import { openServer } from './server.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary.ts'

describe('a pool', () => {
  let postgres: TemporaryPostgres
  let pool: Pool
  beforeAll(async () => {
    postgres = await startTemporaryPostgres()
    pool = createPool(postgres.adminUrl, {
      max: 3,
      name: 'test',
      searchPath: ['p 13', 'public'],
      statementTimeoutMs: 2_000,
    })
    await pool.query('CREATE TABLE item (id int PRIMARY KEY)')
  })
  afterAll(async () => {
    await endPool(pool)
    await postgres.stop()
  })

  test('gives exact numbers as numbers, and dates and times as text', async () => {
    const { rows } = await pool.query(`
      SELECT 5::int8 AS small, 9007199254740993 AS large, 1.50::numeric AS fraction, date '2026-05-16' AS day,
             timestamptz '2026-05-16 09:00:00.25+07' AS moment, timestamp '2026-01-01 10:00' AS local,
             array[1, null]::int8[] AS numbers, array[date '2026-01-01', null] AS days,
             array[timestamptz '2026-05-16 09:00+07'] AS moments, current_setting('search_path') AS path`)
    expect(rows).toEqual([
      {
        small: 5,
        large: '9007199254740993',
        fraction: '1.50',
        day: '2026-05-16',
        moment: '2026-05-16T02:00:00.25Z',
        local: '2026-01-01T10:00:00',
        numbers: [1, null],
        days: ['2026-01-01', null],
        moments: ['2026-05-16T02:00:00Z'],
        path: '"p 13","public"',
      },
    ])
  })

  test('keeps a transaction whole', async () => {
    const kept = await withTransaction(pool, async (client) => {
      await client.query('INSERT INTO item VALUES (1)')
      return 'kept'
    })
    const failed = withTransaction(pool, async (client) => {
      await client.query('INSERT INTO item VALUES (2)')
      await client.query('INSERT INTO item VALUES (1)')
    })
    await expect(failed).rejects.toMatchObject({ code: '23505' })
    expect(kept).toBe('kept')
    expect((await pool.query('SELECT id FROM item')).rows).toEqual([{ id: 1 }])
  })

  test('cancels a statement that runs too long', async () => {
    await expect(pool.query('SELECT pg_sleep(30)')).rejects.toMatchObject({ code: '57014' })
  })

  test('leaves a broken connection and goes on with another', async () => {
    const broken = withTransaction(pool, (client) => client.query('SELECT pg_terminate_backend(pg_backend_pid())'))
    await expect(broken).rejects.toMatchObject({ code: '57P01' })
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    expect(pool.totalCount).toBeLessThanOrEqual(3)
  })

  test('an outside server is checked for version, rights, sign-in and encoding', async () => {
    expect((await openServer(postgres.adminUrl)).version).toMatch(/^18\./)
    await pool.query(`CREATE ROLE weak LOGIN PASSWORD 'weak'`)
    const as = (user: string, password: string, database = '/buaban') =>
      Object.assign(new URL(postgres.adminUrl), { username: user, password, pathname: database }).href
    await expect(openServer(as('weak', 'weak'))).rejects.toMatchObject({ faultName: 'database_rights' })
    await expect(openServer(as('weak', 'wrong'))).rejects.toMatchObject({ faultName: 'database_refused' })
    await expect(openServer(as('weak', 'weak', '/none'))).rejects.toMatchObject({ faultName: 'database_refused' })
    await pool.query(`CREATE DATABASE old ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0`)
    await expect(openServer(postgres.adminUrl.replace(/buaban$/, 'old'))).rejects.toMatchObject({
      faultName: 'database_encoding',
    })
  })

  test('a connection that breaks in somebody’s hands fails the next query and nothing else', async () => {
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    await new Promise((resolve) => setTimeout(resolve, 100))
    await expect(client.query('SELECT 1')).rejects.toThrow()
    client.release(true)
    expect((await pool.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }])
  })

  test('a database can be copied for a test', async () => {
    const first = await postgres.createDatabase('first')
    const filler = createPool(first, { max: 1, name: 'fill' })
    await filler.query('CREATE TABLE t AS SELECT 7 AS n')
    await endPool(filler)
    const copy = createPool(await postgres.createDatabase('second', 'first'), { max: 1, name: 'copy' })
    expect((await copy.query('SELECT n FROM t')).rows).toEqual([{ n: 7 }])
    await endPool(copy)
  })
})
