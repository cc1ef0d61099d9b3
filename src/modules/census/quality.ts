import { parseDay, today } from '#kernel/kinds/date.ts'
import { parseId } from '#kernel/kinds/national-id.ts'
import { Refusal } from '#kernel/problem.ts'
import type { ListRow } from './read-list.ts'

/** What a list lacks, counted: an office sees what to ask its source for. All are numbers of rows. */
export interface ListQuality {
  rows: number
  noId: number
  wrongId: number
  sameIdTwice: number
  noBirthDate: number
  wrongBirthDate: number
  noSubdistrict: number
  noParents: number
  passedOver: Record<string, number>
}

const holds = (work: () => unknown): boolean => {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** A valid id of a cell, or null. */
export function idOfCell(cell: string | undefined): string | null {
  if (!cell || !holds(() => parseId(cell))) return null
  return parseId(cell)
}

/** The day of a cell if it is one in the past, or null. Two-digit years are of the Buddhist Era, as lists have them. */
export function dayOfCell(cell: string | undefined): string | null {
  if (!cell || !holds(() => parseDay(cell))) return null
  const day = parseDay(cell)
  return day <= today() ? day : null
}

export function qualityOf(rows: readonly ListRow[], passedOver: Record<string, number>): ListQuality {
  const quality: ListQuality = {
    rows: rows.length,
    noId: 0,
    wrongId: 0,
    sameIdTwice: 0,
    noBirthDate: 0,
    wrongBirthDate: 0,
    noSubdistrict: 0,
    noParents: 0,
    passedOver,
  }
  const seen = new Set<string>()
  for (const { cells } of rows) {
    const id = idOfCell(cells.id)
    if (!cells.id) quality.noId += 1
    else if (id === null) quality.wrongId += 1
    else if (seen.has(id)) quality.sameIdTwice += 1
    else seen.add(id)
    if (!cells.born) quality.noBirthDate += 1
    else if (dayOfCell(cells.born) === null) quality.wrongBirthDate += 1
    if (!cells.subdistrict && !cells.subdistrict_name) quality.noSubdistrict += 1
    if (!cells.father && !cells.mother) quality.noParents += 1
  }
  return quality
}
