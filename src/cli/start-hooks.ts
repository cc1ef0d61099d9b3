import { startSealer } from '#kernel/act/chain.ts'
import { catchUp } from '#kernel/act/reaction.ts'
import { createDoor } from '#kernel/api/door.ts'
import { type Refresher, startRefresher } from '#kernel/indicator/refresher.ts'
import { accountByNationalId } from '#modules/access/module.ts'
import { type Follower, startFollower } from '#modules/subscription/module.ts'
import type { Schedule } from '#platform/backup/schedule.ts'
import { createAuth } from '#platform/identity/auth.ts'
import type { ServeContext, ServeHooks } from '#platform/serve.ts'
import { asOwner, type Ground, houseState, type OpenHouse, openHouse } from '../house.ts'
import { openPages } from '../web/serve-pages.ts'
import { builtPages } from './built-pages.ts'
import { demoCards, loadDemo } from './demo-province.ts'
import { keepBeforeUpgrade, scheduledBackups } from './scheduled-backup.ts'
import { freshen, groundOf, settle } from './with-house.ts'

/** What `start` runs, and what it tells people once it is up. */
export type StartPlan = { hooks: ServeHooks; welcome(context: ServeContext): Promise<string[]> }

interface Running extends OpenHouse {
  refresher: Refresher
  sealer: { stop(): Promise<void> }
  follower: Follower
  backups: Schedule
}

const groundOfContext = ({ config, data, database }: ServeContext) => groundOf(database, data, config)

/** The whole house over the platform: schema, demo province, pools, the jobs that follow changes, and the pages. */
export const startHooks = ({ demo, note = () => {} }: { demo: boolean; note?: (line: string) => void }): StartPlan => {
  let running: Running | undefined
  return {
    hooks: {
      migrate: async (context) => {
        await keepBeforeUpgrade(context, groundOfContext(context))
        await settle(groundOfContext(context))
      },
      firstRun: async (context) => {
        if (!demo) return
        const ground = groundOfContext(context)
        // the demo, or real records, may have come before the first start
        if (await filled(ground)) return
        await loadDemo(ground, { size: 'small', seed: 13, note })
        await freshen(ground)
      },
      handler: async (context) => {
        await builtPages(note)
        running = await open(context)
        const { house, auth } = running
        const { config, address } = context
        const cards = await demoCards(house)
        const signIn = createAuth({
          pool: auth,
          secret: context.data.secrets.authSecret,
          baseURL: config.origin ?? address,
          ...(config.openId ? { openId: { ...config.openId, accountOf: accountByNationalId(house) } } : {}),
          ...(house.demo ? { demo: (key: string) => cards.find((card) => card.key === key)?.account ?? null } : {}),
        })
        const guard = { pool: auth, secret: context.data.secrets.authSecret }
        const provider = config.openId?.name ?? null
        const door = createDoor(config.apiRates)
        return openPages({ house, auth: signIn, guard, door, provider, demoCards: cards }, config)
      },
      ready: async (context) => {
        if (!running) return { ready: false, reasons: ['starting'] }
        await running.house.app.query('select 1')
        const { pending, unknown } = await houseState(groundOfContext(context))
        const reasons = [
          ...(pending.length > 0 ? ['migrations'] : []),
          ...(unknown.length > 0 ? ['database_newer'] : []),
        ]
        return { ready: reasons.length === 0, reasons }
      },
      stop: async () => {
        await running?.backups.stop()
        await running?.refresher.stop()
        await running?.sealer.stop()
        await running?.follower.stop()
        await running?.close()
      },
    },
    welcome: async () => (running?.house.demo ? welcomeLines(await demoCards(running.house)) : []),
  }
}

const filled = (ground: Ground): Promise<boolean> =>
  asOwner(ground, async (client) => ((await client.query('select 1 from organisation limit 1')).rowCount ?? 0) > 0)

async function open(context: ServeContext): Promise<Running> {
  const opened = await openHouse(groundOfContext(context))
  const { log, metrics } = context
  const failed = (job: string) => (error: unknown) => log.error('job_failed', { job, error })
  metrics.pool('app', opened.house.app)
  metrics.pool('count', opened.house.count)
  metrics.pool('auth', opened.auth)
  await catchUp(opened.house)
  const refresher = startRefresher(opened.house, failed('indicators'))
  const sealer = startSealer(opened.house.count, failed('seal'))
  const { house, queue } = opened
  await queue.work(house.jobKinds.map((job) => ({ ...job, run: (data, signal) => job.run(house, data, signal) })))
  const follower = startFollower(house, failed('subscriptions'))
  const backups = scheduledBackups(context, groundOfContext(context))
  return { ...opened, refresher, sealer, follower, backups }
}

const welcomeLines = (cards: { name: string; role: { th: string; en: string }; key: string }[]): string[] => [
  'จังหวัดตัวอย่าง เข้าใช้ได้จากการ์ดบทบาทในหน้าเข้าสู่ระบบ · demo role cards on the sign-in page:',
  ...cards.map((card) => `  ${card.key}  ${card.name} (${card.role.th} · ${card.role.en})`),
]
