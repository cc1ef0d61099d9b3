import { acceptedInWords, endingsFor } from '#kernel/file/file-type.ts'
import type { House } from '#kernel/house.ts'
import { kinds } from '#kernel/kinds/all.ts'
import type { Filled } from '#kernel/kinds/answers.ts'
import type { Field, FileField } from '#kernel/kinds/field.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { optionsOf, typedFrom } from '../parts/fields/typed-from.ts'
import { contentOf, sheetDraft } from '../parts/sheet/sheet-form.ts'

export interface DraftOptions {
  language: Language
  values?: Record<string, unknown>
  titles?: Record<string, string>
  /** A change leaves out fixed fields and those whose value the actor may not see. */
  changing?: { hidden: string[] }
}

/** The fields of a form over a register, filled with a record's values. */
export function fieldDrafts(_house: House, register: AnyRegister, options: DraftOptions): FieldDraft[] {
  const { language, values = {}, titles = {}, changing } = options
  return Object.entries(register.fields).flatMap(([name, field]) => {
    if (field.byProgram || (changing && (field.fixed || changing.hidden.includes(name)))) return []
    const value = values[name]
    const linked = (field.kind === 'link' || field.kind === 'place') && typeof value === 'string'
    const draft: FieldDraft = {
      name,
      kind: field.kind,
      label: field[language],
      help: helpOf(field, value, language),
      required: field.required === true && !(changing && field.kind === 'national_id'),
      typed: typedFrom(field, value, language),
      ticked: Array.isArray(value) ? value.map(String) : undefined,
      options: linked ? [{ value, label: titles[value] ?? value }] : optionsOf(field, language),
      to: field.kind === 'link' || field.kind === 'place' ? field.to : undefined,
      long: field.kind === 'text' ? field.long : undefined,
      max: field.kind === 'text' ? field.max : undefined,
      unit: unitOf(field, language),
      ...(field.kind === 'answers'
        ? { sheet: sheetDraft(name, field, contentOf((value ?? null) as Filled | null, language), language) }
        : {}),
      ...(field.kind === 'file' ? fileParts(field, value, titles) : {}),
    }
    return [draft]
  })
}

const fileParts = (field: FileField, value: unknown, titles: Record<string, string>): Partial<FieldDraft> => ({
  accept: endingsFor(field.types),
  ...(typeof value === 'string' && titles[value] ? { kept: { text: titles[value], href: `/files/${value}` } } : {}),
})

const unitOf = (field: Field, language: Language): string | undefined => {
  if (field.kind === 'money') return language === 'th' ? 'บาท' : 'baht'
  if (field.kind === 'percent') return '%'
  return field.kind === 'number' ? field.unit?.[language] : undefined
}

const kept: Label = { th: 'มีเลขอยู่แล้ว เว้นว่างไว้หากไม่เปลี่ยน', en: 'A number is kept; leave empty to keep it' }

function helpOf(field: Field, value: unknown, language: Language): string | undefined {
  if (field.kind === 'national_id' && value) {
    return `${kept[language]} (${kinds.national_id.show(value as string, field, language)})`
  }
  if (field.kind === 'file') {
    return [field.help?.[language], acceptedInWords(field.types)[language]].filter(Boolean).join(' · ')
  }
  return field.help?.[language]
}
