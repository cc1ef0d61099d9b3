import { withAct } from '#kernel/act/transaction.ts'
import { readTable } from '#kernel/exchange/import/read-table.ts'
import type { Table } from '#kernel/exchange/import/table.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { guessTarget } from './guess-target.ts'
import { sealCorrections } from './sealed.ts'
import { type Target, targetNamed, targetsFor } from './target.ts'
import { understand } from './understand.ts'

export interface Bringing {
  /** Id of the act and of the import that comes of it. */
  id: string
  fileName: string
  bytes: Uint8Array
  /** What the file fills; told by its headers if absent. */
  target?: string
  /** The office in whose name it is brought; its mappings are remembered there. */
  organisation?: string | null
}

const unknownKind = (): never =>
  refuse('input', {
    parts: [
      {
        name: 'missing_value',
        spot: { field: 'target' },
        detail: {
          th: 'ดูจากหัวตารางแล้วไม่รู้ว่าเป็นข้อมูลอะไร กรุณาเลือกว่าไฟล์นี้คืออะไร',
          en: 'The headers do not tell what this file is; please choose it',
        },
      },
    ],
  })

async function targetFor(house: House, actor: Actor, table: Table, key: string | undefined): Promise<Target> {
  if (key) return targetNamed(house, actor, key)
  const targets = targetsFor(house, actor)
  if (targets.length === 0) refuse('not_found')
  return (await guessTarget(table, targets)) ?? unknownKind()
}

/**
 * Takes a file in: looks at what it is, how its columns would be read, and keeps both. Nothing of what is in it is brought
 * into a register yet. Gives the id of the import.
 * @throws Refusal `not_found`, `import_file`, `input` with what is wrong at `file` or `target`
 */
export async function bringFile(house: House, actor: Actor, brought: Bringing): Promise<string> {
  const { id, fileName, bytes, organisation = null } = brought
  if (!actor.account || !mayAnywhere(actor, house.registers.get('import_run') ?? refuse('not_found'), 'create'))
    return refuse('not_found')
  const table = await readTable(bytes, { name: fileName })
  const target = await targetFor(house, actor, table, brought.target)
  const { mapping, before } = await understand(house, actor, table, { target, organisation })
  const head = { id, verb: 'create', register: 'import_run' }
  const input = { digest: table.digest, target: target.key, organisation }
  await withAct(house, actor, head, input, async (act) => {
    await act.create('import_run', id, {
      source_name: fileName.slice(-200),
      source_file: { name: fileName, bytes },
      organisation,
      account: actor.account,
      brought_by: actor.name,
      target_key: target.key,
      mapping,
      corrections: sealCorrections(before?.words ?? [], house.keys),
    })
    return id
  })
  return id
}
