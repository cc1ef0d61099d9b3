/** Nothing but its own scripts, styles and requests: for whatever is not drawn as a page and so has no policy yet. */
const BARE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const YEAR = 365 * 24 * 3600

/** Nothing of a signed-in person is kept by caches on the way; nothing is framed, sniffed or opened from other sites. */
export function keepSafe(headers: Headers, url: URL, signedIn: boolean): void {
  headers.set('x-content-type-options', 'nosniff')
  // said in the head, so that no browser guesses while a long page comes in pieces
  if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)')
  headers.set('cross-origin-opener-policy', 'same-origin')
  if (!headers.has('cross-origin-resource-policy')) headers.set('cross-origin-resource-policy', 'same-origin')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', BARE_POLICY)
  headers.set('x-frame-options', 'DENY')
  if (url.protocol === 'https:') headers.set('strict-transport-security', `max-age=${YEAR}; includeSubDomains`)
  if (signedIn || !headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
}
