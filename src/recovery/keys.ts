import { createHmac } from 'node:crypto'
import type { Secrets } from '#platform/secrets.ts'

/** A name for a set of keys that says nothing about them: by it a backup knows the keys that belong to it. */
export const fingerprintOf = (secrets: Secrets): string =>
  createHmac('sha256', secrets.hashKey).update(secrets.encryptionKey).update('buaban keys').digest('hex').slice(0, 32)
