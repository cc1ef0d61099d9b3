/** Place: provinces, districts and subdistricts, and their boundaries. */
import { area } from './area.register.ts'
import { areaBoundary } from './area-boundary.register.ts'

export { allAreas, areaId } from './geography.ts'
export { type LoadedBoundaries, loadBoundaries } from './load-boundaries.act.ts'
export { area, areaBoundary }
export const placeModule = { name: 'place', registers: [area, areaBoundary] }
