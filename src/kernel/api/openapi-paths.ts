import type { NamedAct } from '../act/named-act.ts'
import type { Declarations } from '../house.ts'
import { kindOf } from '../kinds/all.ts'
import { anything, body, described, operation, parameter, query, success, text, uuid } from './openapi-operation.ts'
import { type Json, ref, withWords } from './openapi-schemas.ts'

const PROGRAMS = 'Programs'
export const COUNTING = 'Indicators'
export const ACTS = 'Acts'

const rows = (schema: string): Json => ({ type: 'array', items: ref(schema) })

const about = {
  registers: { th: 'ทะเบียนที่ใช้ได้ และทำอะไรได้', en: 'Registers one may use, and how' },
  trail: { th: 'บันทึกการกระทำ เท่าที่มีสิทธิ์เห็น', en: 'The audit, as far as one may see it' },
  acts: { th: 'การกระทำที่ข้ามทะเบียน เท่าที่ทำได้', en: 'Acts across registers that one may do' },
  openapi: { th: 'เอกสารนี้', en: 'This document' },
  token: { th: 'ขอโทเคนอายุสั้นของโปรแกรม (OAuth 2.0)', en: 'Ask for a short-lived token (OAuth 2.0)' },
  indicators: { th: 'ตัวชี้วัดที่ถามได้', en: 'Indicators one may ask' },
  measure: { th: 'ค่าของตัวชี้วัด และค่าตามการจำแนก', en: 'The value of an indicator and its breakdown' },
  drill: { th: 'ระเบียนที่นับในตัวเลขนั้น', en: 'The records counted in the number' },
}

function housePaths(): Json {
  const parameters = [
    query('register', text),
    query('record', uuid),
    query('actor', uuid),
    query('before', { type: 'integer', minimum: 1 }, { th: '`next` ของหน้าก่อน', en: 'The `next` of the page before' }),
    parameter('size'),
  ]
  const whole = (key: string, schema: string): Json => ({
    type: 'object',
    required: [key],
    properties: { [key]: rows(schema) },
  })
  const gives = {
    registers: success(about.registers, whole('registers', 'RegisterCard')),
    acts: success(about.acts, whole('acts', 'ActCard')),
    trail: success({ th: 'รายการ ใหม่สุดก่อน', en: 'Entries, newest first' }, ref('Trail')),
    openapi: success(about.openapi, anything),
  }
  return {
    '/api/registers': { get: operation('listRegisters', PROGRAMS, about.registers, {}, { 200: gives.registers }) },
    '/api/trail': { get: operation('trail', PROGRAMS, about.trail, { parameters }, { 200: gives.trail }) },
    '/api/openapi.json': { get: operation('openapi', PROGRAMS, about.openapi, {}, { 200: gives.openapi }) },
    '/api/token': { post: tokenOperation() },
    '/api/acts': { get: operation('listActs', ACTS, about.acts, {}, { 200: gives.acts }) },
  }
}

function tokenOperation(): Json {
  const schema = {
    type: 'object',
    required: ['grant_type'],
    properties: {
      grant_type: { type: 'string', enum: ['client_credentials'] },
      scope: text,
      client_id: uuid,
      client_secret: { type: 'string', format: 'password' },
    },
  }
  const failed = { description: 'RFC 6749, 5.2', content: { 'application/json': { schema: ref('TokenError') } } }
  return {
    operationId: 'token',
    tags: [PROGRAMS],
    summary: about.token.en,
    'x-summary-th': about.token.th,
    ...described({
      th: 'ส่งรหัสและความลับของโปรแกรมด้วย HTTP Basic หรือใน body ก็ได้ โทเคนมีอายุหนึ่งชั่วโมง',
      en: 'Id and secret of the program as HTTP Basic or in the body; a token lasts an hour',
    }),
    security: [{}],
    requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema } } },
    responses: {
      200: success({ th: 'โทเคน', en: 'A token' }, ref('Token')),
      400: failed,
      401: failed,
      413: { $ref: '#/components/responses/P413' },
      429: { $ref: '#/components/responses/P429' },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function actPath({ name, input, output, ...act }: NamedAct): Json {
  const fields = Object.entries(input)
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: fields.flatMap(([key, field]) => (field.required ? [key] : [])),
    properties: Object.fromEntries(fields.map(([key, field]) => [key, withWords(kindOf(field).schema(field), field)])),
  }
  const asked = {
    parameters: [parameter('IdempotencyKey')],
    requestBody: body({ id: uuid, input: schema }, ['input']),
    changes: true,
  }
  const id = `act_${name.replaceAll('.', '_')}`
  return {
    [`/api/acts/${name}`]: {
      post: { ...operation(id, ACTS, act, asked, { 200: success(act.about, output) }), ...described(act.about) },
    },
  }
}

function indicatorPaths({ indicators }: Pick<Declarations, 'indicators'>): Json {
  if (indicators.size === 0) return {}
  const name = { name: 'name', in: 'path', required: true, schema: { type: 'string', enum: [...indicators.keys()] } }
  const asked = [
    query('place', uuid, {
      th: 'พื้นที่หรือหน่วยงาน ทั้งจังหวัดหากไม่ระบุ',
      en: 'An area or an organisation; the province where nothing is said',
    }),
    query('period', text, { th: 'ปีการศึกษา (ค.ศ.) หรือวันที่ ISO', en: 'Academic year (CE) or ISO day' }),
    query('round', text, { th: 'รอบข้อมูลทางการของปี', en: 'An official snapshot of the year' }),
    query('by', text, { th: 'จำแนกตาม คั่นด้วยจุลภาค ไม่เกินสองทาง', en: 'Comma-separated ways of cutting, at most two' }),
    parameter('asOf'),
  ]
  const more = [
    query('part', { ...text, default: 'numerator' }),
    query('step', text),
    ...['size', 'after'].map(parameter),
  ]
  const cards = { type: 'object', required: ['indicators'], properties: { indicators: rows('IndicatorCard') } }
  return {
    '/api/indicators': {
      get: operation('listIndicators', COUNTING, about.indicators, {}, { 200: success(about.indicators, cards) }),
    },
    '/api/indicators/{name}': {
      parameters: [name],
      get: operation(
        'measure',
        COUNTING,
        about.measure,
        { parameters: asked },
        { 200: success(about.measure, ref('Measured')) },
      ),
    },
    '/api/indicators/{name}/records': {
      parameters: [name],
      get: operation(
        'drill',
        COUNTING,
        about.drill,
        { parameters: [...asked, ...more] },
        { 200: success(about.drill, ref('Drilled')) },
      ),
    },
  }
}

/** The paths that belong to no single register. */
export const sharedPaths = (declarations: Pick<Declarations, 'indicators' | 'acts'>): Json => ({
  ...housePaths(),
  ...Object.assign({}, ...[...declarations.acts.values()].map(actPath)),
  ...indicatorPaths(declarations),
})
