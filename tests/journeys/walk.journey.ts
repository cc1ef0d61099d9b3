import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { deviceWords } from '../../src/web/words/outbox.ts'
import { walkWords as words } from '../../src/web/words/walk.ts'
import { openBrowser } from '../support/browser.ts'
import { made, rowsFor } from './addresses.ts'
import { open, type Visitor, visit } from './visitor.ts'

const address = inject('address')
const PIN = '730264'
const NUMBER = '88/1'
const ID = '1101700230708'
/** The other walker's record of the same house, made while the first has no network. */
const OTHERS = '0198f1c2-7a3b-7c4d-8e5f-01234567aa01'

let browser: Browser
let visitor: Visitor
let page: Page
let zone: { id: string; values: Record<string, unknown> }

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, address, { card: 'enumerator', language: 'th', width: 390 })
  page = visitor.page
  const [walking] = await rowsFor(address, 'enumerator', 'enumeration_zone', '&filter[state]=walking')
  if (!walking) throw new Error('the demo has no village that is being walked')
  zone = walking
})
afterAll(() => browser.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })
const sheet = (name: string) => page.locator(`[name="sheet:${name}"]`)
const houses = () =>
  rowsFor(
    address,
    'watch_coordinator',
    'enumerated_house',
    `&filter[zone]=${zone.id}&filter[house_number]=${encodeURIComponent(NUMBER)}`,
  )

describe('a volunteer who walks a village where there is no signal', () => {
  it('takes the village along', async () => {
    await open(visitor, '/field')
    await page.getByLabel(deviceWords.pin.th).fill(PIN)
    await page.getByLabel(deviceWords.pinAgain.th).fill(PIN)
    await button(deviceWords.switchOn.th).click()
    await page.getByText(deviceWords.ready.th).waitFor()
    await visitor.context.setOffline(true)
    await page.locator(`a[href="/field/walk/${zone.id}"]`).click()
  })

  it('writes a house down with its children, one block at a time', async () => {
    await page.locator('#number').fill('๘๘/๑')
    await button(words.openHouse.th).click()
    await page.getByLabel('ได้ข้อมูลครบ').check()
    await sheet('informant').fill('ยายแก้ว')
    await page.locator('[name="sheet:has_children"][value="yes"]').check()
    await sheet('children.1.first').fill('ปุณณภัสสร์')
    for (const [name, value] of [
      ['sex', 'f'],
      ['birth_known', 'no'],
      ['id_kind', 'citizen'],
      ['nationality', 'thai'],
      ['learning', 'no'],
      ['out_since', 'never'],
      ['disability', 'no'],
    ])
      await page.locator(`[name="sheet:children.1.${name}"][value="${value}"]`).check()
    await sheet('children.1.age').fill('8')
    await sheet('children.1.id_number').fill(ID.replace(/8$/, '9'))
    await button(words.keep.th).click()
    // a slip in the number is told on the device
    await page.getByRole('alert').getByRole('link').first().waitFor()
    await sheet('children.1.id_number').fill(ID)
    await button(words.keep.th).click()
    await page.getByText(words.outChildren.th.replace('{n}', '1')).first().waitFor()
  })

  it('hears at the first signal that somebody was there, and decides that it was a repeat visit', async () => {
    await made(address, 'watch_member', 'enumerated_house', OTHERS, {
      zone: zone.id,
      area: zone.values.area,
      house_number: NUMBER,
      visited_on: Temporal.Now.plainDateISO('Asia/Bangkok').subtract({ days: 2 }).toString(),
      visited_by: zone.values.second,
      visits: 1,
      result: 'nobody_home',
    })
    await visitor.context.setOffline(false)
    await page.getByText(words.twice.th).waitFor({ timeout: 60_000 })
    expect(await page.getByText('ทองนพคุณ').first().isVisible()).toBe(true)
    await button(words.useMine.th).click()
    await expect.poll(async () => (await houses())[0]?.values.visits, { timeout: 60_000 }).toBe(2)
    const rows = await houses()
    expect(rows.map(({ id }) => id)).toEqual([OTHERS])
    expect(rows[0]?.values.result).toBe('interviewed')
    const told = JSON.stringify(rows[0]?.values.sheet)
    expect(told).toContain('1-1017-xxxxx-xx-8')
    expect(told).not.toContain(ID)
    expect(visitor.complaints().filter((one) => !/ERR_INTERNET_DISCONNECTED|409/.test(one))).toEqual([])
  })
})
