import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { codeOf, Fault, messageOf } from '../fault.ts'
import { fileFault } from '../make-folder.ts'
import { SEAL_MARK, seal, unseal } from './sealed-stream.ts'
import { ArchiveDamaged, archiveEnd, type Entry, packEntry, unpackEntries } from './tar.ts'

/** No entry is larger; content beyond it comes in several. */
const LARGEST_ENTRY = 1 << 26

const ZSTD_MARK = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

export type ArchiveOptions = { passphrase?: string | undefined; signal?: AbortSignal | undefined }

/**
 * Writes a tar archive, compressed with zstd and, with a passphrase, encrypted. Until it is complete, on disk and found
 * whole by `check`, it has a name of its own beside the wished one; what fails leaves nothing.
 * @throws Fault `backup_there` when the file exists, `disk_full`, `data_not_yours`
 */
export const writeArchive = async (
  file: string,
  entries: AsyncIterable<Entry>,
  check: (draft: string) => Promise<void>,
  { passphrase, signal }: ArchiveOptions = {},
): Promise<void> => {
  if (existsSync(file)) throw new Fault('backup_there', { file })
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`)
  try {
    await writeDraft(draft, entries, passphrase, signal)
    await check(draft)
    await giveName(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Fault('backup_there', { file }, error)
    throw codeOf(error)?.startsWith('E') ? fileFault(file, error) : error
  } finally {
    await rm(draft, { force: true })
  }
  await keepName(path.dirname(file))
}

/** Unlike a rename, a link never replaces a file that is there already; memory sticks and some shares have no links. */
const giveName = async (draft: string, file: string): Promise<void> => {
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await (await open(file, 'wx', 0o600)).close()
    await rename(draft, file)
  }
}

const writeDraft = async (
  draft: string,
  entries: AsyncIterable<Entry>,
  passphrase: string | undefined,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const target = await open(draft, 'wx', 0o600)
  try {
    const packed = Readable.from(packAll(entries), { objectMode: false, highWaterMark: 1 << 20 })
    const zstd = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
    })
    const out = async (source: AsyncIterable<Buffer>): Promise<void> => {
      for await (const chunk of source) await target.appendFile(chunk)
    }
    const options = signal ? { signal } : {}
    if (passphrase === undefined) await pipeline(packed, zstd, out, options)
    else await pipeline(packed, zstd, (source) => seal(source, passphrase), out, options)
    await target.sync()
  } finally {
    await target.close()
  }
}

async function* packAll(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const entry of entries) yield packEntry(entry)
  yield archiveEnd()
}

/** The new name is on disk when the folder is; not every system can say so. */
const keepName = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * The entries of an archive in their order, one in memory at a time.
 * @throws Fault `not_found`, `backup_foreign` (no backup at all), `backup_sealed` (needs a passphrase), `backup_passphrase`
 *   (a wrong one), `backup_damaged`
 */
export async function* readArchive(file: string, { passphrase }: ArchiveOptions = {}): AsyncGenerator<Entry> {
  const sealed = await isSealed(file)
  if (sealed && passphrase === undefined) throw new Fault('backup_sealed', { file })
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 })
  const clear = sealed && passphrase !== undefined ? Readable.from(unseal(bytes, passphrase)) : bytes
  const zstd = createZstdDecompress()
  // what goes wrong before the decompressor reaches the reader through it
  const flow = pipeline(clear, zstd).catch((error) => zstd.destroy(error))
  try {
    yield* unpackEntries(zstd, LARGEST_ENTRY)
  } catch (error) {
    throw asDamage(error)
  } finally {
    zstd.destroy()
    await flow
    bytes.destroy()
  }
}

const asDamage = (error: unknown): unknown => {
  if (error instanceof Fault) return error
  const code = codeOf(error) ?? ''
  const known = error instanceof ArchiveDamaged || /^(Z|ERR_)/.test(code)
  return known ? new Fault('backup_damaged', { reason: messageOf(error) }, error) : error
}

/** Whether a backup is encrypted, by how it begins. */
export const isSealed = async (file: string): Promise<boolean> => {
  const handle = await open(file, 'r').catch((error) => {
    if (codeOf(error) === 'ENOENT') throw new Fault('not_found', { what: file })
    throw fileFault(file, error)
  })
  try {
    const { buffer } = await handle.read(Buffer.alloc(SEAL_MARK.length), 0, SEAL_MARK.length, 0)
    if (buffer.toString('latin1') === SEAL_MARK) return true
    if (buffer.subarray(0, ZSTD_MARK.length).equals(ZSTD_MARK)) return false
    throw new Fault('backup_foreign', { file })
  } finally {
    await handle.close()
  }
}
