import { exportFormats } from '../exchange/export.ts'
import { kindOf } from '../kinds/all.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { rulesFor, SYSTEM_ROLE } from '../scope/predicate.ts'
import { movesFrom } from '../workflow/workflow.ts'
import { body, described, operation, parameter, query, success, text, uuid } from './openapi-operation.ts'
import { type Json, pascal, ref } from './openapi-schemas.ts'
import { OPERATORS } from './query-string.ts'

const version = { type: 'integer', minimum: 1 }
const etag = {
  ETag: { schema: text, ...described({ th: 'รุ่นของระเบียน ใช้กับ If-Match', en: 'The version, for If-Match' }) },
}
const seen = ['IdempotencyKey', 'IfMatch'].map(parameter)

/** Whether any role but the system's own holds the verb. */
const anybody = (register: AnyRegister, verb: Verb): boolean =>
  rulesFor(register, verb).some((rule) => rule.role !== SYSTEM_ROLE)

const NOT_FILTERED = new Set(['person_name', 'point', 'json', 'answers'])

const filters = (register: AnyRegister): Json[] => [
  ...Object.entries(register.fields).flatMap(([name, field]) => {
    if (NOT_FILTERED.has(field.kind)) return []
    const also = `filter[${name}][${OPERATORS.join('|')}]`
    return [query(`filter[${name}]`, text, { th: `${field.th} หรือ ${also}`, en: `${field.en}; also ${also}` })]
  }),
  ...(register.workflow
    ? [
        query('filter[state]', text, {
          th: `สถานะ คั่นด้วยจุลภาค: ${Object.keys(register.workflow).join(', ')}`,
          en: `Comma-separated: ${Object.keys(register.workflow).join(', ')}`,
        }),
      ]
    : []),
]

const sortable = (register: AnyRegister): string[] => [
  'id',
  'since',
  ...(register.workflow ? ['state'] : []),
  ...Object.entries(register.fields).flatMap(([name, field]) => (kindOf(field).sortBy === undefined ? [] : [name])),
]

function listOperations(register: AnyRegister): Json {
  const name = pascal(register.name)
  const sorts = sortable(register).flatMap((field) => [field, `-${field}`])
  const page = {
    type: 'object',
    required: ['rows', 'total', 'totalCapped', 'next'],
    properties: {
      rows: { type: 'array', items: ref(`${name}Record`) },
      total: { type: 'integer' },
      totalCapped: { type: 'boolean' },
      next: { type: ['string', 'null'] },
    },
  }
  const parameters = [
    ...filters(register),
    ...['search', 'size', 'after', 'asOf', 'fields'].map(parameter),
    query('sort', { type: 'string', enum: sorts }),
  ]
  const create = operation(
    `create${name}`,
    register.name,
    { th: `เพิ่ม${register.th.one}`, en: `Create: ${register.en.one}` },
    {
      parameters: [parameter('IdempotencyKey')],
      requestBody: body({ id: uuid, record: uuid, values: ref(`${name}Draft`) }, ['record', 'values']),
      changes: true,
    },
    {
      201: success({ th: 'เพิ่มแล้ว', en: 'Created' }, ref('Done'), etag),
      200: success({ th: 'เคยเพิ่มแล้ว', en: 'Created before' }, ref('Done'), etag),
    },
  )
  const list = operation(
    `list${name}`,
    register.name,
    { th: `รายการ${register.th.many}`, en: `List: ${register.en.many}` },
    { parameters },
    { 200: success({ th: 'หนึ่งหน้า', en: 'A page' }, page) },
  )
  return { get: list, ...(anybody(register, 'create') ? { post: create } : {}) }
}

function recordOperations(register: AnyRegister): Json {
  const name = pascal(register.name)
  const { th, en } = { th: register.th.one, en: register.en.one }
  const get = operation(
    `read${name}`,
    register.name,
    { th: `อ่าน${th}`, en: `Read: ${en}` },
    { parameters: ['asOf', 'fields'].map(parameter) },
    { 200: success({ th: 'ระเบียน', en: 'The record' }, ref(`${name}Record`), etag) },
  )
  const patch = operation(
    `change${name}`,
    register.name,
    { th: `แก้ไข${th}`, en: `Change: ${en}` },
    {
      parameters: seen,
      requestBody: body({ id: uuid, version, values: ref(`${name}Patch`) }, ['values']),
      changes: true,
    },
    { 200: success({ th: 'แก้ไขแล้ว', en: 'Changed' }, ref('Done'), etag) },
  )
  const withdraw = operation(
    `withdraw${name}`,
    register.name,
    { th: `ถอน${th}`, en: `Withdraw: ${en}` },
    { parameters: [...seen, query('version', version)], changes: true },
    { 200: success({ th: 'ถอนแล้ว', en: 'Withdrawn' }, ref('Done')) },
  )
  return {
    parameters: [parameter('id')],
    get,
    ...(anybody(register, 'change') ? { patch } : {}),
    ...(anybody(register, 'withdraw') ? { delete: withdraw } : {}),
  }
}

function exportOperations(register: AnyRegister): Json {
  const parameters = [
    ...filters(register),
    ...['search', 'asOf'].map(parameter),
    query('sort', text),
    query('language', { type: 'string', enum: ['th', 'en'] }),
    query('format', { type: 'string', enum: Object.keys(exportFormats), default: 'csv' }),
  ]
  const content = Object.fromEntries(
    Object.values(exportFormats).map(({ media }) => [media.split(';')[0], { schema: text }]),
  )
  const file = { ...described({ th: 'ทุกแถวของรายการเป็นไฟล์', en: 'Every row of the list, as a file' }), content }
  return {
    get: operation(
      `export${pascal(register.name)}`,
      register.name,
      { th: `ส่งออก${register.th.many}`, en: `Export: ${register.en.many}` },
      { parameters },
      { 200: file },
    ),
  }
}

function historyOperations(register: AnyRegister): Json {
  const name = pascal(register.name)
  const kept = {
    allOf: [
      ref(`${name}Record`),
      { type: 'object', required: ['until'], properties: { until: { type: ['string', 'null'] } } },
    ],
  }
  const schema = {
    type: 'object',
    required: ['versions', 'moves'],
    properties: { versions: { type: 'array', items: kept }, moves: { type: 'array', items: ref('Move') } },
  }
  const label = { th: `ประวัติของ${register.th.one}`, en: `History: ${register.en.one}` }
  const gives = success({ th: 'ทุกรุ่นและทุกการเปลี่ยนสถานะ', en: 'Every version and every move' }, schema)
  return { parameters: [parameter('id')], get: operation(`history${name}`, register.name, label, {}, { 200: gives }) }
}

function moveOperations(register: AnyRegister, life: NonNullable<AnyRegister['workflow']>): Json {
  const moves = [...new Set(Object.keys(life).flatMap((state) => movesFrom(life, state).map(([move]) => move)))]
  const post = operation(
    `move${pascal(register.name)}`,
    register.name,
    { th: `เปลี่ยนสถานะ${register.th.one}`, en: `Move: ${register.en.one}` },
    { parameters: seen, requestBody: body({ id: uuid, version, reason: text }, []), changes: true },
    { 200: success({ th: 'เปลี่ยนสถานะแล้ว', en: 'Moved' }, ref('Done'), etag) },
  )
  const move = { name: 'move', in: 'path', required: true, schema: { type: 'string', enum: moves } }
  return { parameters: [parameter('id'), move], post }
}

function revealOperations(register: AnyRegister, sealed: string[]): Json {
  const field = { type: 'string', enum: sealed }
  const schema = { type: 'object', required: ['field', 'value'], properties: { field: text, value: text } }
  const post = operation(
    `reveal${pascal(register.name)}`,
    register.name,
    { th: `เปิดดูข้อมูลปกปิดของ${register.th.one}`, en: `Open what is sealed: ${register.en.one}` },
    {
      parameters: [parameter('IdempotencyKey')],
      requestBody: body({ id: uuid, field, reason: { ...text, minLength: 1 } }, ['field', 'reason']),
      changes: true,
    },
    { 200: success({ th: 'ค่าที่เปิดดู การเปิดถูกบันทึก', en: 'The value; that it was opened is written down' }, schema) },
  )
  return { parameters: [parameter('id')], post }
}

/** The paths of one register, as far as any role may use them. */
export function registerPaths(register: AnyRegister): Json {
  const base = `/api/${register.name}`
  const sealed = Object.entries(register.fields).flatMap(([name, { kind }]) => (kind === 'national_id' ? [name] : []))
  return {
    [base]: listOperations(register),
    [`${base}/{id}`]: recordOperations(register),
    [`${base}/{id}/history`]: historyOperations(register),
    ...(anybody(register, 'export') ? { [`${base}/export`]: exportOperations(register) } : {}),
    ...(sealed.length > 0 && anybody(register, 'reveal')
      ? { [`${base}/{id}/reveal`]: revealOperations(register, sealed) }
      : {}),
    ...(register.workflow && anybody(register, 'move')
      ? { [`${base}/{id}/moves/{move}`]: moveOperations(register, register.workflow) }
      : {}),
  }
}
