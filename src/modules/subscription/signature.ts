import { createHmac, hkdfSync } from 'node:crypto'
import type { Keys } from '#kernel/kinds/kind.ts'

const PREFIX = 'whsec_'

/**
 * The secret that a subscription and its receiver share. It is worked out from the key of the house and kept nowhere; a
 * new number gives a new secret.
 */
export function secretOf(keys: Keys, subscription: string, keyNumber: number): string {
  const bytes = hkdfSync('sha256', keys.encryption, '', `subscription:${subscription}:${keyNumber}`, 32)
  return `${PREFIX}${Buffer.from(bytes).toString('base64')}`
}

/**
 * The headers by which a receiver knows who sent a message and that nobody changed it, after Standard Webhooks 1.0:
 * HMAC-SHA256 over id, time and body.
 *
 * @param at seconds since 1970
 */
export function signedHeaders(secret: string, id: string, at: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const mark = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')
  return {
    'content-type': 'application/json',
    'user-agent': 'Buaban',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${mark}`,
  }
}
