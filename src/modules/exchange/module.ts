/** Exchange: files that people bring, how their columns were understood, and what became of each row. */
import { importRun } from './import-run.register.ts'
import { importSource } from './import-source.register.ts'
import { quarantinedRow } from './quarantined-row.register.ts'

export { progressTable } from './progress.sql.ts'
export { importRun, importSource, quarantinedRow }

export const exchangeModule = { name: 'exchange', registers: [importSource, importRun, quarantinedRow] }
