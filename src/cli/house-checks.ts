import { verifyLedger } from '#kernel/act/chain.ts'
import { asOwner, houseState, openHouse } from '../house.ts'
import type { DoctorCheck } from './doctor-checks.ts'
import { groundOf } from './with-house.ts'

const ground = ({ database, data, config }: Parameters<DoctorCheck['run']>[0]) => groundOf(database, data, config)

const schema: DoctorCheck = {
  name: 'schema',
  run: async (subject) => {
    const state = await houseState(ground(subject))
    return {
      ok: state.pending.length + state.unknown.length + state.changed.length === 0,
      facts: { name: ground(subject).schema, ...state },
    }
  },
}

/** Every table of the schema must have row security, also for its owner. */
const rowSecurity: DoctorCheck = {
  name: 'row_security',
  run: (subject) =>
    asOwner(ground(subject), async (client) => {
      const found = await client.query<{ tables: number; open: string[] }>(
        `select count(*)::int as tables, coalesce(array_agg(relname::text) filter (where not (relrowsecurity and relforcerowsecurity)), '{}') as open
         from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace`,
      )
      const { tables, open } = found.rows[0] ?? { tables: 0, open: [] }
      return { ok: tables > 0 && open.length === 0, facts: { tables, open } }
    }),
}

const withHouseOf = async <T>(
  subject: Parameters<DoctorCheck['run']>[0],
  work: (open: Awaited<ReturnType<typeof openHouse>>) => Promise<T>,
): Promise<T> => {
  const open = await openHouse(ground(subject), { app: 1, count: 2 })
  return work(open).finally(open.close)
}

const audit: DoctorCheck = {
  name: 'audit',
  run: (subject) =>
    withHouseOf(subject, async ({ house }) => {
      const state = await verifyLedger(house.count)
      return { ok: state.intact, facts: { ...state } }
    }),
}

const counts: DoctorCheck = {
  name: 'counts',
  run: (subject) =>
    withHouseOf(subject, async ({ house }) => {
      const facts: Record<string, number> = {}
      for (const name of house.registers.keys()) {
        const found = await house.count.query<{ n: number }>(`select count(*)::int as n from "${name}"`)
        facts[name] = found.rows[0]?.n ?? 0
      }
      return { ok: true, facts }
    }),
}

/** The checks of a migrated house; a schema that was never made has only its pending migrations to show. */
export const houseChecks: readonly DoctorCheck[] = [schema, rowSecurity, audit, counts]
