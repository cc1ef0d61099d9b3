/** Exchange: files that people bring, how their columns were understood, and what became of each row. */
import { importJob, startedImport } from './import.job.ts'
import { importRun } from './import-run.register.ts'
import { importSource } from './import-source.register.ts'
import { quarantinedRow } from './quarantined-row.register.ts'

export { badRowsOfRun } from './bad-rows.ts'
export { bringAgain } from './bring-again.act.ts'
export { bringFile } from './bring-file.act.ts'
export { checkOf } from './checking.ts'
export { correctCells } from './correct.act.ts'
export { cancelImport, checkAgain, keepMapping, rereadFile } from './keep-mapping.act.ts'
export { layouts } from './layouts/layouts.ts'
export { progressTable } from './progress.sql.ts'
export { progressOf } from './progress.ts'
export { recall } from './remembered.ts'
export { ownRun, type Run, readRun } from './run.ts'
export { runImport } from './run-import.ts'
export { tableOfRun, waitingReasons } from './run-table.ts'
export { startImport } from './start-import.act.ts'
export { type Target, targetNamed, targetsFor, targetTitle } from './target.ts'
export { understand } from './understand.ts'
export { importRun, importSource, quarantinedRow, startedImport }

export const exchangeModule = {
  name: 'exchange',
  registers: [importSource, importRun, quarantinedRow],
  reactions: [startedImport],
  jobs: [importJob],
}
