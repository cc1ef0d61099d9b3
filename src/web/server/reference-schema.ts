import type { Language } from '#kernel/label.ts'

export type Json = Record<string, unknown>

/** A part of the document, whether it stands there or is pointed to. */
export function resolved(document: Json, value: unknown): Json {
  const { $ref } = (value ?? {}) as { $ref?: string }
  if (typeof $ref !== 'string') return (value ?? {}) as Json
  const found = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document)
  return (found ?? {}) as Json
}

/** Words that the document holds in English, with the Thai beside. */
export const wordOf = (part: Json, key: 'summary' | 'description', language: Language): string =>
  String((language === 'th' ? part[`x-${key}-th`] : undefined) ?? part[key] ?? '')

export const titleOf = (part: Json, language: Language): string =>
  String((language === 'th' ? part['x-title-th'] : undefined) ?? part.title ?? '')

const MOST_CHOICES = 12

function choices(values: unknown[]): string {
  const shown = values.slice(0, MOST_CHOICES).map(String).join(' | ')
  return values.length > MOST_CHOICES ? `${shown} | …` : shown
}

/** A schema in a few words: `date`, `p1 | p2`, `integer 1…9`. */
export function kindText(document: Json, given: unknown): string {
  const schema = resolved(document, given)
  const several = (schema.anyOf ?? schema.oneOf) as unknown[] | undefined
  if (several) return [...new Set(several.map((one) => kindText(document, one)))].filter(Boolean).join(' | ')
  if (Array.isArray(schema.enum)) return choices(schema.enum)
  if (schema.type === 'array') return `[ ${kindText(document, schema.items)} ]`
  const base = String(
    schema.format ??
      [schema.type ?? 'object']
        .flat()
        .filter((one) => one !== 'null')
        .join(' | '),
  )
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number }
  return minimum === undefined && maximum === undefined ? base : `${base} ${minimum ?? ''}…${maximum ?? ''}`
}
