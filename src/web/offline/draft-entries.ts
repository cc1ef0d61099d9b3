/** A form as its draft is kept on the device: the texts in it by name, in order; files are kept apart. */
export const entriesOf = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []))

/** The form that a kept draft was. */
export function formOf(entries: readonly [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
