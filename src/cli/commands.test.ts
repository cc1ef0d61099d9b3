import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'

test('every registered command is listed, has help and names of its own', () => {
  const names = commands.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const command of commands) {
    expect(generalHelp(commands)).toContain(`  ${command.name} `)
    const help = commandHelp(command)
    for (const [name, { description }] of Object.entries(command.options)) {
      expect(help).toContain(`--${name}`)
      expect(description.th, `${command.name} --${name}`).toMatch(/[ก-๙]/)
    }
  }
})
