import type { Field } from '#kernel/kinds/field.ts'

/** The inputs of each kind that has several; the others have one, named as the field. */
const PARTS: Partial<Record<Field['kind'], string[]>> = {
  date: ['day', 'month', 'year'],
  date_time: ['day', 'month', 'year', 'time'],
  term: ['term', 'year'],
  person_name: ['title', 'first', 'last', 'titleEn', 'firstEn', 'lastEn'],
  point: ['lat', 'lon'],
  link: ['', 'words'],
  place: ['', 'words'],
}

const textFrom = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was typed into the inputs of a field, or null where the field was not on the form. */
export function typedIn(form: FormData, name: string, field: Field): Record<string, string> | null {
  const parts = PARTS[field.kind] ?? ['']
  const there = parts.filter((part) => form.has(part ? `${name}.${part}` : name))
  if (there.length === 0) return null
  return Object.fromEntries(there.map((part) => [part, textFrom(form, part ? `${name}.${part}` : name)]))
}

/** What was typed, put together as the field's kind takes it; null where everything was left empty. */
export function rawValue(field: Field, typed: Record<string, string>): unknown {
  const filled = Object.entries(typed).filter(([part, text]) => part !== 'words' && text.trim() !== '')
  if (filled.length === 0) return null
  switch (field.kind) {
    case 'date':
      return { day: typed.day ?? '', month: typed.month ?? '', year: typed.year ?? '' }
    case 'date_time':
      return `${typed.year}-${(typed.month ?? '').padStart(2, '0')}-${(typed.day ?? '').padStart(2, '0')} ${typed.time ?? ''}`
    case 'term':
      return `${typed.term}/${typed.year}`
    case 'person_name':
    case 'point':
      return typed
    default:
      return typed['']
  }
}
