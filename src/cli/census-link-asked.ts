import { readFile, realpath, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { LinkConfig } from '#linkage/config.ts'
import { ConfigError, readConfig } from '#linkage/config-reading.ts'
import { type Model, modelFromJson } from '#linkage/model/model.ts'
import { codeOf, Fault, messageOf } from '#platform/fault.ts'
import { type CommandContext, textOption } from './command.ts'
import { fileFault, refusedBecause } from './file-fault.ts'

/** What `census link` was asked to do. */
export interface Asked {
  files: string[]
  config: LinkConfig
  out: string
  /** Where finished parts of a run are kept until it is done. */
  part: string
  workers: number
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileFault(file, error)
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw refusedBecause(
      `${file}: ไม่ใช่ JSON ที่ถูกต้อง: ${messageOf(error)}`,
      `${file}: not valid JSON: ${messageOf(error)}`,
      error,
    )
  }
}

async function configAt(file: string): Promise<LinkConfig> {
  const json = await readJson(file)
  try {
    return readConfig(json)
  } catch (error) {
    if (error instanceof ConfigError)
      throw refusedBecause(`${file}: ${error.told.th}`, `${file}: ${error.told.en}`, error)
    throw error
  }
}

const realPlace = (file: string): Promise<string> =>
  realpath(file).catch((error: unknown) => {
    throw fileFault(file, error)
  })

async function listPlace(file: string): Promise<string> {
  const place = await realPlace(file)
  if ((await stat(place)).isDirectory()) throw fileFault(file, { code: 'EISDIR' })
  return place
}

/** Lists that are there and are not one; a result that has a folder and overwrites no list. */
async function checkFiles(files: readonly string[], out: string): Promise<void> {
  const places = await Promise.all(files.map(listPlace))
  if (places[0] === places[1])
    throw refusedBecause(
      `${files[0]} ถูกระบุสองครั้ง ถ้าจะหาคนที่ซ้ำในแฟ้มเดียวให้ระบุครั้งเดียว`,
      `${files[0]} is named twice; name it once to search it for persons who stand in it twice`,
    )
  const folder = path.dirname(path.resolve(out))
  const found = await stat(folder).catch((error: unknown) => {
    throw fileFault(folder, error)
  })
  if (!found.isDirectory()) throw refusedBecause(`${folder} ไม่ใช่โฟลเดอร์`, `${folder} is no folder`)
  const place = path.join(await realPlace(folder), path.basename(out))
  if (places.includes(place)) throw refusedBecause(`--out ${out} จะเขียนทับรายชื่อ`, `--out ${out} would write over a list`)
}

/** Reads the command line of `census link`, and refuses what cannot work before anything is read. */
export async function askedOf({ options }: CommandContext, files: string[]): Promise<Asked> {
  const [file, out] = [textOption(options, 'config'), textOption(options, 'out')]
  if (files.length === 0 || files.length > 2) throw new Fault('argument_missing', { name: 'A.csv [B.csv]' })
  if (file === undefined) throw new Fault('argument_missing', { name: '--config FILE' })
  if (out === undefined) throw new Fault('argument_missing', { name: '--out FILE' })
  const workers = Number(textOption(options, 'workers') ?? availableParallelism())
  if (!Number.isInteger(workers) || workers < 0 || workers > 256)
    throw new Fault('option_value', { option: '--workers', reason: '0 … 256' })
  const config = await configAt(file)
  await checkFiles(files, out)
  return { files, config, out, part: `${out}.part`, workers }
}

/** Weights of an earlier run, learnt for the same comparisons; none where the file is still to be written. */
export async function modelAt(file: string | undefined, config: LinkConfig): Promise<Model | undefined> {
  if (file === undefined) return undefined
  const there = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw fileFault(file, error)
  })
  if (!there) return undefined
  const json = await readJson(file)
  const learnt = (json as { comparisons?: unknown } | null)?.comparisons
  if (JSON.stringify(learnt) !== JSON.stringify(config.comparisons))
    throw refusedBecause(
      `${file}: น้ำหนักนี้เรียนรู้จากการตั้งค่าอื่น ช่องที่เทียบไม่ตรงกัน`,
      `${file}: these weights were learnt with another configuration; what is compared differs`,
    )
  return modelFromJson(json as Record<string, unknown>)
}
