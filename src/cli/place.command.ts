import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { newId } from '#kernel/act/id.ts'
import { type LoadedBoundaries, loadBoundaries } from '#modules/place/module.ts'
import { codeOf, exitCodes, Fault } from '#platform/fault.ts'
import { type Command, type CommandContext, textOption } from './command.ts'
import { seenAs } from './seen-as.ts'

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new Fault('not_found', { what: file }, error)
  }
}

async function boundaries(context: CommandContext, file: string): Promise<LoadedBoundaries> {
  const text = await textOf(file)
  const source = textOption(context.options, 'source') ?? basename(file)
  return seenAs(context, ({ house, actor }) => loadBoundaries(house, actor, { id: newId(), text, source }))
}

export const placeCommand: Command = {
  name: 'place',
  summary: { th: 'นำเข้าแนวเขตพื้นที่สำหรับแผนที่', en: 'Load boundaries of areas for maps' },
  args: [
    { name: 'boundaries', required: true, description: { th: 'นำเข้าแนวเขต', en: 'Load boundaries' } },
    {
      name: 'FILE',
      required: true,
      description: {
        th: 'แฟ้ม GeoJSON (FeatureCollection, WGS 84) แต่ละรูปมีรหัสพื้นที่',
        en: 'GeoJSON file (FeatureCollection, WGS 84), an official code with each feature',
      },
    },
  ],
  options: {
    source: {
      type: 'string',
      value: 'TEXT',
      description: { th: 'ที่มาของแนวเขต (ปกติชื่อแฟ้ม)', en: 'Where the boundaries come from (default: the file name)' },
    },
    as: {
      type: 'string',
      value: 'USER',
      description: { th: 'ทำด้วยสิทธิ์ของผู้ใช้นี้', en: 'Act with the grants of this user' },
    },
  },
  run: async (context) => {
    const [action, file = ''] = context.args
    if (action !== 'boundaries') throw new Fault('usage', { reason: 'place boundaries FILE' })
    const done = await boundaries(context, file)
    context.out.result(
      done,
      () => `แนวเขตใหม่ · added ${done.added}, เปลี่ยน · changed ${done.changed}, คงเดิม · same ${done.same}`,
    )
    return exitCodes.ok
  },
}
