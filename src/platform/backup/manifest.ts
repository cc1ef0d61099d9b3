/** The first entry of a backup: what it is of. Nothing here is personal. */
export type BackupHeader = {
  format: 1
  /** Version of the program that wrote it. */
  program: string
  /** ISO instant of the snapshot. */
  createdAt: string
  province: { code: string; name: string }
  schema: string
  /** Version of PostgreSQL that it came from. */
  postgres: string
  /** The migrations that made its tables, in order. */
  migrations: { name: string; sha256: string }[]
  keys: {
    /** Tells whether a key file is the one that these records were written with, without giving anything of it away. */
    fingerprint: string
    included: boolean
  }
  /** How the records are kept: as COPY text of each table, or as one dump of PostgreSQL's own tools. */
  content: 'copy' | 'pg_dump'
  tables: TableShape[]
}

/** `columns` in the order of the copied lines. */
export type TableShape = { name: string; columns: string[] }

/** What a backup holds of one table. `parts` are SHA-256 sums of its entries in order. */
export type TableContent = { name: string; rows: number; bytes: number; parts: string[] }

export type SequenceState = { name: string; value: string; called: boolean }

/** A job that waited when the backup was taken. `after` is an ISO instant. */
export type WaitingJob = { id: string; name: string; data: Record<string, unknown>; key: string | null; after: string }

/** The last entry: what must be there, so that a backup cut short or changed is found out. */
export type BackupManifest = {
  tables: TableContent[]
  sequences: SequenceState[]
  /** Entries that are no table, by name, with their SHA-256. */
  others: Record<string, string>
}

/** Names of entries. */
export const entryName = {
  header: 'buaban.json',
  keys: 'keys.json',
  jobs: 'jobs.json',
  manifest: 'manifest.json',
  table: (name: string, part: number): string => `tables/${name}/${String(part).padStart(6, '0')}`,
} as const

/** The table whose part an entry is, or undefined. */
export const tableOfEntry = (name: string): string | undefined => /^tables\/([^/]+)\/\d{6}$/.exec(name)?.[1]
