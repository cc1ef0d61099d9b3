import { date } from '#kernel/kinds/date.ts'
import { json } from '#kernel/kinds/json.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

const array = (items: Record<string, unknown>) => ({ type: 'array', items })
const positions = array(array({ type: 'number' }))

/** Where an area ends, for maps: read from a GeoJSON file. Nothing but maps depends on it. */
export const areaBoundary = register('area_boundary', {
  th: { one: 'แนวเขตพื้นที่', many: 'แนวเขตพื้นที่' },
  en: { one: 'area boundary', many: 'area boundaries' },
  about: {
    th: 'แนวเขตของจังหวัด อำเภอ และตำบลสำหรับแผนที่ พิกัด WGS 84 ย่อรายละเอียดแล้ว',
    en: 'Boundaries of provinces, districts and subdistricts for maps, in WGS 84, simplified',
  },
  fields: {
    area: place({ th: 'พื้นที่', en: 'Area', to: 'area', placeType: 'area', required: true, fixed: true }),
    geometry: json({
      th: 'แนวเขต',
      en: 'Geometry',
      required: true,
      schema: {
        type: 'object',
        required: ['type', 'coordinates'],
        additionalProperties: false,
        properties: { type: { enum: ['MultiPolygon'] }, coordinates: array(array(positions)) },
      },
    }),
    source: text({ th: 'ที่มา', en: 'Source', required: true, max: 200 }),
    loaded_on: date({ th: 'นำเข้าเมื่อ', en: 'Loaded on', required: true }),
  },
  titled: ['area'],
  listed: ['area', 'source', 'loaded_on'],
  onlyOne: [{ of: ['area'], otherwise: { th: 'พื้นที่นี้มีแนวเขตแล้ว', en: 'This area has a boundary already' } }],
  access: [
    { role: 'everyone', may: ['read', 'count', 'export'], anywhere: true },
    { role: 'sysadmin', may: ['create', 'change', 'withdraw'], anywhere: true },
  ],
})
