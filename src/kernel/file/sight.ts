import type { AnyRegister } from '../register/declaration.ts'
import { sightOf } from '../scope/predicate.ts'

interface FileField {
  register: AnyRegister
  field: string
}

const fileFields = (registers: AnyRegister[]): FileField[] =>
  registers.flatMap((register) =>
    Object.entries(register.fields).flatMap(([field, { kind }]) => (kind === 'file' ? [{ register, field }] : [])),
  )

/** Rows of a table that hold the file in this field, under the reader's own policies and sight of the field. */
function held({ register, field }: FileField, table: string): string {
  const purpose = register.fields[field]?.secret
  const seen = purpose ? ` and ${sightOf(register, purpose, 't')}` : ''
  return `exists (select 1 from "${table}" t where t.id = stored_file.record and t."${field}" = stored_file.id${seen})`
}

/**
 * Who sees a stored file, as a condition on `stored_file`: whoever sees the record, now or in its history, that holds it in the
 * very field it was brought for. The bytes have no reader of their own.
 */
export function fileSight(registers: AnyRegister[]): string {
  const parts = fileFields(registers).map((own) => {
    const { name } = own.register
    return `(register = '${name}' and field = '${own.field}' and (${held(own, name)} or ${held(own, `${name}_past`)}))`
  })
  return parts.length > 0 ? `(${parts.join('\n    or ')})` : 'false'
}

/** Who puts a file in: somebody, in their own name, for a record. */
export const FILE_PUT = `actor = (select current_account()) and register is not null and record is not null and field is not null`

/** Gives files that were kept before files knew their record to the record that holds them. Changes nothing a second time. */
export const adoptFilesSql = (registers: AnyRegister[]): string =>
  fileFields(registers)
    .map(
      ({ register: { name }, field }) =>
        `update stored_file f set register = '${name}', record = t.id, field = '${field}' from "${name}" t where f.register is null and t."${field}" = f.id;`,
    )
    .join('\n')
