import type { Label } from '../label.ts'

/** A type of file that the house keeps. What has no entry here is refused. */
export interface FileType extends Label {
  media: string
  /** Usual endings of its name, the first of which is given to a name without one. */
  endings: string[]
  /** Most bytes of one file. */
  most: number
}

const MB = 1024 * 1024

/**
 * Every type of file that may be kept. None of them runs in a browser: pages, drawings with scripts and archives of anything are
 * not among them.
 */
export const fileTypes = {
  jpeg: { th: 'ภาพ JPEG', en: 'JPEG image', media: 'image/jpeg', endings: ['jpg', 'jpeg'], most: 10 * MB },
  png: { th: 'ภาพ PNG', en: 'PNG image', media: 'image/png', endings: ['png'], most: 10 * MB },
  webp: { th: 'ภาพ WebP', en: 'WebP image', media: 'image/webp', endings: ['webp'], most: 10 * MB },
  pdf: { th: 'PDF', en: 'PDF', media: 'application/pdf', endings: ['pdf'], most: 20 * MB },
  docx: {
    th: 'เอกสาร Word',
    en: 'Word document',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    most: 20 * MB,
  },
  xlsx: {
    th: 'ตาราง Excel',
    en: 'Excel workbook',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    most: 20 * MB,
  },
  text: { th: 'ข้อความหรือ CSV', en: 'text or CSV', media: 'text/plain', endings: ['txt', 'csv', 'tsv'], most: 20 * MB },
} as const satisfies Record<string, FileType>

export type FileTypeName = keyof typeof fileTypes

/** Names that stand for several types, for fields and forms. */
const groups: Record<string, FileTypeName[]> = {
  image: ['jpeg', 'png', 'webp'],
  document: ['pdf', 'docx'],
  table: ['xlsx', 'text'],
  csv: ['text'],
}

const isTypeName = (name: string): name is FileTypeName => Object.hasOwn(fileTypes, name)

/** The types that a list of names allows; none given: all of them. */
export const typesFor = (accept: readonly string[] | undefined): FileTypeName[] =>
  accept === undefined
    ? Object.keys(fileTypes).filter(isTypeName)
    : [...new Set(accept.flatMap((name) => (isTypeName(name) ? [name] : (groups[name] ?? []))))]

/** What a file input of a form offers: `.jpg,.png,…`. */
export const endingsFor = (accept: readonly string[] | undefined): string =>
  typesFor(accept)
    .flatMap((name) => fileTypes[name].endings.map((ending) => `.${ending}`))
    .join(',')

/** The most bytes that any of the types may have. */
export const mostBytes = (accept: readonly string[] | undefined): number =>
  Math.max(...typesFor(accept).map((name) => fileTypes[name].most))

/** What may be brought, in words, for the help under an input: `ภาพ JPEG, ภาพ PNG ไม่เกิน 10 MB`. */
export function acceptedInWords(accept: readonly string[] | undefined): Label {
  const types = typesFor(accept).map((name) => fileTypes[name])
  const most = Math.round(mostBytes(accept) / MB)
  return {
    th: `${types.map(({ th }) => th).join(', ')} ไม่เกิน ${most} MB`,
    en: `${types.map(({ en }) => en).join(', ')}, at most ${most} MB`,
  }
}
