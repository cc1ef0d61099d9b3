import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fieldWords } from '../../src/web/words/field.ts'
import { deviceWords, outboxWords } from '../../src/web/words/outbox.ts'
import { openBrowser } from '../support/browser.ts'
import { rowsFor, valuesOf } from './addresses.ts'
import { open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

/** One child, from the word of somebody on the street to a school again, by everybody who has a hand in it. */
const address = inject('address')
const COORDINATOR = 'watch_coordinator'
const MEMBER = 'watch_member'
const PIN = '739214'

let browser: Browser
let nida: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  nida = await visit(browser, address, { card: COORDINATOR, language: 'th' })
})
afterAll(() => browser.close())

const now = ({ page }: Visitor) => wordsOf(page.locator('[aria-current=step]'))

/** Makes a step and waits until the case stands where it leads. */
async function step(who: Visitor, name: string, state: string): Promise<void> {
  await who.page.getByRole('button', { name, exact: true }).first().click()
  await expect.poll(() => now(who), { timeout: 20_000 }).toContain(state)
  await settled(who.page)
}

describe('somebody tells of a child', () => {
  it('without a name, and follows what becomes of it by a code', async () => {
    const seller = await visit(browser, address, { language: 'th', width: 390 })
    await open(seller, '/report')
    await seller.page.locator('[name=area]').selectOption({ index: 3 })
    await seller.page.locator('[name=told]').fill('เด็กหญิงขายดอกไม้ที่สี่แยกตั้งแต่เช้าทุกวัน')
    await seller.page.locator('[name=spot]').fill('สี่แยกหน้าตลาดเก่า')
    await seller.page.getByRole('button', { name: 'ส่งเรื่อง' }).click()
    const code = await wordsOf(seller.page.locator('.code b'))

    await open(nida, '/watch')
    await nida.page.getByRole('link', { name: /ประชาชนแจ้ง/ }).click()
    await nida.page.waitForURL(/watch\/reports/)
    await settled(nida.page)
    await nida.page.locator('tbody a', { hasText: 'ขายดอกไม้' }).click()
    await nida.page.waitForURL(/reports\/[0-9a-f-]{36}/)
    await settled(nida.page)
    // a case needs a child: asked for at its field, what was typed stays
    await nida.page.locator('[name="name.first"]').fill('ดาวเรือง')
    await nida.page.getByRole('button', { name: 'เปิดเรื่องติดตามเด็ก' }).click()
    await nida.page.getByRole('alert').first().waitFor()
    expect(await nida.page.locator('[name="name.first"]').inputValue()).toBe('ดาวเรือง')
    await nida.page.locator('[name="name.title"]').fill('เด็กหญิง')
    await nida.page.locator('[name="name.last"]').fill('แดนสมมติ')
    await nida.page.getByLabel('หญิง', { exact: true }).check()
    nida.complaints()
    await nida.page.getByRole('button', { name: 'เปิดเรื่องติดตามเด็ก' }).click()
    await nida.page.waitForURL(/watch\/cases/)
    await settled(nida.page)
    expect(await wordsOf(nida.page.locator('h1'))).toBe('เด็กหญิงดาวเรือง แดนสมมติ')
    expect(await now(nida)).toContain('อาจหลุดจากระบบ')

    await open(seller, '/report/track')
    await seller.page.getByLabel('รหัสติดตาม').fill(code.toLowerCase())
    await seller.page.getByRole('button', { name: 'ดูความคืบหน้า' }).click()
    await seller.page.getByText('กำลังช่วยเหลือเด็ก').waitFor()
    expect(await wordsOf(seller.page.locator('main'))).not.toContain('ดาวเรือง')
    expect(seller.complaints()).toEqual([])
    await seller.leave()
  })
})

describe('children who have nobody', () => {
  it('are given to members near them by one press, and the list is as it was left', async () => {
    await open(nida, '/watch')
    const alone = nida.page.locator('li', { hasText: 'ยังไม่มีผู้ดูแล' }).locator('b').first()
    const before = Number(await wordsOf(alone))
    await nida.page.getByRole('link', { name: 'มอบหมายพร้อมกัน' }).click()
    await nida.page.waitForURL(/watch\/assign/)
    await settled(nida.page)
    const ticked = await nida.page.locator('input[name=case]:checked').count()
    expect(ticked).toBeGreaterThan(1)
    // one is kept back
    await nida.page.locator('input[name=case]:checked').first().uncheck()
    await nida.page.getByRole('button', { name: 'มอบหมายที่เลือกไว้' }).click()
    await nida.page.waitForURL(/assigned=/)
    await settled(nida.page)
    expect(new URL(nida.page.url()).searchParams.get('assigned')).toBe(String(ticked - 1))
    await open(nida, '/watch')
    expect(Number(await wordsOf(alone))).toBe(before - ticked + 1)

    await open(nida, '/watch/cases?what=late')
    const [first, second] = await nida.page.locator('tbody th a').allInnerTexts()
    await nida.page.locator('tbody th a').first().click()
    await nida.page.getByRole('heading', { name: first, level: 1 }).waitFor()
    await nida.page.getByRole('link', { name: /เด็กคนถัดไป/ }).click()
    await nida.page.getByRole('heading', { name: second, level: 1 }).waitFor()
    await nida.page.getByRole('link', { name: /กลับไปรายการ/ }).click()
    await nida.page.waitForURL(/what=late/)
    expect(nida.complaints()).toEqual([])
  })
})

describe('a child who was given to somebody', () => {
  let child = ''

  it('is found by a visit without network, which moves the case once it is sent', async () => {
    const [row] = await rowsFor(address, MEMBER, 'child_case', '&filter[state]=assigned')
    child = row?.id ?? ''
    const somsak = await visit(browser, address, { card: MEMBER, language: 'th', width: 390 })
    const { page } = somsak
    await open(somsak, '/field')
    await page.getByLabel(deviceWords.pin.th).fill(PIN)
    await page.getByLabel(deviceWords.pinAgain.th).fill(PIN)
    await page.getByRole('button', { name: deviceWords.switchOn.th, exact: true }).click()
    await page.getByText(deviceWords.ready.th).waitFor()
    await somsak.context.setOffline(true)
    await page.locator(`a[href="/field/cases/${child}"]`).click()
    await page.getByRole('link', { name: fieldWords.visit.th }).click()
    await page.getByLabel('ไปที่บ้าน').check()
    await page.locator('#finding').selectOption('found')
    await page.locator('[name="sheet:informant"]').selectOption('grandparent')
    await page.locator('[name="sheet:works"][value="no"]').check()
    await page.locator('[name="sheet:wants"][value="learning"]').check()
    // a row for a member of the household stands open; whoever lives alone leaves it empty
    await page.locator('[name="sheet:members.1.relation"]').fill('ยาย')
    await page.getByLabel('พบตัวเด็ก').check()
    await page.getByRole('button', { name: fieldWords.keep.th, exact: true }).click()
    await page.getByRole('heading', { name: outboxWords.title.th.replace('{n}', '2') }).waitFor()
    await somsak.context.setOffline(false)
    await expect
      .poll(
        async () =>
          (await rowsFor(address, MEMBER, 'child_case', '&filter[state]=found')).some(({ id }) => id === child),
        {
          timeout: 60_000,
        },
      )
      .toBe(true)
    await somsak.leave()
  })

  it('has a plan agreed and is back in learning, with the looks after it made', async () => {
    await open(nida, `/watch/cases/${child}`)
    await nida.page.getByLabel('แผนที่ตกลงกัน').fill('เรียนกับ สกร. วันเสาร์อาทิตย์')
    for (const name of ['child_agrees', 'guardian_agrees'])
      await nida.page.locator(`[name=${name}][value=yes]`).first().check()
    await nida.page.locator('[name=cause]').first().selectOption({ index: 1 })
    await step(nida, 'ตกลงแผนกับเด็กและผู้ปกครอง', 'มีแผนแล้ว')
    await nida.page.locator('[name=route]').first().selectOption('dole')
    const today = Temporal.Now.plainDateISO('Asia/Bangkok')
    await nida.page.locator('[name="returned_on.day"]').first().fill(String(today.day))
    await nida.page.locator('[name="returned_on.month"]').first().selectOption(String(today.month))
    await nida.page
      .locator('[name="returned_on.year"]')
      .first()
      .fill(String(today.year + 543))
    await step(nida, 'กลับเข้าเรียนแล้ว', 'กลับเข้าเรียน')
    const checks = await rowsFor(address, COORDINATOR, 'return_check', `&filter[case]=${child}&sort=due_on`)
    expect(checks.map(({ values }) => values.after_months)).toEqual(['3', '6', '12'])
    expect(await valuesOf(address, COORDINATOR, 'child_case', child)).toMatchObject({ route: 'dole' })
    expect(nida.complaints()).toEqual([])
  })

  it('stands on the sheet that the network meets over, and the visit prints as it was filled', async () => {
    await open(nida, '/watch/week')
    const back = nida.page.locator('tr', { hasText: 'กลับเข้าเรียน' }).first()
    expect(Number(await wordsOf(back.locator('td').first()))).toBeGreaterThan(0)
    const [visited] = await rowsFor(address, COORDINATOR, 'home_visit', `&filter[case]=${child}&sort=-since`)
    await open(nida, `/instruments/home_visit/print?record=${visited?.id}`)
    await nida.page.emulateMedia({ media: 'print' })
    expect(await nida.page.locator('nav').first().isVisible()).toBe(false)
    const ticked = await nida.page.locator('.option.ticked').allInnerTexts()
    expect(ticked.map((text) => text.trim())).toEqual(expect.arrayContaining(['พบเด็ก', 'ปู่ย่าตายาย', 'การเรียน']))
    await nida.leave()
  })
})
