import { type ParseArgsConfig, parseArgs } from 'node:util'
import { codeOf, Fault, messageOf } from '#platform/fault.ts'
import { type Command, commonOptions, type OptionValues } from './command.ts'

export type ParsedLine = { options: OptionValues; args: string[] }

/**
 * Reads what stands after the command's name.
 * @throws Fault `unknown_option`, `option_value`, `argument_missing`, `argument_unknown`
 */
export const parseLine = (command: Command, line: readonly string[]): ParsedLine => {
  const { values, positionals } = parsed(command, line)
  if (values.help !== true) checkArguments(command, positionals)
  return { options: values, args: positionals }
}

const parsed = (command: Command, line: readonly string[]): { values: OptionValues; positionals: string[] } => {
  const options: NonNullable<ParseArgsConfig['options']> = {}
  const declared: Command['options'] = { ...command.options, ...commonOptions }
  for (const [name, { type, multiple }] of Object.entries(declared)) {
    options[name] = { type, multiple: multiple ?? false }
  }
  try {
    const { values, positionals } = parseArgs({ args: [...line], options, allowPositionals: true, strict: true })
    return { values: values as OptionValues, positionals }
  } catch (error) {
    const option = messageOf(error).match(/'(-[^' ]+)/)?.[1] ?? '?'
    if (codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new Fault('unknown_option', { command: command.name, option })
    }
    if (codeOf(error) === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new Fault('option_value', { option, reason: messageOf(error).split('\n', 1)[0] ?? '' })
    }
    throw error
  }
}

const checkArguments = (command: Command, given: readonly string[]): void => {
  const declared = command.args ?? []
  const missing = declared.find(({ required }, at) => required && given[at] === undefined)
  if (missing) throw new Fault('argument_missing', { name: missing.name })
  const extra = given[declared.length]
  if (extra !== undefined && !declared.at(-1)?.multiple) {
    throw new Fault('argument_unknown', { command: command.name, value: extra })
  }
}
