import type { Declarations } from '../house.ts'
import { API_SCOPE } from '../scope/token.ts'
import { json, type Methods } from './calls.ts'
import { described, problemResponses, query, text, uuid } from './openapi-operation.ts'
import { sharedPaths } from './openapi-paths.ts'
import { registerPaths } from './openapi-register-paths.ts'
import { type Json, registerSchemas } from './openapi-schemas.ts'
import { sharedSchemas } from './openapi-shapes.ts'
import { onlyKnown } from './query-string.ts'

const parameters: Json = {
  id: { name: 'id', in: 'path', required: true, schema: uuid },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: uuid,
    ...described({
      th: 'รหัสของการกระทำ (UUID) ที่ผู้เรียกสร้างเอง ส่งใน body เป็น `id` แทนได้',
      en: 'The id of the act, minted by the caller; may stand in the body as `id` instead',
    }),
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    schema: { type: 'string', pattern: '^"[1-9][0-9]*"$' },
    ...described({
      th: 'รุ่นที่เห็น เช่น "3" แทน `version`',
      en: 'The version seen, such as "3", instead of `version`',
    }),
  },
  search: query('search', text, {
    th: 'คำที่ต้องพบทุกคำ หรือเลขเต็มจำนวน',
    en: 'Words that must all occur, or a whole id',
  }),
  size: query('size', { type: 'integer', minimum: 1, maximum: 9999 }, { th: 'ไม่เกิน 500 แถว', en: 'At most 500 rows' }),
  after: query('after', text, { th: '`next` ของหน้าก่อน', en: 'The `next` of the page before' }),
  fields: query('fields', text, {
    th: 'ให้ค่าเฉพาะช่องเหล่านี้ คั่นด้วยจุลภาค',
    en: 'Values of these fields alone, separated by commas',
  }),
  asOf: query('asOf', text, {
    th: 'วันที่ ISO (สิ้นวันตามเวลาไทย) หรือเวลา: ทะเบียนอย่างที่เป็นเมื่อนั้น',
    en: 'An ISO day (its end in Bangkok) or instant: the register as it stood then',
  }),
}

const securitySchemes = (scopes: Declarations['scopes']): Json => ({
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'bua_…',
    ...described({
      th: 'โทเคนส่วนตัวหรือโทเคนของโปรแกรม',
      en: 'A personal token or one of a program',
    }),
  },
  program: {
    type: 'oauth2',
    flows: {
      clientCredentials: {
        tokenUrl: '/api/token',
        scopes: {
          [API_SCOPE]: 'This API',
          ...Object.fromEntries([...scopes].map(([scope, label]) => [scope, label.en])),
        },
      },
    },
  },
  session: { type: 'apiKey', in: 'cookie', name: 'buaban.session_token' },
})

/** The whole API as OpenAPI 3.1, from the declarations alone and in their order. */
export function openapi(declarations: Pick<Declarations, 'registers' | 'indicators' | 'acts' | 'scopes'>): Json {
  const registers = [...declarations.registers.values()]
  return {
    openapi: '3.1.0',
    info: {
      title: 'บัวบาน · Buaban',
      version: '1',
      ...described({
        th: 'ทุกทะเบียนของจังหวัด ระเบียนที่ผู้เรียกไม่มีสิทธิ์เห็นคือไม่มี ทุกการเปลี่ยนแปลงมีรหัสของตนเองและบอกรุ่นที่เห็น',
        en: 'Every register of the province. A record that the caller may not see does not exist. Every change carries an id of its own and the version it saw.',
      }),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: registers.map(({ name, about }) => ({ name, ...described(about) })),
    paths: { ...sharedPaths(declarations), ...Object.assign({}, ...registers.map(registerPaths)) },
    components: {
      securitySchemes: securitySchemes(declarations.scopes),
      parameters,
      responses: problemResponses,
      schemas: { ...sharedSchemas, ...Object.assign({}, ...registers.map(registerSchemas)) },
    },
    security: [{}, { token: [] }, { program: [API_SCOPE] }, { session: [] }],
  }
}

/** `/api/openapi.json` */
export const openapiCalls: Methods = {
  async GET({ house, url }) {
    onlyKnown(url.searchParams, [])
    return json(openapi(house))
  },
}
