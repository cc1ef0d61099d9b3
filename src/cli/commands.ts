import { benchCommand } from './bench.command.ts'
import type { Command } from './command.ts'
import { doctorCommand } from './doctor.command.ts'
import { startCommand } from './start.command.ts'
import { testCommand } from './test.command.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [startCommand, doctorCommand, testCommand, benchCommand]
