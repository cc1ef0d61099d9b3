import type { FileValue } from '#kernel/file/incoming.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'

/**
 * The file fields of a posted form: a chosen file is its new value, a ticked "remove" empties it, nothing chosen leaves it as it is.
 */
export async function readFiles(register: AnyRegister, form: FormData): Promise<Record<string, FileValue | null>> {
  const values: Record<string, FileValue | null> = {}
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.kind !== 'file') continue
    const brought = form.get(name)
    if (brought instanceof File && brought.size > 0)
      values[name] = { name: brought.name, bytes: new Uint8Array(await brought.arrayBuffer()) }
    else if (form.get(`${name}.remove`) === 'yes') values[name] = null
  }
  return values
}
