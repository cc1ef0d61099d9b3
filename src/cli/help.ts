import { settings } from '#platform/config-settings.ts'
import { type Command, type CommandOption, commonOptions } from './command.ts'
import { columns } from './output.ts'

/** The list of commands. */
export const generalHelp = (commands: readonly Command[]): string =>
  [
    'บัวบาน ระบบการศึกษาของจังหวัด  ·  Buaban, one education system for a province',
    '',
    './buaban COMMAND [OPTION…]      ./buaban COMMAND --help',
    '',
    columns(commands.map(({ name, summary }) => [`  ${name}`, summary.th, summary.en])),
    '',
    exitCodeText,
  ].join('\n')

/** How one command is used. */
export const commandHelp = (command: Command): string => {
  const args = command.args ?? []
  const usage = args.map(({ name, required, multiple }) => {
    const shown = multiple ? `${name}…` : name
    return required ? shown : `[${shown}]`
  })
  const options = { ...command.options, ...commonOptions }
  return [
    command.summary.th,
    command.summary.en,
    '',
    ['./buaban', command.name, ...usage, '[OPTION…]'].join(' '),
    '',
    columns([
      ...args.map(({ name, description }) => [`  ${name}`, description.th, description.en]),
      ...Object.entries(options).map(([name, option]) => optionRow(name, option)),
    ]),
    ...(command.name === 'start' ? ['', settingsText()] : []),
    '',
    exitCodeText,
  ].join('\n')
}

const optionRow = (name: string, { value, description }: CommandOption): string[] => [
  `  --${name}${value ? ` ${value}` : ''}`,
  description.th,
  description.en,
]

const settingsText = (): string =>
  columns(
    settings.map(({ name, default: standard, description }) => [
      `  ${name}${standard ? `=${standard}` : ''}`,
      description.th,
      description.en,
    ]),
  )

const exitCodeText =
  'รหัสจบ / exit codes: 0 สำเร็จ ok · 1 ล้มเหลว failed · 2 ใช้คำสั่งผิด usage · 3 ไม่พร้อมหรือไม่พบ unavailable or not found · 4 ไม่อนุญาต refused · 130 ถูกหยุด interrupted'
