import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import type { Output } from './output.ts'

export type Label = { th: string; en: string }

export type CommandOption = {
  type: 'string' | 'boolean'
  /** What stands for the value in the help, such as `NUMBER`. */
  value?: string
  /** May be given several times; its values come as a list. */
  multiple?: boolean
  description: Label
}

export type CommandArgument = {
  /** As the help shows it, such as `FILE`. */
  name: string
  required: boolean
  /** Takes all that follow. */
  multiple?: boolean
  description: Label
}

/** What a command line gave: strings, lists of strings for `multiple`, true for a switch. */
export type OptionValues = Record<string, string | string[] | boolean | undefined>

export type CommandContext = {
  options: OptionValues
  /** What stands on the line besides options. */
  args: string[]
  config: Config
  log: Log
  out: Output
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal
}

/** One command. `run` gives an exit code (see `exitCodes`) or nothing for 0, and throws a Fault to refuse. */
export type Command = {
  name: string
  summary: Label
  args?: readonly CommandArgument[]
  options: Readonly<Record<string, CommandOption>>
  run(context: CommandContext): Promise<number | undefined>
}

/** The options that every command has. */
export const commonOptions = {
  data: {
    type: 'string',
    value: 'DIR',
    description: { th: 'โฟลเดอร์ข้อมูล (ปกติ ./data)', en: 'Data folder (default ./data)' },
  },
  province: {
    type: 'string',
    value: 'CODE',
    description: {
      th: 'จังหวัดใดของโฟลเดอร์ข้อมูล (ปกติจังหวัดแรก)',
      en: 'Which province of the data folder (default its first)',
    },
  },
  json: { type: 'boolean', description: { th: 'พิมพ์ผลเป็น JSON', en: 'Print the result as JSON' } },
  help: { type: 'boolean', description: { th: 'แสดงวิธีใช้', en: 'Show how to use it' } },
} as const satisfies Record<string, CommandOption>

/** The value of a text option, undefined when it was not given. */
export const textOption = (options: OptionValues, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
