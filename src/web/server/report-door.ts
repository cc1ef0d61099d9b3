import { createLimiter } from '#kernel/api/rate-limit.ts'

/** Reports and tries of codes from one address; a whole village may sit behind one. */
export const reportsDoor = createLimiter({ name: 'reports', quota: 10, seconds: 600 })
export const codesDoor = createLimiter({ name: 'codes', quota: 30, seconds: 600 })
