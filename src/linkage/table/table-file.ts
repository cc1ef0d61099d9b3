import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import type { PersonTable } from './table.ts'
import { type ByteSource, bytesOf, headOf, tableFrom, tableParts } from './table-bytes.ts'

/** Writes a cleaned list, so that it need never be cleaned again. */
export function storeTable(table: PersonTable, path: string): void {
  const file = openSync(path, 'w')
  try {
    for (const part of tableParts(table)) for (let at = 0; at < part.length; ) at += writeSync(file, part, at)
  } finally {
    closeSync(file)
  }
}

/** Reads on through a file, filling what it is given. */
function sourceOf(file: number, from: number): ByteSource {
  let at = from
  return {
    fill(values) {
      const bytes = bytesOf(values)
      for (let done = 0; done < bytes.length; ) {
        const got = readSync(file, bytes, done, bytes.length - done, at)
        if (got === 0) throw new Error('the stored list is cut short')
        done += got
        at += got
      }
      return values
    },
  }
}

/** A list as `storeTable` wrote it; null where the file holds something else. */
export function loadTable(path: string): PersonTable | null {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(Math.min(1 << 16, fstatSync(file).size))
    readSync(file, first, 0, first.length, 0)
    const found = headOf(first)
    return found && tableFrom(found.head, sourceOf(file, found.end))
  } finally {
    closeSync(file)
  }
}
