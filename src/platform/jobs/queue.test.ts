import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase } from '#platform/postgres/temporary.ts'
import { openQueue, type Queue, type QueuedWork } from './queue.ts'

let url: string
const failures: string[] = []
const NAMES = ['count', 'stumble']
const open = (): Queue =>
  openQueue({ connectionString: url, schema: 'q', failed: (_, job) => failures.push(job) }, NAMES)

beforeAll(async () => {
  url = await createDatabase(inject('adminUrl'), `q_${randomBytes(5).toString('hex')}`)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create schema q')
  await client.end()
})

const until = async (done: () => boolean): Promise<void> => {
  const end = Date.now() + 20_000
  while (!done()) {
    if (Date.now() > end) throw new Error('it did not happen within 20 s')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('the queue', () => {
  const queues: Queue[] = []
  afterAll(async () => {
    await Promise.all(queues.map((queue) => queue.stop()))
  })

  it('keeps what was handed in until somebody works, once for a key, and tries again what failed', async () => {
    const sender = open()
    await sender.send('count', { n: 1 }, { key: 'one' })
    await sender.send('count', { n: 2 }, { key: 'one' })
    await sender.send('count', { n: 3 })
    await sender.send('stumble', { n: 4 })
    await sender.stop()

    const seen: unknown[] = []
    let falls = 0
    const works: QueuedWork[] = [
      { name: 'count', run: async (data) => void seen.push(data.n) },
      {
        name: 'stumble',
        run: async () => {
          falls += 1
          if (falls === 1) throw new Error('the first time')
        },
      },
    ]
    const worker = open()
    queues.push(worker)
    await worker.work(works)
    await until(() => seen.length === 2 && falls === 2)
    expect(seen.sort()).toEqual([1, 3])
    expect(failures).toEqual(['stumble'])
  })

  it('refuses work that nobody declared', async () => {
    const queue = open()
    queues.push(queue)
    await expect(queue.send('unknown', {})).rejects.toThrow('there is no job unknown')
  })
})
