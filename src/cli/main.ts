import { exitCodes } from '#platform/fault.ts'
import { commands } from './commands.ts'
import { runLine } from './run-line.ts'

// `… | head` closes the pipe early: that is no failure, and what runs still ends in order
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runLine(commands, process.argv.slice(2))
// Work that was broken off may still hold connections open.
if (process.exitCode === exitCodes.interrupted) process.exit()
