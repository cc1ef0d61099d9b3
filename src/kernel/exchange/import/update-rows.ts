import type { ActContext } from '../../act/transaction.ts'
import { carry } from '../../act/write.ts'
import { refuse } from '../../problem.ts'
import { fromColumns, registerColumns, searchText, toColumns } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { EntryDraft } from './draft.ts'
import type { Sending } from './sending.ts'

const SYSTEM = new Set(['id', 'version', 'since', 'state'])

/** The columns of a changed row: what it was, with what the file says instead. */
function columnsAfter(act: ActContext, register: AnyRegister, own: EntryDraft): Record<string, unknown> {
  const before = own.present?.row ?? {}
  const search = register.searched
    ? { search_text: searchText(register, { ...fromColumns(register, before), ...own.changes }) }
    : {}
  return { ...before, ...toColumns(register, own.changes, act.house.keys), ...search }
}

/**
 * Writes the next version of many records in one statement. Each names the version it saw: where somebody changed one in the
 * meantime, or it is out of reach, nothing of this is written.
 */
export function updateRows(
  act: ActContext,
  register: AnyRegister,
  drafts: EntryDraft[],
  { send }: Sending,
): Promise<void> {
  const after = drafts.map((own) => columnsAfter(act, register, own))
  const touched = new Set(drafts.flatMap((own) => Object.keys(toColumns(register, own.changes, act.house.keys))))
  if (register.searched) touched.add('search_text')
  const columns = registerColumns(register).filter(({ name }) => !SYSTEM.has(name) && touched.has(name))
  const { values, types, names, selected } = carry(columns, after, 4)
  const text = `update "${register.name}" r set ${columns.map(({ name }, i) => `"${name}" = t.v${i}`).join(', ')},
       version = r.version + 1, since = greatest(r.since, $1::timestamptz)
     from (select k.id, k.version, ${selected} from unnest($2::uuid[], $3::int[], ${types}) k(id, version, ${names})) t
     where r.id = t.id and r.version = t.version`
  const seen = [act.at, drafts.map(({ id }) => id), drafts.map(({ present }) => present?.version ?? 0)]
  return send({ text, values: [...seen, ...values] }, ({ rowCount }) => {
    if (rowCount !== drafts.length) refuse('version')
  })
}
