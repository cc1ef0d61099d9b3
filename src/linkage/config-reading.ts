import { type ComparisonConfig, type FieldKind, keyPart, type LinkConfig } from './config.ts'
import { faults } from './config-faults.ts'
import type { Told } from './told.ts'

/** What is wrong in a configuration, and where: `blocks[1][0]`. */
export class ConfigError extends Error {
  readonly place: string
  readonly told: Told
  constructor(place: string, { th, en }: Told) {
    super(`${place}: ${en}`)
    this.name = 'ConfigError'
    this.place = place
    this.told = { th: `${place}: ${th}`, en: `${place}: ${en}` }
  }
}

const KINDS: readonly FieldKind[] = ['name', 'text', 'code', 'sex', 'title', 'date', 'number']
const ASPECTS = ['same', 'sound', 'plain', 'year', 'month', 'start', 'head', 'tail']
/** Which kinds of field each comparison can read. */
const READS: Record<ComparisonConfig['by'], readonly FieldKind[]> = {
  name: ['name', 'text'],
  date: ['date'],
  code: ['code', 'sex', 'text', 'name'],
  number: ['number'],
}
const MOST_COMPARISONS = 16

type Json = Record<string, unknown>

function fail(place: string, told: Told): never {
  throw new ConfigError(place, told)
}

const objectAt = (value: unknown, place: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : fail(place, faults.object)

const listAt = (value: unknown, place: string): unknown[] => (Array.isArray(value) ? value : fail(place, faults.list))

const wordAt = (value: unknown, place: string): string =>
  typeof value === 'string' && value !== '' ? value : fail(place, faults.text)

function onlyKnown(value: Json, known: readonly string[], place: string): void {
  const strange = Object.keys(value).find((key) => !known.includes(key))
  if (strange !== undefined) fail(place === '' ? strange : `${place}.${strange}`, faults.unknown(known))
}

function columnAt(value: unknown, place: string): void {
  if (typeof value === 'string') return void wordAt(value, place)
  const both = objectAt(value, place)
  onlyKnown(both, ['a', 'b'], place)
  wordAt(both.a, `${place}.a`)
  wordAt(both.b, `${place}.b`)
}

function checkFields(fields: Json): void {
  if (Object.keys(fields).length === 0) fail('fields', faults.empty)
  for (const [name, value] of Object.entries(fields)) {
    const place = `fields.${name}`
    if (!/^[a-z][a-z0-9_]*$/.test(name)) fail(place, faults.name)
    const field = objectAt(value, place)
    onlyKnown(field, ['column', 'kind', 'rest', 'tells', 'check'], place)
    columnAt(field.column, `${place}.column`)
    if (!KINDS.includes(field.kind as FieldKind)) fail(`${place}.kind`, faults.oneOf(KINDS))
    if (field.check !== undefined && field.check !== 'thai') fail(`${place}.check`, faults.thai)
    for (const other of ['rest', 'tells'] as const) {
      if (field[other] !== undefined && !Object.hasOwn(fields, wordAt(field[other], `${place}.${other}`)))
        fail(`${place}.${other}`, faults.noField(field[other]))
    }
  }
}

function fieldAt(config: LinkConfig, value: unknown, place: string): string {
  const name = wordAt(value, place)
  return Object.hasOwn(config.fields, name) ? name : fail(place, faults.noField(name))
}

function checkComparisons(config: LinkConfig): void {
  const { comparisons } = config
  if (comparisons.length === 0) fail('comparisons', faults.empty)
  if (comparisons.length > MOST_COMPARISONS) fail('comparisons', faults.tooMany(MOST_COMPARISONS))
  for (const [at, value] of comparisons.entries()) {
    const place = `comparisons[${at}]`
    onlyKnown(objectAt(value, place), ['field', 'by', 'crossed', 'within', 'starts'], place)
    const kind = config.fields[fieldAt(config, value.field, `${place}.field`)]?.kind
    const reads = Object.hasOwn(READS, value.by)
      ? READS[value.by]
      : fail(`${place}.by`, faults.oneOf(Object.keys(READS)))
    if (!kind || !reads.includes(kind)) fail(`${place}.field`, faults.comparing(kind, value.by))
    if (value.crossed !== undefined) fieldAt(config, value.crossed, `${place}.crossed`)
    if (value.within !== undefined) fieldAt(config, value.within, `${place}.within`)
    for (const [index, letters] of listAt(value.starts ?? [], `${place}.starts`).entries()) {
      if (!Number.isInteger(letters) || Number(letters) < 1) fail(`${place}.starts[${index}]`, faults.letters)
    }
    if ((value.starts?.length ?? 0) > 4) fail(`${place}.starts`, faults.tooMany(4))
  }
}

function checkBlocks(config: LinkConfig, name: string, blocks: unknown): void {
  if (blocks === undefined) return
  for (const [at, block] of listAt(blocks, name).entries()) {
    const parts = listAt(block, `${name}[${at}]`)
    if (parts.length === 0) fail(`${name}[${at}]`, faults.empty)
    for (const [index, text] of parts.entries()) {
      const place = `${name}[${at}][${index}]`
      const part = keyPart(wordAt(text, place))
      const kind = config.fields[fieldAt(config, part.field, place)]?.kind
      if (!ASPECTS.includes(part.aspect)) fail(place, faults.noAspect(part.aspect))
      const dated = part.aspect === 'year' || part.aspect === 'month'
      const worded = part.aspect === 'sound' || part.aspect === 'plain' || part.aspect === 'start'
      const halved = part.aspect === 'head' || part.aspect === 'tail'
      if (
        kind === 'title' ||
        (halved && kind !== 'number') ||
        (dated && kind !== 'date') ||
        (worded && (kind === 'date' || kind === 'number'))
      )
        fail(place, faults.aspectOf(kind, part.aspect))
    }
  }
}

function checkExact(config: LinkConfig): void {
  for (const [at, rule] of listAt(config.exact ?? [], 'exact').entries()) {
    const place = `exact[${at}]`
    const { same, and } = objectAt(rule, place)
    onlyKnown(objectAt(rule, place), ['same', 'and'], place)
    if (config.fields[fieldAt(config, same, `${place}.same`)]?.kind !== 'number') fail(`${place}.same`, faults.number)
    for (const [index, group] of listAt(and, `${place}.and`).entries())
      for (const [i, name] of listAt(group, `${place}.and[${index}]`).entries())
        fieldAt(config, name, `${place}.and[${index}][${i}]`)
  }
}

function checkParts(config: LinkConfig): void {
  if (config.parts === undefined) return
  onlyKnown(objectAt(config.parts, 'parts'), ['field', 'letters', 'across'], 'parts')
  const kind = config.fields[fieldAt(config, config.parts.field, 'parts.field')]?.kind
  if (kind !== 'code') fail('parts.field', faults.code)
  if (!Number.isInteger(config.parts.letters) || config.parts.letters < 1) fail('parts.letters', faults.letters)
  if (listAt(config.parts.across, 'parts.across').length === 0) fail('parts.across', faults.empty)
  checkBlocks(config, 'parts.across', config.parts.across)
}

const TOP = [
  'key',
  'separator',
  'encoding',
  'fields',
  'comparisons',
  'blocks',
  'most',
  'train',
  'household',
  'exact',
  'parts',
  'accept',
  'reject',
]

/**
 * Reads a configuration from JSON that anybody may have written.
 * @throws ConfigError that names the place
 */
export function readConfig(json: unknown): LinkConfig {
  const given = objectAt(json, 'configuration')
  onlyKnown(given, TOP, '')
  checkFields(objectAt(given.fields, 'fields'))
  listAt(given.comparisons, 'comparisons')
  if (listAt(given.blocks, 'blocks').length === 0) fail('blocks', faults.empty)
  const config = { accept: 0.99, reject: 0.01, ...given } as unknown as LinkConfig
  if (config.key !== undefined) columnAt(config.key, 'key')
  if (config.separator !== undefined && !/^[\t!-~]$/.test(config.separator)) fail('separator', faults.separator)
  if (config.encoding !== undefined && !['utf-8', 'windows-874'].includes(config.encoding))
    fail('encoding', faults.encoding)
  for (const name of ['accept', 'reject'] as const) {
    if (typeof config[name] !== 'number' || !(config[name] > 0 && config[name] < 1)) fail(name, faults.probability)
  }
  if (config.most !== undefined && !(Number.isInteger(config.most) && config.most > 0)) fail('most', faults.whole)
  if (config.reject > config.accept) fail('reject', faults.above)
  checkComparisons(config)
  for (const name of ['blocks', 'train', 'household'] as const) checkBlocks(config, name, config[name])
  checkParts(config)
  checkExact(config)
  return config
}
