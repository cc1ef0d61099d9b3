import { exitCodes } from '#platform/fault.ts'
import { commands } from './commands.ts'
import { runLine } from './run-line.ts'

process.exitCode = await runLine(commands, process.argv.slice(2))
// Work that was broken off may still hold connections open.
if (process.exitCode === exitCodes.interrupted) process.exit()
