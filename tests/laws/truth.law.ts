import { expect, it } from 'vitest'
import { additions, declarations, indicators, registers } from '#app'
import { truthFiles } from '#kernel/truth/truth.ts'
import { filesUnder, textOf } from '../support/project.ts'

/** Where two texts part, for a failure that can be read. */
function firstDifference(one: string, other: string): string | null {
  if (one === other) return null
  const [a, b] = [one.split('\n'), other.split('\n')]
  const at = a.findIndex((line, i) => line !== b[i])
  const line = at < 0 ? a.length : at
  return `line ${line + 1}: committed “${a[line] ?? ''}”, declared “${b[line] ?? ''}” (./buaban truth writes it anew)`
}

it('truth/ is what the declarations say, file by file', async () => {
  const files = await truthFiles(declarations, additions, JSON.parse(textOf('truth/instruments.json')))
  const committed = filesUnder('truth', ['.sql', '.json', '.md']).map((file) => file.slice('truth/'.length))
  expect(committed).toEqual(Object.keys(files).sort())
  for (const [name, text] of Object.entries(files))
    expect(firstDifference(textOf(`truth/${name}`), text), name).toBeNull()
})

it('truth is the same however often it is written', async () => {
  expect(await truthFiles(declarations, additions)).toEqual(await truthFiles(declarations, additions))
})

it('truth leaves out nothing that is declared', async () => {
  const files = await truthFiles(declarations, additions)
  for (const { name, workflow } of registers) {
    expect(files['schema.sql']).toContain(`CREATE TABLE "${name}"`)
    expect(files['policies.sql']).toContain(`create policy "${name}_read"`)
    expect(files['openapi.json']).toContain(`"/api/${name}"`)
    expect(files['permissions.md']).toContain(`## ${name} · `)
    if (workflow) expect(files['workflows.md']).toContain(`## ${name} · `)
  }
  for (const { name } of indicators) expect(files['indicators.md']).toContain(`## ${name} · `)
})
