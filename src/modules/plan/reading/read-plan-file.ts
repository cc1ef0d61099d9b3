import { type DecodedText, decodeText, type TextEncoding } from './decode-text.ts'
import { docxLines } from './docx-lines.ts'
import { pdfLines } from './pdf-lines.ts'
import type { Reading } from './plan-node.ts'
import { failure, LARGEST_FILE, LARGEST_TEXT, type PlanFileFailure } from './problem.ts'
import { readPlanText } from './read-plan-text.ts'

/**
 * A plan as read from a file. `text` is what was read, its lines numbered as the nodes number them (a Word paragraph is a line), so that a
 * review can show it beside the tree.
 */
export type ReadPlan = {
  readonly ok: true
  readonly format: 'txt' | 'docx' | 'pdf'
  /** For text files. */
  readonly encoding?: TextEncoding
  readonly text: string
  readonly reading: Reading
}

export type ReadingResult = ReadPlan | PlanFileFailure

type FileText = {
  readonly ok: true
  readonly format: ReadPlan['format']
  readonly text: string
  readonly encoding?: TextEncoding
}

/**
 * Reads a .txt, .docx or .pdf file into a tree. What the file is, is told by its first bytes; the name only tells apart what bytes cannot.
 * Never rejects: whatever is wrong with the file is a named problem.
 */
export async function readPlanFile(bytes: Uint8Array, filename: string): Promise<ReadingResult> {
  if (bytes.length === 0) return failure('plan.empty')
  if (bytes.length > LARGEST_FILE) return failure('plan.too_large', `${bytes.length} bytes`)
  const file = await textOf(bytes, filename)
  if (!file.ok) return file
  if (file.text.length > LARGEST_TEXT) return failure('plan.too_large', `${file.text.length} characters`)
  if (file.text.trim() === '') return failure(file.format === 'pdf' ? 'plan.no_text' : 'plan.empty')
  const reading = readPlanText(file.text)
  if (!hasPlan(reading)) return failure('plan.no_heading', `${reading.lines.total} lines`)
  return { ...file, reading }
}

/** At least one node that is more than a heading or prose. */
function hasPlan(reading: Reading): boolean {
  return reading.nodes.some((node) => node.kind !== 'heading' && node.kind !== 'context')
}

async function textOf(bytes: Uint8Array, filename: string): Promise<FileText | PlanFileFailure> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (start.slice(0, 64).includes('%PDF-')) return linesOf('pdf', pdfLines, bytes)
  if (start.startsWith('PK\x03\x04')) {
    return /\.(?:xlsx|pptx|odt|ods|zip)$/i.test(filename)
      ? failure('plan.file_kind', filename.slice(-12))
      : linesOf('docx', docxLines, bytes)
  }
  if (start.startsWith('\xD0\xCF\x11\xE0') || start.startsWith('{\\rtf'))
    return failure('plan.file_kind', 'old Word or rich text')
  if (/\.(?:docx|pdf)$/i.test(filename)) return failure('plan.unreadable', 'the bytes are not of that kind of file')
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  return isHtml(decoded)
    ? failure('plan.html')
    : { ok: true, format: 'txt', text: withoutMark(decoded.text), encoding: decoded.encoding }
}

async function linesOf(
  format: 'docx' | 'pdf',
  read: (bytes: Uint8Array) => Promise<string[] | 'too_large'>,
  bytes: Uint8Array,
): Promise<FileText | PlanFileFailure> {
  try {
    const lines = await read(bytes)
    return lines === 'too_large' ? failure('plan.too_large') : { ok: true, format, text: lines.join('\n') }
  } catch (error) {
    return failure('plan.unreadable', error instanceof Error ? error.message.slice(0, 200) : 'unknown')
  }
}

function isHtml({ text }: DecodedText): boolean {
  const start = text.slice(0, 4096)
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      withoutMark(start),
    ) || (start.match(/<\/?(?:div|p|span|table|td|br|a|li)\b/gi)?.length ?? 0) > 8
  )
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
