import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fieldWords } from '../../src/web/words/field.ts'
import { deviceWords, outboxWords } from '../../src/web/words/outbox.ts'
import { sheets } from '../../src/web/words/sheets.ts'
import { shell } from '../../src/web/words/shell.ts'
import { openBrowser } from '../support/browser.ts'
import { rowsFor } from './addresses.ts'
import { open, type Visitor, visit } from './visitor.ts'

const address = inject('address')
const MEMBER = 'watch_member'
const COORDINATOR = 'watch_coordinator'
const PIN = '493817'
const JOB = 'รับจ้างเก็บลำไย'
const NOTE = 'บ้านอยู่หลังวัด เข้าทางซอยลูกรัง'

let browser: Browser
let visitor: Visitor
let page: Page
let child = ''
let before: { id: string }[] = []

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { card: MEMBER, language: 'th', width: 390 })
  page = visitor.page
  await visitor.context.grantPermissions(['geolocation'], { origin: address })
  await visitor.context.setGeolocation({ latitude: 13.971235, longitude: 100.521235 })
})
afterAll(() => browser.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const visitsOf = (id: string) => rowsFor(address, COORDINATOR, 'home_visit', `&filter[case]=${id}`)
/** What the device holds, as whoever takes the phone apart would find it. */
const storedNames = () =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').filter(Boolean))
const storedText = () =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('buaban-field')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            const told = (value: unknown): string =>
              value instanceof ArrayBuffer
                ? new TextDecoder().decode(value)
                : ArrayBuffer.isView(value)
                  ? ''
                  : value && typeof value === 'object'
                    ? Object.values(value).map(told).join(' ')
                    : String(value)
            resolve(reading.result.map(told).join(' '))
          }
        }
      }),
  )

async function unlock(): Promise<void> {
  await page.getByLabel(deviceWords.locked.th).fill(PIN)
  await button(deviceWords.open.th).click()
}

describe('a member of the watch network where there is no signal', () => {
  it('switches offline work on with a PIN, and the device keeps nothing readable', async () => {
    await open(visitor, '/field')
    const first = page.locator('main ul.list a').first()
    const name = (await first.textContent())?.trim() ?? ''
    child = ((await first.getAttribute('href')) ?? '').split('/').at(-1) ?? ''
    await page.getByLabel(deviceWords.pin.th).fill(PIN)
    await page.getByLabel(deviceWords.pinAgain.th).fill(PIN)
    await button(deviceWords.switchOn.th).click()
    await page.getByText(deviceWords.ready.th).waitFor()
    const stored = await storedText()
    expect(name.length).toBeGreaterThan(5)
    expect(stored.length).toBeGreaterThan(200)
    for (const word of [...name.split(' '), PIN]) expect(stored).not.toContain(word)
  })

  it('fills a visit without network, with what a branch opens and a row that repeats', async () => {
    before = await visitsOf(child)
    await visitor.context.setOffline(true)
    await page.locator(`a[href="/field/cases/${child}"]`).click()
    await page.getByRole('link', { name: fieldWords.visit.th }).click()
    await page.getByLabel('ไปที่บ้าน').check()
    await page.locator('#finding').selectOption('found')
    await page.locator('[name="sheet:informant"]').selectOption('parent')
    expect(await page.locator('[name="sheet:job"]').isVisible()).toBe(false)
    await page.locator('[name="sheet:works"][value="yes"]').check()
    await page.locator('[name="sheet:job"]').fill(JOB)
    await page.locator('[name="sheet:members.1.relation"]').fill('มารดา')
    await button(sheets.another.th.replace('{what}', 'คนที่ 2')).click()
    await page.locator('[name="sheet:members.2.relation"]').fill('ยาย')
    await button(fieldWords.here.th).click()
    await expect.poll(() => page.locator('[name="location.lat"]').inputValue()).toBe('13.971235')
    await page.locator('[name="note"]').fill(NOTE)
    await button(fieldWords.keep.th).click()
    // what helps is asked for and was left out: told on the device, nothing typed is lost
    await page.getByRole('alert').getByRole('link').first().waitFor()
    expect(await page.locator('[name="sheet:members.2.relation"]').inputValue()).toBe('ยาย')
    await page.locator('[name="sheet:wants"][value="money"]').check()
    await button(fieldWords.keep.th).click()
    await page.getByRole('heading', { name: outboxWords.title.th.replace('{n}', '1') }).waitFor()
    expect(await visitsOf(child)).toEqual(before)
  })

  it('still has it after the window was closed and opened without network', async () => {
    await page.reload()
    await unlock()
    await page.getByRole('heading', { name: outboxWords.title.th.replace('{n}', '1') }).waitFor()
    await page.goto('/field')
    await unlock()
    await page.getByText(outboxWords.waiting.th, { exact: false }).first().waitFor()
    expect(await storedText()).not.toContain(JOB)
  })

  it('sends it by itself once there is network, once, and the coordinator reads it', async () => {
    await visitor.context.setOffline(false)
    await expect.poll(async () => (await visitsOf(child)).length, { timeout: 60_000 }).toBe(before.length + 1)
    await page.getByRole('heading', { name: outboxWords.title.th.replace('{n}', '1') }).waitFor({ state: 'hidden' })
    await page.reload()
    await unlock()
    await page.locator('main ul.list a').first().waitFor()
    const known = new Set(before.map(({ id }) => id))
    const came = (await visitsOf(child)).filter(({ id }) => !known.has(id))
    expect(came).toHaveLength(1)
    expect(came[0]?.values).toMatchObject({
      note: NOTE,
      finding: 'found',
      location: { lat: 13.971235, lon: 100.521235 },
    })
    expect(JSON.stringify(came[0]?.values.sheet)).toContain(JOB)
    expect(JSON.stringify(came[0]?.values.sheet)).toContain('ยาย')
  })

  it('leaves nothing on the device when signing out', async () => {
    expect(await storedNames()).toContain('buaban-field')
    await open(visitor, '/settings')
    await button(shell.signOut.th).first().click()
    await page.waitForURL(`${address}/`)
    await expect.poll(storedNames).toEqual([])
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
    await page.goto('/field')
    await page.getByText(deviceWords.signInFirst.th).waitFor()
    expect(visitor.complaints().filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  })
})
