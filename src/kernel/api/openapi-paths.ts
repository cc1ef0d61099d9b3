import { exportFormats } from '../exchange/export.ts'
import { kindOf } from '../kinds/all.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { rulesFor, SYSTEM_ROLE } from '../scope/predicate.ts'
import { movesFrom } from '../workflow/workflow.ts'
import { type Json, pascal, ref } from './openapi-schemas.ts'
import { OPERATORS } from './query-string.ts'

const content = (schema: Json): Json => ({ 'application/json': { schema } })
export const success = (description: string, schema: Json): Json => ({ description, content: content(schema) })
const problem = { $ref: '#/components/responses/Problem' }
export const parameter = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })
export const query = (name: string, schema: Json, description?: string): Json => ({
  name,
  in: 'query',
  schema,
  ...(description ? { description } : {}),
})

export const operation = (id: string, summary: string, rest: Json, responses: Json): Json => ({
  operationId: id,
  summary,
  ...rest,
  responses: { ...responses, default: problem },
})

const body = (properties: Json, required: string[]): Json => ({
  required: true,
  content: content({ type: 'object', additionalProperties: false, required, properties }),
})

/** Whether any role but the system's own holds the verb. */
const anybody = (register: AnyRegister, verb: Verb): boolean =>
  rulesFor(register, verb).some((rule) => rule.role !== SYSTEM_ROLE)

const NOT_FILTERED = new Set(['person_name', 'point', 'json', 'answers'])

const filters = (register: AnyRegister): Json[] =>
  Object.entries(register.fields).flatMap(([name, field]) =>
    NOT_FILTERED.has(field.kind)
      ? []
      : [query(`filter[${name}]`, { type: 'string' }, `${field.en}; also filter[${name}][${OPERATORS.join('|')}]`)],
  )

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
    ...(register.workflow
      ? [query('filter[state]', { type: 'string' }, `Comma-separated: ${Object.keys(register.workflow).join(', ')}`)]
      : []),
    ...['search', 'size', 'after', 'asOf'].map(parameter),
    query('sort', { type: 'string', enum: sorts }),
  ]
  const create = operation(
    `create${name}`,
    `Create: ${register.en.one}`,
    {
      parameters: [parameter('IdempotencyKey')],
      requestBody: body(
        {
          id: { type: 'string', format: 'uuid' },
          record: { type: 'string', format: 'uuid' },
          values: ref(`${name}Draft`),
        },
        ['record', 'values'],
      ),
    },
    { 201: success('Created', ref('Done')), 200: success('Created before', ref('Done')) },
  )
  const list = operation(`list${name}`, `List: ${register.en.many}`, { parameters }, { 200: success('A page', page) })
  return { get: list, ...(anybody(register, 'create') ? { post: create } : {}) }
}

function recordOperations(register: AnyRegister): Json {
  const name = pascal(register.name)
  const get = operation(
    `read${name}`,
    `Read: ${register.en.one}`,
    { parameters: [parameter('asOf')] },
    { 200: success('The record', ref(`${name}Record`)) },
  )
  const patch = operation(
    `change${name}`,
    `Change: ${register.en.one}`,
    {
      parameters: [parameter('IdempotencyKey')],
      requestBody: body(
        {
          id: { type: 'string', format: 'uuid' },
          version: { type: 'integer', minimum: 1 },
          values: ref(`${name}Patch`),
        },
        ['version', 'values'],
      ),
    },
    { 200: success('Changed', ref('Done')) },
  )
  const withdraw = operation(
    `withdraw${name}`,
    `Withdraw: ${register.en.one}`,
    { parameters: [parameter('IdempotencyKey'), { ...query('version', { type: 'integer' }), required: true }] },
    { 200: success('Withdrawn', ref('Done')) },
  )
  return {
    parameters: [parameter('id')],
    get,
    ...(anybody(register, 'change') ? { patch } : {}),
    ...(anybody(register, 'withdraw') ? { delete: withdraw } : {}),
  }
}

function exportOperations(register: AnyRegister): Json {
  const parameters = [...filters(register), parameter('search'), parameter('asOf'), query('sort', { type: 'string' })]
  const language = query('language', { type: 'string', enum: ['th', 'en'] })
  const format = query('format', { type: 'string', enum: ['csv', 'xlsx', 'json'], default: 'csv' })
  const content = Object.fromEntries(
    Object.values(exportFormats).map(({ media }) => [media.split(';')[0], { schema: { type: 'string' } }]),
  )
  const file = { description: 'Every row of the list, as a file', content }
  const summary = `Export: ${register.en.many}`
  return {
    get: operation(
      `export${pascal(register.name)}`,
      summary,
      { parameters: [...parameters, language, format] },
      { 200: file },
    ),
  }
}

function historyOperations(register: AnyRegister): Json {
  const name = pascal(register.name)
  const version = {
    allOf: [ref(`${name}Record`), { type: 'object', properties: { until: { type: ['string', 'null'] } } }],
  }
  const schema = {
    type: 'object',
    properties: { versions: { type: 'array', items: version }, moves: { type: 'array', items: ref('Move') } },
  }
  const get = operation(`history${name}`, `History: ${register.en.one}`, {}, { 200: success('The past', schema) })
  return { parameters: [parameter('id')], get }
}

function moveOperations(register: AnyRegister, life: NonNullable<AnyRegister['workflow']>): Json {
  const moves = [...new Set(Object.keys(life).flatMap((state) => movesFrom(life, state).map(([move]) => move)))]
  const post = operation(
    `move${pascal(register.name)}`,
    `Move: ${register.en.one}`,
    {
      parameters: [parameter('IdempotencyKey')],
      requestBody: body(
        {
          id: { type: 'string', format: 'uuid' },
          version: { type: 'integer', minimum: 1 },
          reason: { type: 'string' },
        },
        ['version'],
      ),
    },
    { 200: success('Moved', ref('Done')) },
  )
  const move = { name: 'move', in: 'path', required: true, schema: { type: 'string', enum: moves } }
  return { parameters: [parameter('id'), move], post }
}

/** The paths of one register, as far as any role may use them. */
export function registerPaths(register: AnyRegister): Json {
  const base = `/api/${register.name}`
  return {
    [base]: listOperations(register),
    [`${base}/{id}`]: recordOperations(register),
    [`${base}/{id}/history`]: historyOperations(register),
    ...(anybody(register, 'export') ? { [`${base}/export`]: exportOperations(register) } : {}),
    ...(register.workflow && anybody(register, 'move')
      ? { [`${base}/{id}/moves/{move}`]: moveOperations(register, register.workflow) }
      : {}),
  }
}
