import { hkdfSync, randomBytes } from 'node:crypto'
import { chmod, link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Fault, messageOf } from './fault.ts'
import { fileFault, makeFolder } from './make-folder.ts'

/** The keys of one installation. Losing them loses what is encrypted; they are never logged or printed. */
export type Secrets = {
  /** 32 bytes; encrypts national ids and other secret fields. */
  encryptionKey: Buffer
  /** 32 bytes; keyed hash by which encrypted values are found. */
  hashKey: Buffer
  /** Signs sessions. */
  authSecret: string
  /** The password of a database role, always the same for the same name. */
  databasePassword(role: string): string
}

type SecretsFile = { version: 1; encryptionKey: string; hashKey: string; authSecret: string; databaseKey: string }

/**
 * Reads the key file; makes it (readable by its owner alone) when it is missing and `mayCreate`.
 * @throws Fault `secrets_damaged`, `data_not_yours`, `disk_full`
 */
export const loadSecrets = async (file: string, mayCreate: boolean): Promise<Secrets> => {
  const text = (await readIfThere(file)) ?? (mayCreate ? await create(file) : undefined)
  if (text === undefined) throw new Fault('secrets_damaged', { path: file, reason: 'it is missing' })
  if (((await stat(file)).mode & 0o077) !== 0) await chmod(file, 0o600)
  const content = parse(file, text)
  const databaseKey = key(file, content.databaseKey)
  return {
    encryptionKey: key(file, content.encryptionKey),
    hashKey: key(file, content.hashKey),
    authSecret: content.authSecret,
    databasePassword: (role) =>
      Buffer.from(hkdfSync('sha256', databaseKey, '', `role:${role}`, 24)).toString('base64url'),
  }
}

const create = async (file: string): Promise<string> => {
  await makeFolder(path.dirname(file), 0o700)
  const fresh = () => randomBytes(32).toString('base64')
  const content: SecretsFile = {
    version: 1,
    encryptionKey: fresh(),
    hashKey: fresh(),
    authSecret: fresh(),
    databaseKey: fresh(),
  }
  const draft = `${file}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true })
    // Unlike a rename, a link never replaces the file that another process made a moment ago.
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw fileFault(file, error)
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file, 'utf8')
}

const readIfThere = async (file: string): Promise<string | undefined> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw fileFault(file, error)
  }
}

const parse = (file: string, text: string): SecretsFile => {
  try {
    const content: Partial<SecretsFile> = JSON.parse(text)
    const { encryptionKey, hashKey, authSecret, databaseKey } = content
    if (content.version !== 1 || !encryptionKey || !hashKey || !authSecret || !databaseKey) {
      throw new Error('a key is missing')
    }
    return { version: 1, encryptionKey, hashKey, authSecret, databaseKey }
  } catch (error) {
    // The parser quotes the text it stumbles over, and the text is secret.
    const reason = error instanceof SyntaxError ? 'it is not JSON' : messageOf(error)
    throw new Fault('secrets_damaged', { path: file, reason })
  }
}

const key = (file: string, text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new Fault('secrets_damaged', { path: file, reason: 'a key is not 32 bytes long' })
  return bytes
}
