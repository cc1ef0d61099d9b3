import path from 'node:path'
import { type SettingName, settings } from './config-settings.ts'
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
}

/** What a command line may say instead of the environment. */
export type ConfigOverrides = { data?: string; port?: string; host?: string }

/**
 * Reads and checks the configuration.
 * @throws Fault `config_invalid` that names every wrong setting at once.
 */
export const loadConfig = (environment: NodeJS.ProcessEnv, overrides: ConfigOverrides = {}): Config => {
  const given: NodeJS.ProcessEnv = {
    ...environment,
    ...(overrides.data === undefined ? {} : { BUABAN_DATA: overrides.data }),
    ...(overrides.port === undefined ? {} : { BUABAN_PORT: overrides.port }),
    ...(overrides.host === undefined ? {} : { BUABAN_HOST: overrides.host }),
  }
  const values = new Map<SettingName, string>()
  const wrong: { name: SettingName; complaint: Complaint }[] = []
  for (const setting of settings) {
    const value = given[setting.name]?.trim() || setting.default
    if (value === undefined) continue
    const complaint = checks[setting.kind](value, 'choices' in setting ? setting.choices : [])
    if (complaint) wrong.push({ name: setting.name, complaint })
    else values.set(setting.name, value)
  }
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
  }
}

type Complaint = { th: string; en: string }
type Check = (value: string, choices: readonly string[]) => Complaint | undefined

const isPath: Check = (value) => (value.includes('\0') ? { th: 'ไม่ใช่ที่อยู่ไฟล์', en: 'is not a path' } : undefined)

/** Each gives a complaint, without the value (it may be a password), or nothing. */
const checks: Record<(typeof settings)[number]['kind'], Check> = {
  text: () => undefined,
  folder: isPath,
  file: isPath,
  port: (value) =>
    /^\d{1,5}$/.test(value) && Number(value) <= 65_535
      ? undefined
      : { th: 'ต้องเป็นเลขพอร์ต 0 ถึง 65535', en: 'must be a port number from 0 to 65535' },
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
