/** Place: provinces, districts and subdistricts. */
import { area } from './area.register.ts'

export { area }
export const placeModule = { name: 'place', registers: [area] }
