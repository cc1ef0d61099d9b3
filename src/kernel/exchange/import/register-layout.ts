import type { Field } from '../../kinds/field.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { Find, Layout, LayoutColumn, Source } from './layout.ts'

/** What a field takes from a file: its columns, and where its value comes from. */
interface Taken {
  columns: LayoutColumn[]
  source: Source
}

/** Fields by which the records of a register are found when a file names them. */
function findOf(register: AnyRegister, registers: ReadonlyMap<string, AnyRegister>): Find[] {
  const readable = ({ fields }: AnyRegister, name: string) =>
    ['text', 'national_id', 'person_name'].includes(fields[name]?.kind ?? '')
  const own = [...(register.onlyOne ?? []), ...(register.knownBy ?? [])].flatMap(({ of }) =>
    of.length === 1 ? of : [],
  )
  const titles = register.titled.length === 1 ? register.titled : []
  const by = [...new Set([...own, ...titles])].filter((name) => readable(register, name))
  return [{ register: register.name, by: ['id', ...by] }, ...codesOf(register, registers)]
}

/** A register that keeps codes for records of this one: a code names one record, and the row says which. */
function codesOf(register: AnyRegister, registers: ReadonlyMap<string, AnyRegister>): Find[] {
  return [...registers.values()].flatMap((other) => {
    const [only] = other.onlyOne ?? []
    const owner = Object.entries(other.fields).find(
      ([, field]) => (field.kind === 'link' || field.kind === 'place') && field.to === register.name && field.required,
    )
    const [code] = other.titled
    if (
      !owner ||
      !code ||
      other.fields[code]?.kind !== 'text' ||
      !only?.of.includes(code) ||
      only.of.includes(owner[0])
    )
      return []
    return [{ register: other.name, by: [code], take: owner[0] }]
  })
}

const NAME_PARTS = {
  title: { th: 'คำนำหน้า', en: 'Title', aliases: ['คำนำหน้าชื่อ', 'คำนำหน้านาม'] },
  first: { th: 'ชื่อ', en: 'First name', aliases: ['ชื่อตัว'] },
  last: { th: 'นามสกุล', en: 'Last name', aliases: ['สกุล', 'ชื่อสกุล', 'Surname'] },
  titleEn: { th: 'คำนำหน้า (อังกฤษ)', en: 'Title (English)' },
  firstEn: { th: 'ชื่อ (อังกฤษ)', en: 'First name (English)' },
  lastEn: { th: 'นามสกุล (อังกฤษ)', en: 'Last name (English)' },
} as const

function nameTaken(name: string, field: Field): Taken {
  const parts = Object.entries(NAME_PARTS).map(
    ([part, words]): LayoutColumn => ({
      name: `${name}.${part}`,
      ...words,
      aliases: 'aliases' in words ? [...words.aliases] : [],
    }),
  )
  return {
    columns: [{ name, th: field.th, en: field.en, aliases: ['ชื่อ-สกุล', 'ชื่อ-นามสกุล', 'ชื่อ สกุล', 'Full name'] }, ...parts],
    source: {
      name: { whole: name, ...Object.fromEntries(Object.keys(NAME_PARTS).map((part) => [part, `${name}.${part}`])) },
    },
  }
}

function taken(
  name: string,
  field: Field,
  registers: ReadonlyMap<string, AnyRegister>,
): { columns: LayoutColumn[]; sources: Source[] } {
  const column: LayoutColumn = { name, th: field.th, en: field.en }
  if (field.kind === 'person_name') {
    const { columns, source } = nameTaken(name, field)
    return { columns, sources: [source] }
  }
  if (field.kind !== 'link' && field.kind !== 'place') return { columns: [column], sources: [{ from: name }] }
  const targets = field.to === 'any_place' ? ['organisation', 'area'] : [field.to]
  const finds = targets.flatMap((to) => {
    const target = registers.get(to)
    return target ? findOf(target, registers) : []
  })
  return { columns: [column], sources: finds.map((find) => ({ from: name, find })) }
}

/** The layout of a file whose columns are the fields of one register: links are named by number, code or name. */
export function layoutOf(register: AnyRegister, registers: ReadonlyMap<string, AnyRegister>): Layout {
  const fields = Object.entries(register.fields)
    .filter(([, field]) => field.kind !== 'file' && field.kind !== 'json' && !field.byProgram)
    .map(([name, field]) => ({ name, field, ...taken(name, field, registers) }))
  return {
    name: register.name,
    th: register.th.many,
    en: register.en.many,
    about: register.about,
    columns: fields.flatMap(({ field, columns }) =>
      columns.map((column) => (columns.length === 1 && field.required ? { ...column, required: true } : column)),
    ),
    makes: [
      {
        as: register.name,
        register: register.name,
        fields: Object.fromEntries(fields.map(({ name, sources }) => [name, sources])),
      },
    ],
    main: register.name,
  }
}
