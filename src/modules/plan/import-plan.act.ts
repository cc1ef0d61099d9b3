import type { PoolClient } from 'pg'
import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { sha256, storeFile } from '#kernel/file/store.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { keepPlan } from './keeping/keep-plan.ts'
import { type Office, officeOf } from './keeping/office.ts'
import { type ReadDocument, readDocument } from './keeping/read-document.ts'
import type { PlanCounts, UnplacedLine } from './reading/plan-node.ts'

/** A document to bring in. Years are fiscal years, CE or BE. */
export interface PlanImport {
  /** The act's id, minted by whoever brings the file; the same id changes things once. */
  id: string
  fileName: string
  bytes: Uint8Array
  /** Id of an organisation, or its code in any scheme. */
  office?: string
  name?: string
  fromFy?: number
  toFy?: number
}

/** What an import gave. `existing`: the office has this very text as a draft already; nothing was kept anew. */
export interface ImportedPlan {
  plan: string
  name: string
  existing: boolean
  office: Office
  counts: PlanCounts
  lines: { total: number; placed: number; unplaced: UnplacedLine[] }
}

const BUDDHIST = 543
const ce = (year: number | undefined): number | null => (year === undefined ? null : year - BUDDHIST)

/** A draft of the same office with the same text, line by line. */
async function draftOf(client: PoolClient, owner: string, source: string[]) {
  const found = await client.query<{ id: string; name: string }>(
    `select id, name from plan where owner = $1 and state = 'draft' and source_text = $2::jsonb order by since limit 1`,
    [owner, JSON.stringify(source)],
  )
  return found.rows[0]
}

/** A title that says more than which sections follow: whose plan, or for which years. */
const TELLING = /แผน(?!ภาพ|ภูมิ)|ปี|พ\.\s?ศ|สำนักงาน|โรงเรียน|วิทยาลัย|ศูนย์|เทศบาล|องค์การ|plan\b/i
const LONGEST_NAME = 300

/** The name given, else the document's own title, else what it is; with the file's name where the office has such a plan. */
async function nameFor(client: PoolClient, given: PlanImport, read: ReadDocument, office: Office): Promise<string> {
  if (given.name?.trim()) return given.name.trim()
  const { title } = read.reading
  const named =
    (title && title.length <= LONGEST_NAME && TELLING.test(title) ? title : undefined) ??
    `วิสัยทัศน์และยุทธศาสตร์ ${office.name}`
  const taken = await client.query('select 1 from plan where owner = $1 and name = $2 limit 1', [office.id, named])
  return taken.rowCount === 0 ? named : `${named} (${given.fileName.slice(-150)})`
}

/**
 * Reads an office's document and keeps it as a draft plan: its text, its tree, the targets its lines name and what could
 * carry them, in one act.
 * @throws Refusal `file_text`, `file_type`, `too_large` for the file; `input` for an office or a year that is not known;
 *   `not_found` where the actor may not make plans of that office
 */
export async function importPlan(house: House, actor: Actor, given: PlanImport): Promise<ImportedPlan> {
  const read = await readDocument(given.bytes, given.fileName)
  const { reading, review } = read
  const { id, fileName, office: code, name, fromFy, toFy } = given
  const input = { fileName, sha256: sha256(given.bytes), office: code, name, fromFy, toFy }
  const { outcome } = await withAct(house, actor, { id, verb: 'import', register: 'plan' }, input, async (act) => {
    const office = await officeOf(act.client, actor, code, reading, review.source)
    await act.client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [office.id])
    const draft = await draftOf(act.client, office.id, review.source)
    if (draft) return { plan: draft.id, name: draft.name, existing: true, office }
    const id = newId()
    const owner = { register: 'plan', record: id, field: 'source_file' }
    const head = {
      id,
      name: await nameFor(act.client, given, read, office),
      owner: office.id,
      level: 'office' as const,
      fromFy: fromFy ?? ce(reading.fiscalYears?.from),
      toFy: toFy ?? ce(reading.fiscalYears?.to),
      fileName,
      file: await storeFile(act, { name: fileName, bytes: given.bytes }, owner),
    }
    const plan = await keepPlan(act, house, head, review)
    return { plan, name: head.name, existing: false, office }
  })
  const { total, placed } = reading.lines
  return { ...outcome, counts: reading.counts, lines: { total, placed, unplaced: [...reading.unplaced] } }
}
