import { benchCommand } from './bench.command.ts'
import type { Command } from './command.ts'
import { demoCommand } from './demo.command.ts'
import { doctorCommand } from './doctor.command.ts'
import { registerCommand } from './register.command.ts'
import { startCommand } from './start.command.ts'
import { testCommand } from './test.command.ts'
import { userCommand } from './user.command.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  demoCommand,
  registerCommand,
  userCommand,
  doctorCommand,
  testCommand,
  benchCommand,
]
