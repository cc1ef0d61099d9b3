import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { type FileTypeName, typesFor } from '#kernel/file/file-type.ts'
import type { Instrument, Question } from '#kernel/instrument/declaration.ts'
import type { Field } from '#kernel/kinds/field.ts'
import { checkDigit } from '#kernel/kinds/national-id.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { nationalIdFor } from './as.ts'

/** A half of the filled world: what its rows link to. */
export interface Side {
  name: string
  /** A subdistrict. */
  area: string
  district: string
  office: string
  school: string
  /** The first row of each register on this side. */
  rows: Map<string, string>
  /** What those rows began with, for fields that repeat it. */
  said: Map<string, Record<string, unknown>>
}

const pick = <T>(list: T[], n: number): T | undefined => list[n % list.length]

const day = (n: number): string =>
  `2016-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`

/** The least that fits the part of JSON Schema that the json kind knows. */
function fitting(schema: Record<string, unknown>): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const type = [schema.type ?? 'object'].flat()[0]
  if (type === 'array') return schema.items ? [fitting(schema.items as Record<string, unknown>)] : []
  if (type === 'integer' || type === 'number') return Number(schema.minimum ?? 1)
  if (type === 'string') return 'x'
  if (type === 'boolean') return true
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  const required = Array.isArray(schema.required) ? schema.required.map(String) : []
  return Object.fromEntries(required.map((key) => [key, fitting(properties[key] ?? {})]))
}

function textFor(field: Field & { kind: 'text' }, n: number, side: Side): string {
  // a secret has words of its own, so that a test can tell where they came from
  if (!field.pattern) return `${field.secret ? 'ลับ' : 'คำ'}${side.name}${n}`
  const fits = fc.sample(fc.stringMatching(new RegExp(field.pattern)), { seed: 7000 + n, numRuns: 40 })
  const most = field.max ?? 500
  return fits.findLast((text) => text.length <= most && text.trim() === text && text !== '') ?? ''
}

const within = (n: number, min = 0, max = 1000): number => min + (n % Math.max(1, Math.min(max, 1000) - min))

const fileTexts: Partial<Record<FileTypeName, string>> = {
  text: 'ข้อความ',
  pdf: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n',
}

function sampleAnswer(question: Question, n: number): unknown {
  switch (question.kind) {
    case 'choice':
      return pick(Object.keys(question.options), n)
    case 'choices':
      return [pick(Object.keys(question.options), n)]
    case 'yes_no':
      return n % 2 === 0
    case 'number':
      return within(n, question.min, question.max)
    case 'date':
      return day(n)
    case 'text':
      return `คำตอบ${n}`
    case 'point':
      return { lat: 14, lon: 100 + (n % 10) / 10 }
  }
}

/** An answer to every plain question; what is not asked along the way is dropped when the answers are read. */
const sampleAnswers = (instrument: Instrument | undefined, n: number): Record<string, unknown> =>
  Object.fromEntries(
    (instrument?.sections ?? [])
      .filter(({ repeat }) => !repeat)
      .flatMap(({ questions }) => questions.map((question) => [question.name, sampleAnswer(question, n)])),
  )

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A picture of one grey point; another `n` gives another grey. */
function png(n: number): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const point = deflateSync(Buffer.from([0, n % 256]))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', point), chunk('IEND', Buffer.alloc(0))])
}

/** A file as a program brings it, of a type that the field takes. */
function sampleFile(types: readonly string[] | undefined, n: number) {
  const all = typesFor(types)
  const type = all.find((name) => fileTexts[name] !== undefined)
  const bytes = type || !all.includes('png') ? Buffer.from(`${fileTexts[type ?? 'text']}${n}`) : png(n)
  return { name: `ไฟล์${n}`, content: bytes.toString('base64') }
}

/** The same values with ids in place of files, for rows that are not written by acts. */
export const withFileIds = (register: AnyRegister, values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      register.fields[name]?.kind === 'file' && value ? crypto.randomUUID() : value,
    ]),
  )

/** A number of the type that a row with this `n` is of. */
function paperFor({ fields }: AnyRegister, n: number): string {
  const type = fields.type?.kind === 'choice' ? pick(Object.keys(fields.type.choices), n) : undefined
  const figures = String(n).padStart(12, '0')
  if (type === 'national_id') return nationalIdFor()
  if (type === 'other_13') return `7${figures.slice(1)}${checkDigit(`7${figures.slice(1)}`)}`
  return type === 'g_code' ? `G${figures}` : `AB${figures.slice(-7)}`
}

/** A value that fits a field; another `n` gives another value wherever the kind has one. Undefined where none is at hand. */
function sampleValue(register: AnyRegister, name: string, field: Field, side: Side, n: number): unknown {
  switch (field.kind) {
    case 'text':
      return textFor(field, n, side)
    case 'number':
    case 'money':
    case 'percent':
      return within(n, field.min, 'max' in field ? field.max : undefined)
    case 'date':
      return day(n)
    case 'date_time':
      return `${day(n)}T03:00:00Z`
    case 'academic_year':
    case 'fiscal_year':
      return 2000 + (n % 25)
    case 'term':
      return `${2000 + (n % 25)}/1`
    case 'yes_no':
      return n % 2 === 0
    case 'choice':
      return pick(Object.keys(field.choices), n)
    case 'choices':
      return [pick(Object.keys(field.choices), n)]
    case 'person_name':
      return { title: 'เด็กหญิง', first: `นก${side.name}${n}`, last: `ใจดี${n}` }
    case 'national_id':
      return field.anyPaper ? paperFor(register, n) : nationalIdFor()
    case 'phone':
      return `099${String(n).padStart(7, '0')}`
    case 'email':
      return `${side.name}${n}@example.com`
    case 'file':
      return sampleFile(field.types, n)
    case 'point':
      return { lat: 14 + (n % 100) / 1000, lon: 100.5 }
    case 'json':
      return fitting(field.schema)
    case 'answers':
      return { answers: sampleAnswers(field.asks.at(-1), n) }
    case 'link':
      return field.to === register.name ? undefined : side.rows.get(field.to)
    case 'place':
      if (field.to === 'area') return register.name === 'area' ? side.district : side.area
      if (field.to !== register.name) return side.school
      return register.place?.within.includes(name) ? side.office : undefined
  }
}

/** Values that rules over a whole row want together. */
const together: Record<string, (n: number) => Record<string, unknown>> = {
  g_code_file: (n) => ({
    documents: ['data_form', 'photo', 'fingerprint_form', 'birth_evidence'],
    photo_agreed: true,
    g_code: `G${String(n).padStart(12, '0')}`,
  }),
}

/** What the linked row says, for a field that repeats it. */
function copied(register: AnyRegister, name: string, side: Side): unknown {
  const copy = register.copies?.find(({ field }) => field === name)
  if (!copy) return undefined
  const link = register.fields[copy.link]
  return link?.kind === 'link' ? side.said.get(link.to)?.[copy.of] : undefined
}

/** Values of a new row on a side; what ends a row's span is left open. */
export function draftFor(register: AnyRegister, side: Side, n: number): Record<string, unknown> {
  const fields = Object.entries(register.fields).filter(([name]) => name !== register.span?.until)
  const fit = together[register.name]?.(n) ?? {}
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const value = fit[name] ?? copied(register, name, side) ?? sampleValue(register, name, field, side, n)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** A field that may be changed, and another value for it. */
export function changeFor(register: AnyRegister, side: Side, n: number): Record<string, unknown> {
  const still = new Set(['link', 'place', 'national_id', 'yes_no', 'json'])
  const found = Object.entries(register.fields).find(([, field]) => !field.fixed && !still.has(field.kind))
  return found ? { [found[0]]: sampleValue(register, found[0], found[1], side, n) } : {}
}
