import { expect, inject, it } from 'vitest'
import { type Example, examples, routes } from './addresses.ts'
import { asks } from './visitor.ts'

const address = inject('address')
const declared = await routes()
const known: Promise<Map<string, Example[]>> = examples(address, inject('plan'), inject('draft'))

const EXACTLY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

/** The sources of one directive of a content policy. */
const sources = (policy: string, name: string): string[] =>
  (policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? '').split(' ').slice(1)

const elements = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g'))?.filter((one) => !one.includes(' src=')) ?? []

it.each(declared)(
  '%s says how a browser must keep it, and carries nothing inline that it did not announce',
  async (route) => {
    const [example] = (await known).get(route) ?? []
    const path = example?.paths[0]
    if (!example || !path) throw new Error(`no address stands for the route ${route}`)
    const response = await fetch(`${address}${path}`, { headers: await asks(address, example.card, 'th') })
    const html = await response.text()
    for (const [name, value] of Object.entries(EXACTLY)) expect(response.headers.get(name), name).toBe(value)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('unsafe-inline')
    expect(policy).not.toContain('unsafe-eval')
    for (const name of ['default-src', 'base-uri', 'frame-ancestors', 'object-src'])
      expect(sources(policy, name), name).toEqual(["'none'"])
    expect(sources(policy, 'form-action')).toEqual(["'self'"])
    const scripts = sources(policy, 'script-src').filter((one) => one.startsWith("'sha256-"))
    expect(elements(html, 'script').length, 'every script of the page is announced by its digest').toBe(scripts.length)
    expect(elements(html, 'style'), 'styles come as files').toEqual([])
    expect(html.match(/<[a-z][^>]*\sstyle="/gi), 'no style attribute').toBeNull()
    expect(html.match(/<[a-z][^>]*\son[a-z]+="/gi), 'no handler attribute').toBeNull()
  },
)

it('a form, an act or a sign-in that another site sends in somebody’s name is refused', async () => {
  const session = await asks(address, 'peo_officer', 'th')
  for (const path of ['/settings?/sign_out', '/sign-in?/password', '/api/plan', '/settings/passkey', '/confirm']) {
    for (const more of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const headers = new Headers([...session, ...Object.entries(more)])
      headers.set('content-type', 'application/x-www-form-urlencoded')
      const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: 'a=b', redirect: 'manual' })
      expect([path, response.status]).toEqual([path, 403])
    }
  }
})
