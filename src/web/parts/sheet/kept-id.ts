/** An id number that a record keeps sealed, as a form carries it so that leaving the input empty changes nothing. */
export interface KeptId {
  masked: string
  sealed: string
}

export function keptId(given: unknown): KeptId | null {
  if (typeof given !== 'object' || given === null) return null
  const { masked, sealed } = given as Record<string, unknown>
  return typeof masked === 'string' && typeof sealed === 'string' ? { masked, sealed } : null
}

/** What the hidden input of a kept number holds; whether it was sealed here is looked at when it is written. */
export function sealedIn(text: unknown): KeptId | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    return keptId(JSON.parse(text))
  } catch {
    return null
  }
}
