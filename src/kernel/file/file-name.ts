import { type FileTypeName, fileTypes } from './file-type.ts'

/** Characters beyond these are cut from the middle part of a name, never from its ending. */
const LONGEST = 120

/** Path parts, characters that no file system takes, controls, and marks that turn the direction of writing or hide. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu

/**
 * A name as it is kept and given back: without a path, hidden or turning characters, and with an ending that is true of the
 * content.
 */
export function cleanName(given: string, type: FileTypeName): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .replaceAll(UNWANTED, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+/, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot + 1).toLowerCase() : ''
  const endings: readonly string[] = fileTypes[type].endings
  const known = endings.includes(ending)
  const stem = (known ? plain.slice(0, dot) : plain)
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[. ]+$/, '')
  return `${stem || 'file'}.${known ? ending : endings[0]}`
}
