import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'

test('every command bears the name it is called by, is listed, and explains its options in both languages', async () => {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  expect(all.map(({ name }) => name)).toEqual(Object.keys(commands))
  const list = generalHelp(all)
  for (const command of all) {
    expect(list).toContain(`  ${command.name} `)
    const help = commandHelp(command)
    for (const [name, { description }] of Object.entries(command.options)) {
      expect(help).toContain(`--${name}`)
      expect(description.th, `${command.name} --${name}`).toMatch(/[ก-๙]/)
    }
  }
})
