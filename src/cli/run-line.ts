import { type Config, loadConfig } from '#platform/config.ts'
import { exitCodes, Fault, messageOf } from '#platform/fault.ts'
import { createLog } from '#platform/log.ts'
import { type Command, textOption } from './command.ts'
import type { CommandTable } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'
import { createOutput } from './output.ts'
import { parseLine } from './parse-line.ts'

/** Runs one command line, without the program's name, and gives its exit code. */
export const runLine = async (commands: CommandTable, line: readonly string[]): Promise<number> => {
  const [name, ...rest] = line
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      const all = await Promise.all(Object.values(commands).map((load) => load()))
      process.stdout.write(`${generalHelp(all)}\n`)
      return name === undefined ? exitCodes.usage : exitCodes.ok
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new Fault('unknown_command', { name })
    return await runCommand(await load(), rest)
  } catch (error) {
    return tell(error, line.includes('--json'))
  }
}

/** Ctrl-C, a service manager, a closed terminal. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const runCommand = async (command: Command, line: readonly string[]): Promise<number> => {
  const { options, args } = parseLine(command, line)
  if (options.help === true) {
    process.stdout.write(`${commandHelp(command)}\n`)
    return exitCodes.ok
  }
  const config = configFor(command, options)
  const interruption = new AbortController()
  const interrupt = () => {
    // Asked twice: no more patience for an orderly end.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted)
    interruption.abort(new Fault('interrupted'))
  }
  for (const signal of endings) process.on(signal, interrupt)
  try {
    const out = createOutput(options.json === true)
    const log = createLog(config.logLevel)
    const code = await command.run({ options, args, config, log, out, signal: interruption.signal })
    return code ?? exitCodes.ok
  } finally {
    for (const signal of endings) process.off(signal, interrupt)
  }
}

const configFor = (command: Command, options: Parameters<typeof textOption>[0]): Config =>
  loadConfig(process.env, {
    data: textOption(options, 'data'),
    province: textOption(options, 'province'),
    ...('port' in command.options ? { port: textOption(options, 'port') } : {}),
    ...('host' in command.options ? { host: textOption(options, 'host') } : {}),
  })

/** What a failure looks like on the outside: a fault in both languages, anything else with its trace. */
const tell = (error: unknown, json: boolean): number => {
  if (error instanceof Fault) {
    if (json) process.stdout.write(`${JSON.stringify(error)}\n`)
    else process.stderr.write(`${error.text.th}\n${error.text.en}\n`)
    return error.exitCode
  }
  if (json)
    process.stdout.write(`${JSON.stringify({ fault: 'unexpected', exitCode: 1, text: { en: messageOf(error) } })}\n`)
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return exitCodes.failed
}
