import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type BackupSettings, isTimeOfDay, keepOf } from './backup/backup-settings.ts'
import { SECRETS, type SettingName, settings } from './config-settings.ts'
import { Fault } from './fault.ts'
import type { LogLevel } from './log.ts'

/** The checked configuration; secrets are not part of it. */
export type Config = {
  /** Address of an outside PostgreSQL; without it the embedded one runs in the data folder. Holds a password. */
  databaseUrl: string | undefined
  /** Full path. */
  dataFolder: string
  host: string
  port: number
  /** The address people type, such as `https://edu.example.go.th`; needed behind a proxy. */
  origin: string | undefined
  logLevel: LogLevel
  /** Where the keys lie, when not in the data folder. Full path. */
  secretsFile: string | undefined
  /** Two-digit code of the province, where it is not the one that the data folder remembers. */
  province: string | undefined
  /** PostgreSQL schema of the province, likewise. */
  provinceSchema: string | undefined
  /** Hosts within the own network that may be told of events. */
  friends: readonly string[]
  /** Lower case. */
  addressHeader: string | undefined
  /** Calls of the API a minute: of one account or token, and of one address that shows neither. */
  apiRates: { known: number; open: number }
  /** Where people may sign in besides here. */
  openId: OpenIdSettings | undefined
  backup: BackupSettings
}

export type OpenIdSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  scopes: string[]
  idClaim: string | undefined
}

/** What a command line may say instead of the environment. */
export type ConfigOverrides = { data?: string; province?: string; port?: string; host?: string }

/**
 * Reads and checks the configuration.
 * @throws Fault `config_invalid` that names every wrong setting at once.
 */
export const loadConfig = (environment: NodeJS.ProcessEnv, overrides: ConfigOverrides = {}): Config => {
  const files = secretFiles(environment)
  const given: NodeJS.ProcessEnv = {
    ...environment,
    ...files.values,
    ...(overrides.data === undefined ? {} : { BUABAN_DATA: overrides.data }),
    ...(overrides.province === undefined ? {} : { BUABAN_PROVINCE: overrides.province }),
    ...(overrides.port === undefined ? {} : { BUABAN_PORT: overrides.port }),
    ...(overrides.host === undefined ? {} : { BUABAN_HOST: overrides.host }),
  }
  const values = new Map<SettingName, string>()
  const wrong: { name: string; complaint: Complaint }[] = [...files.wrong]
  for (const setting of settings) {
    const value = given[setting.name]?.trim() || setting.default
    if (value === undefined) continue
    const complaint = checks[setting.kind](value, 'choices' in setting ? setting.choices : [])
    if (complaint) wrong.push({ name: setting.name, complaint })
    else values.set(setting.name, value)
  }
  const openId = openIdOf(values)
  if (openId === 'half') wrong.push({ name: 'BUABAN_OIDC_ISSUER', complaint: OPENID_HALF })
  if (wrong.length > 0) {
    const list = (language: keyof Complaint) => wrong.map((it) => `${it.name} ${it.complaint[language]}`).join('; ')
    throw new Fault('config_invalid', { list: { th: list('th'), en: list('en') } })
  }
  const secretsFile = values.get('BUABAN_SECRET_FILE')
  return {
    databaseUrl: values.get('DATABASE_URL'),
    dataFolder: path.resolve(values.get('BUABAN_DATA') ?? ''),
    host: values.get('BUABAN_HOST') ?? '',
    port: Number(values.get('BUABAN_PORT')),
    origin: values.get('BUABAN_ORIGIN')?.replace(/\/$/, ''),
    logLevel: values.get('BUABAN_LOG_LEVEL') as LogLevel,
    secretsFile: secretsFile === undefined ? undefined : path.resolve(secretsFile),
    province: values.get('BUABAN_PROVINCE'),
    provinceSchema: values.get('BUABAN_PROVINCE_SCHEMA'),
    friends: (values.get('BUABAN_WEBHOOK_HOSTS') ?? '').split(/[\s,]+/).filter(Boolean),
    addressHeader: values.get('BUABAN_ADDRESS_HEADER')?.toLowerCase(),
    apiRates: {
      known: Number(values.get('BUABAN_API_PER_MINUTE')),
      open: Number(values.get('BUABAN_API_OPEN_PER_MINUTE')),
    },
    openId: openId === 'half' ? undefined : openId,
    backup: backupOf(values),
  }
}

const backupOf = (values: Map<SettingName, string>): BackupSettings => {
  const folder = values.get('BUABAN_BACKUP_FOLDER')
  return {
    folder: folder === undefined ? undefined : path.resolve(folder),
    time: values.get('BUABAN_BACKUP_TIME') ?? '',
    keep: keepOf(values.get('BUABAN_BACKUP_KEEP') ?? '') ?? { daily: 7, weekly: 5, monthly: 12 },
    passphrase: values.get('BUABAN_BACKUP_PASSPHRASE'),
  }
}

/** Secrets that stand in files of their own, as container platforms hand them over. */
function secretFiles(environment: NodeJS.ProcessEnv) {
  const values: NodeJS.ProcessEnv = {}
  const wrong: { name: string; complaint: Complaint }[] = []
  for (const secret of SECRETS) {
    const name = `${secret}_FILE`
    const file = environment[name]?.trim()
    if (!file) continue
    if (environment[secret]?.trim()) wrong.push({ name, complaint: TWICE })
    try {
      values[secret] = readFileSync(file, 'utf8').trim()
    } catch {
      wrong.push({ name, complaint: UNREADABLE })
    }
  }
  return { values, wrong }
}

function openIdOf(values: Map<SettingName, string>): OpenIdSettings | 'half' | undefined {
  const [issuer, clientId, clientSecret] = [
    values.get('BUABAN_OIDC_ISSUER'),
    values.get('BUABAN_OIDC_CLIENT_ID'),
    values.get('BUABAN_OIDC_CLIENT_SECRET'),
  ]
  if (!issuer && !clientId && !clientSecret) return undefined
  if (!issuer || !clientId || !clientSecret) return 'half'
  const claim = values.get('BUABAN_OIDC_ID_CLAIM')
  return {
    issuer,
    clientId,
    clientSecret,
    name: values.get('BUABAN_OIDC_NAME') ?? '',
    scopes: (values.get('BUABAN_OIDC_SCOPES') ?? '').split(/\s+/).filter((scope) => scope && scope !== '-'),
    idClaim: claim === '-' ? undefined : claim,
  }
}

type Complaint = { th: string; en: string }

const UNREADABLE: Complaint = { th: 'อ่านไฟล์ไม่ได้', en: 'names a file that cannot be read' }
const TWICE: Complaint = { th: 'ตั้งค่าซ้ำกับชื่อที่ไม่มี _FILE', en: 'is set as well as the name without _FILE' }
const OPENID_HALF: Complaint = {
  th: 'ต้องมี ISSUER, CLIENT_ID และ CLIENT_SECRET ครบ',
  en: 'needs ISSUER, CLIENT_ID and CLIENT_SECRET together',
}
type Check = (value: string, choices: readonly string[]) => Complaint | undefined

const isPath: Check = (value) => (value.includes('\0') ? { th: 'ไม่ใช่ที่อยู่ไฟล์', en: 'is not a path' } : undefined)

/** Each gives a complaint, without the value (it may be a password), or nothing. */
const checks: Record<(typeof settings)[number]['kind'], Check> = {
  text: () => undefined,
  folder: isPath,
  file: isPath,
  count: (value) =>
    /^[1-9]\d{0,6}$/.test(value) ? undefined : { th: 'ต้องเป็นจำนวนเต็มตั้งแต่ 1', en: 'must be a whole number from 1' },
  port: (value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65_535
      ? undefined
      : { th: 'ต้องเป็นเลขพอร์ต 0 ถึง 65535', en: 'must be a port number from 0 to 65535' },
  timeOfDay: (value) =>
    isTimeOfDay(value) ? undefined : { th: 'ต้องเป็นเวลาแบบ 02:30', en: 'must be a time of day such as 02:30' },
  keep: (value) =>
    keepOf(value)
      ? undefined
      : { th: 'ต้องเป็นจำนวนวัน,สัปดาห์,เดือน เช่น 7,5,12', en: 'must be days,weeks,months such as 7,5,12' },
  choice: (value, choices) =>
    choices.includes(value)
      ? undefined
      : { th: `ต้องเป็นหนึ่งใน ${choices.join(', ')}`, en: `must be one of ${choices.join(', ')}` },
  province: (value) =>
    /^[1-9]\d$/.test(value)
      ? undefined
      : { th: 'ต้องเป็นรหัสจังหวัดสองหลัก เช่น 13', en: 'must be a two-digit province code such as 13' },
  schema: (value) =>
    /^[a-z][a-z0-9_]{0,45}$/.test(value)
      ? undefined
      : { th: 'ต้องเป็นชื่อ schema ตัวพิมพ์เล็ก เช่น p13', en: 'must be a lower-case schema name such as p13' },
  webAddress: (value) =>
    /^https?:$/.test(protocolOf(value) ?? '') && new URL(value).pathname === '/'
      ? undefined
      : mustBeLike('https://edu.example.go.th'),
  headerName: (value) =>
    /^[a-z0-9-]{1,60}$/i.test(value)
      ? undefined
      : { th: 'ต้องเป็นชื่อส่วนหัว เช่น x-forwarded-for', en: 'must be the name of a header such as x-forwarded-for' },
  // the provider is reached in the clear on this machine only
  issuerAddress: (value) =>
    protocolOf(value) === 'https:' || /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(value)
      ? undefined
      : mustBeLike('https://imauth.example.go.th'),
  databaseAddress: (value) =>
    /^postgres(ql)?:$/.test(protocolOf(value) ?? '') && !new URL(value).pathname.includes('@')
      ? undefined
      : mustBeLike('postgres://name:password@host:5432/database'),
}

const mustBeLike = (example: string): Complaint => ({
  th: `ต้องเป็นที่อยู่แบบ ${example}`,
  en: `must be an address such as ${example}`,
})

const protocolOf = (value: string): string | undefined => (URL.canParse(value) ? new URL(value).protocol : undefined)
