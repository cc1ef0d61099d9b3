import type { House } from '#kernel/house.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Observation, observations } from './round-results.ts'

/** The structure that the file follows; its dimensions are in the guide on the census. */
const STRUCTURE = 'BUABAN:SCHOOL_AGE_CENSUS(1.0)'

/** SDMX-CSV 2.0: what the structure is, what is done with the rows, the dimensions, the value, its attributes. */
const HEADING = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'REF_AREA',
  'TIME_PERIOD',
  'AGE',
  'SEX',
  'AFFILIATION',
  'NATIONALITY_STATUS',
  'EXCLUSION_DIMENSION',
  'STANDING',
  'UNIT_MEASURE',
  'OBS_VALUE',
  'OBS_STATUS',
]

const ALL = '_T'
const UNKNOWN = '_U'
/** No dimension of exclusion holds of a child: that is an answer, not a gap. */
const NOT_APPLICABLE = '_Z'

const upper = (code: string | null): string => (code === null ? ALL : code.toUpperCase())

/** The common code lists of SDMX: `Y6` for an age, `M` and `F`, `_T` for all, `_U` where it is not known. */
const ageCode = (age: string | null): string => (age === null ? ALL : age === UNKNOWN ? UNKNOWN : `Y${Number(age)}`)

/** The province by ISO 3166-2, what lies in it by its official code. A child placed at the province has no known subdistrict. */
const areaCode = (area: string | null, province: string): string =>
  area === null ? `TH-${province}` : area === province || area === UNKNOWN ? UNKNOWN : `TH${area}`

function line(of: Observation, province: string, year: number): string {
  const { area, age, sex, affiliation, nationality, dimension, stands, n } = of
  return [
    'dataflow',
    STRUCTURE,
    'I',
    'A',
    areaCode(area, province),
    year,
    ageCode(age),
    upper(sex),
    affiliation === UNKNOWN ? NOT_APPLICABLE : upper(affiliation),
    upper(nationality),
    dimension === UNKNOWN ? NOT_APPLICABLE : upper(dimension),
    upper(stands),
    'PS',
    n,
    'A',
  ].join(',')
}

/**
 * The counts of a round as SDMX-CSV, as far as the actor sees the children: by single age, sex, subdistrict, affiliation,
 * nationality status, dimension of exclusion and standing.
 * @throws Refusal `not_found`
 */
export async function sdmxCsv(house: House, actor: Actor, round: string, asOf?: string): Promise<string> {
  const { values } = await record(house, actor, 'census_round', round)
  const rows = await observations(house, actor, round, asOf)
  const year = Number(values.academic_year)
  const lines = rows.map((row) => line(row, house.province.code, year))
  return `${[HEADING.join(','), ...lines].join('\n')}\n`
}
