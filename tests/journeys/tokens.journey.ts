import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Visitor, visit } from './visitor.ts'

const address = inject('address')
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { card: 'school_registrar', width: 390, scripts: false })
})
afterAll(async () => {
  await visitor.leave()
  await browser.close()
})

const call = (path: string, secret: string, init: RequestInit = {}) =>
  fetch(`${address}${path}`, { ...init, headers: { authorization: `Bearer ${secret}`, ...init.headers } })

it('issues a token without scripts, lets a program read with it and no more, and revokes it', async () => {
  const { page } = visitor
  await page.goto(`${address}/settings/tokens`)
  await page.fill('#name', 'รายงานประจำสัปดาห์')
  await page.click('form[action="?/issue"] button.main')
  await page.waitForLoadState()
  const secret = (await page.locator('.secret').textContent()) ?? ''
  expect(secret).toMatch(/^bua_/)

  const list = await call('/api/learner?size=3&fields=grade', secret)
  expect(list.status).toBe(200)
  expect(list.headers.get('ratelimit')).toMatch(/^"token";r=\d+;t=\d+$/)
  expect(((await list.json()) as { rows: unknown[] }).rows).toHaveLength(3)
  const init = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }
  expect((await call('/api/learner', secret, init)).status).toBe(404)
  expect((await call('/api/learner', secret, { method: 'DELETE' })).status).toBe(405)

  await page.goto(`${address}/settings/tokens`)
  expect(await page.locator('.secret').count()).toBe(0)
  await page.click('form[action="?/revoke"] button')
  await page.waitForLoadState()
  const after = await call('/api/learner', secret)
  expect([after.status, after.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('invalid_token')])
  expect(visitor.complaints()).toEqual([])
})
