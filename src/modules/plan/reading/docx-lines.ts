import mammoth from 'mammoth'
import { uncompressedSize } from './zip-size.ts'

/** Largest content of a Word file once unpacked, in bytes: a small file may hide a huge one. */
const LARGEST_UNPACKED = 256 * 1024 * 1024

/** A part of a Word document as the library gives it; everything in it is checked before use. */
type Part = { readonly [name: string]: unknown }

/**
 * The paragraphs of a Word document as lines. Word keeps the numbers of a list out of the text, so they are counted again: ordered lists
 * give "1." and "1.1", others "•". Cells of a table row are joined by tabs. Throws what the library throws on a damaged file.
 */
export async function docxLines(bytes: Uint8Array): Promise<string[] | 'too_large'> {
  if (uncompressedSize(bytes) > LARGEST_UNPACKED) return 'too_large'
  const lines: string[] = []
  const counters: number[] = []
  const capture = (document: unknown): unknown => {
    for (const part of childrenOf(document)) collect(part, lines, counters)
    return { ...asPart(document), children: [] }
  }
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { transformDocument: capture, externalFileAccess: false },
  )
  return lines
}

function collect(part: Part, lines: string[], counters: number[]): void {
  if (part.type === 'paragraph') lines.push(...paragraphLines(part, counters))
  else if (part.type === 'table') {
    for (const row of childrenOf(part)) lines.push(childrenOf(row).map(textOf).join('\t').trim())
  } else for (const child of childrenOf(part)) collect(child, lines, counters)
}

function paragraphLines(part: Part, counters: number[]): string[] {
  const text = textOf(part)
  const list = asPart(part.numbering)
  if (text.trim() === '') return [text]
  if (part.numbering === null || part.numbering === undefined) {
    counters.length = 0
    return text.split('\n')
  }
  const level = Math.min(Number(list.level) || 0, 8)
  counters.length = Math.min(counters.length, level + 1)
  while (counters.length <= level) counters.push(0)
  counters[level] = (counters[level] ?? 0) + 1
  const mark = list.isOrdered === true ? counters.filter((count) => count > 0).join('.') : '•'
  const [first = '', ...rest] = text.split('\n')
  return [`${mark}${list.isOrdered === true && !mark.includes('.') ? '.' : ''} ${first}`, ...rest]
}

function textOf(part: unknown): string {
  const { type, value } = asPart(part)
  if (type === 'text') return typeof value === 'string' ? value : ''
  if (type === 'tab') return '\t'
  if (type === 'break') return '\n'
  const inner = childrenOf(part).map(textOf)
  return type === 'tableCell' ? inner.join(' ').replace(/\s+/g, ' ').trim() : inner.join('')
}

function childrenOf(part: unknown): Part[] {
  const { children } = asPart(part)
  return Array.isArray(children) ? children.map(asPart) : []
}

function asPart(value: unknown): Part {
  return typeof value === 'object' && value !== null ? (value as Part) : {}
}
