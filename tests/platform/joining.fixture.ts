/** A command that uses the database of a data folder for a while: `joining.fixture.ts FOLDER MILLISECONDS`. */
import { pause } from '#platform/living-process.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { createPool, endPool } from '#platform/postgres/pool.ts'

const [folder = '', milliseconds = '0'] = process.argv.slice(2)
const running = await startPostgres({ home: folder, password: 'test', durable: false })
const pool = createPool(running.adminUrl, { max: 1, name: 'joining' })
const end = Date.now() + Number(milliseconds)
let questions = 0
while (Date.now() < end) {
  await pool.query('SELECT 1')
  questions += 1
  await pause(20)
}
await endPool(pool)
await running.stop()
process.stdout.write(JSON.stringify({ startedHere: running.startedHere, pid: running.pid, questions }))
