/** Place: provinces, districts and subdistricts. */
import { area } from './area.register.ts'

export { allAreas, areaId } from './geography.ts'
export { area }
export const placeModule = { name: 'place', registers: [area] }
