import { newId } from '#kernel/act/id.ts'
import type { ImportMode, PreviewReport } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { bringFile, checkOf, keepMapping, type Run, readRun, runImport, startImport } from '#modules/exchange/module.ts'

/** What a pupil list does not say. */
export const answers = { academic_year: '2569', term: '1/2569', entered_on: '16/5/2569' }

/** Somebody at the steps of bringing a file, as the pages take them. */
export interface Importer {
  run(id: string): Promise<Run>
  bring(bytes: Uint8Array): Promise<string>
  /** The mapping as it was suggested, with the answers given. */
  agree(id: string): Promise<void>
  checked(id: string): Promise<PreviewReport>
  /** Starts it and does the job at once. */
  bringIn(id: string, mode?: ImportMode): Promise<Run>
}

export function importer(house: House, actor: Actor, organisation: string): Importer {
  const run = (id: string) => readRun(house, actor, id)
  async function checked(id: string): Promise<PreviewReport> {
    const check = await checkOf(house, actor, await run(id), 60_000)
    if (check.state !== 'ready') throw new Error(JSON.stringify(check))
    return check.report
  }
  return {
    run,
    checked,
    bring: (bytes) => bringFile(house, actor, { id: newId(), fileName: 'list.csv', bytes, organisation }),
    async agree(id) {
      const { mapping, version } = await run(id)
      if (!mapping) throw new Error('nothing was suggested')
      await keepMapping(house, actor, id, { act: newId(), version, mapping: { ...mapping, answers } })
    },
    async bringIn(id, mode = 'all_or_nothing') {
      const { seenAt, rows } = await checked(id)
      const { version } = await run(id)
      await startImport(house, actor, id, { act: newId(), version, mode, seenAt, rows })
      await runImport(house, id, new AbortController().signal)
      return run(id)
    },
  }
}
