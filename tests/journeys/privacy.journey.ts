import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { rowsFor, valuesOf } from './addresses.ts'
import { sessionOf, type Visitor, visit } from './visitor.ts'

const address = inject('address')
let browser: Browser
const visitors = new Map<string, Visitor>()

/** Somebody with this card on a phone, without scripts. */
async function as(card: string): Promise<Visitor> {
  const known = visitors.get(card) ?? (await visit(browser, address, { card, width: 390, scripts: false }))
  visitors.set(card, known)
  return known
}

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all([...visitors.values()].map((visitor) => visitor.leave()))
  await browser.close()
})

const get = async (path: string, card: string) =>
  fetch(`${address}${path}`, { headers: { cookie: await sessionOf(address, card) }, redirect: 'manual' })

async function create(card: string, register: string, values: Record<string, unknown>): Promise<string> {
  const record = crypto.randomUUID()
  const headers = {
    cookie: await sessionOf(address, card),
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    origin: address,
    'sec-fetch-site': 'same-origin',
  }
  const body = JSON.stringify({ record, values })
  const response = await fetch(`${address}/api/${register}`, { method: 'POST', headers, body })
  expect(response.status, await response.text()).toBe(201)
  return record
}

describe('personal data', () => {
  it('the officer declares what is done with it, and anybody reads that', async () => {
    const { page } = await as('dpo')
    await page.goto(`${address}/privacy`)
    await page.click('form[action="?/begin"] button')
    await page.waitForLoadState()
    const anybody = await fetch(`${address}/privacy`, { headers: { cookie: 'language=th' } })
    expect(await anybody.text()).toContain('ทะเบียนผู้เรียนและการย้าย')
    await page.goto(`${address}/privacy/processing`)
    expect(await page.locator('h2').allTextContents()).toContain('บัญชีผู้ใช้และสิทธิ์')
  })

  it('a person finds a wrong value in their own data, asks, and another office puts it right', async () => {
    const { page } = await as('school_director')
    await page.goto(`${address}/privacy/my-data`)
    await page.click('a[href*="register=person"][href*="field=phone"]')
    await page.waitForLoadState()
    await page.fill('#wanted', '0990000999')
    await page.fill('#request', 'เปลี่ยนหมายเลขแล้ว')
    await page.click('form.form button.main')
    await page.waitForURL(/\/registers\/rights_request\//)
    const request = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    // who asked does not answer
    await page.goto(`${address}/privacy/requests/${request}`)
    await page.click('form[action="?/accept"] button')
    await page.waitForLoadState()
    expect(await page.locator('main').textContent()).toContain('ผู้เสนอเป็นผู้อนุมัติเองไม่ได้')

    const officer = (await as('peo_officer')).page
    await officer.goto(`${address}/privacy/requests/${request}`)
    expect(await officer.locator('main').textContent()).toContain('0990000999')
    await officer.click('form[action="?/accept"] button')
    await officer.waitForURL(/done=moved/)
    await page.goto(`${address}/privacy/my-data`)
    expect(await page.locator('main').textContent()).toContain('099-000-0999')
  })

  it('who can see a child is told account by account, and a copy of one’s own data is a file', async () => {
    const [child] = await rowsFor(address, 'school_registrar', 'learner')
    const { person } = (await valuesOf(address, 'school_registrar', 'learner', child?.id ?? '')) as { person: string }
    const page = await (await get(`/grants/records/person/${person}`, 'school_director')).text()
    expect(page).toContain('นางสาวชุตินันท์ พูลเกษมสุข')
    // the officer of the area office is counted, not named, for a director
    expect(page).not.toContain('วริกานต์')
    expect((await get(`/grants/records/person/${person}`, 'planner')).status).toBe(404)
    expect(await (await get(`/grants/records/person/${person}`, 'auditor')).text()).toContain('วริกานต์')

    const copy = await get('/privacy/my-data/file', 'school_director')
    expect([copy.status, copy.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')])
    const data = (await copy.json()) as { registers: { register: string }[] }
    expect(data.registers.map(({ register }) => register)).toContain('person')
    const log = await (await get('/privacy/access-log', 'dpo')).text()
    expect(log).toContain('นางเพ็ญรัตน์ มั่นภักดีวงษ์')
  })

  it('a file goes in with its form and comes out only to be saved, for those who see its record', async () => {
    const purpose = await create('dpo', 'consent_purpose', {
      code: 'photographs',
      name: 'เผยแพร่ภาพกิจกรรม',
      question: 'ยินยอมให้เผยแพร่ภาพกิจกรรมหรือไม่',
      months: 12,
      starts_on: '2026-05-16',
    })
    const [learner] = await rowsFor(address, 'school_registrar', 'learner')
    const { person } = (await valuesOf(address, 'school_registrar', 'learner', learner?.id ?? '')) as { person: string }
    const { page, complaints } = await as('school_registrar')
    await page.goto(`${address}/registers/consent/new?person=${person}&purpose=${purpose}`)
    for (const [name, day] of [
      ['given_on', ['16', '5', '2569']],
      ['expires_on', ['16', '5', '2570']],
    ] as const) {
      await page.fill(`[name="${name}.day"]`, day[0])
      await page.selectOption(`[name="${name}.month"]`, day[1])
      await page.fill(`[name="${name}.year"]`, day[2])
    }
    await page.check('[name="by_self"][value="no"]')
    await page.check('[name="method"][value="paper"]')
    const bad = { name: 'ใบยินยอม.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>x</script>') }
    await page.setInputFiles('#evidence', bad)
    await page.click('form.form button.main')
    await page.waitForLoadState()
    expect(await page.locator('#evidence-fault').textContent()).toContain('PDF')
    // the browser notes that the form was refused, and nothing else
    expect(complaints()).toEqual([expect.stringContaining('400')])

    const good = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF')
    await page.setInputFiles('#evidence', { ...bad, buffer: good })
    await page.click('form.form button.main')
    await page.waitForURL(/done=saved/)
    const link = (await page.locator('a[href^="/files/"]').getAttribute('href')) ?? ''
    expect(await page.locator('a[href^="/files/"]').textContent()).toBe('ใบยินยอม.pdf')

    const file = await get(link, 'school_registrar')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await file.arrayBuffer()).equals(good)).toBe(true)
    for (const card of ['planner', 'esao_officer', 'sysadmin']) expect((await get(link, card)).status, card).toBe(404)
    expect((await fetch(`${address}${link}`)).status).toBe(404)
    expect(complaints()).toEqual([])
  })
})
