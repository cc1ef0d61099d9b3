import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { rowsFor } from './addresses.ts'
import { asks, open, settled, type Visitor, visit, wordsOf } from './visitor.ts'

const address = inject('address')

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const caseIn = async (state: string): Promise<string> => {
  const [row] = await rowsFor(address, 'watch_coordinator', 'child_case', `&filter[state]=${state}`)
  if (!row) throw new Error(`the demo has no case in ${state}`)
  return row.id
}

const press = async ({ page }: Visitor, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.waitForURL(/done/)
  await settled(page)
}

describe('the watch centre', () => {
  it('leads a coordinator from the board to a child that nobody has, who is given to a member nearby', async () => {
    const nida = await visit(browser, address, { card: 'watch_coordinator', language: 'th' })
    await open(nida, '/watch')
    const alone = nida.page.locator('li', { hasText: 'ยังไม่มีผู้ดูแล' })
    const before = Number(await wordsOf(alone.locator('b')))
    expect(before).toBeGreaterThan(0)
    await alone.getByRole('link').click()
    await nida.page.waitForURL(/what=alone/)
    await settled(nida.page)
    expect(await nida.page.locator('tbody tr').count()).toBe(before)

    const confirmed = nida.page.locator('tbody tr', { hasText: 'ยืนยันแล้ว รอผู้ดูแล' })
    await confirmed.first().locator('th a').click()
    await nida.page.waitForURL(/cases\/[0-9a-f-]{36}/)
    await settled(nida.page)
    const member = nida.page.locator('input[name=manager]').first()
    await member.check()
    await press(nida, 'มอบหมายผู้ดูแล')
    expect(await wordsOf(nida.page.locator('[aria-current=step]'))).toContain('มอบหมายแล้ว')
    await open(nida, '/watch')
    expect(Number(await wordsOf(alone.locator('b')))).toBe(before - 1)
    expect(nida.complaints()).toEqual([])
    await nida.leave()
  })

  it('asks for what a step needs at its place, without scripts too', async () => {
    const nida = await visit(browser, address, { card: 'watch_coordinator', language: 'th', scripts: false })
    await nida.page.goto(`/watch/cases/${await caseIn('found')}`)
    await nida.page.getByLabel('แผนที่ตกลงกัน').fill('กลับเข้าเรียนเทอมหน้า')
    await nida.page.getByRole('button', { name: 'ตกลงแผนกับเด็กและผู้ปกครอง' }).click()
    expect(await nida.page.locator('.fault').count()).toBeGreaterThan(0)
    expect(await nida.page.getByLabel('แผนที่ตกลงกัน').inputValue()).toBe('กลับเข้าเรียนเทอมหน้า')
    await nida.leave()
  })
})

describe('a partner', () => {
  it('accepts and answers what was referred to it, on a phone, and reaches nothing else', async () => {
    const nurse = await visit(browser, address, { card: 'partner_officer', language: 'th', width: 390 })
    await open(nurse, '/referrals')
    const card = nurse.page
      .locator('article', { has: nurse.page.getByRole('button', { name: 'รับเรื่อง', exact: true }) })
      .first()
    const child = await wordsOf(card.locator('h3'))
    await press(nurse, 'รับเรื่อง')
    const accepted = nurse.page.locator('article', { hasText: child })
    await accepted.getByLabel('ได้ช่วยอะไร ผลเป็นอย่างไร').fill('ตรวจสุขภาพแล้ว แข็งแรงดี')
    await accepted.getByRole('button', { name: 'ตอบผล' }).click()
    await nurse.page.locator('article', { hasText: child }).waitFor({ state: 'detached' })
    expect(nurse.complaints()).toEqual([])
    await nurse.leave()
    for (const path of ['/watch', '/watch/cases', `/watch/cases/${await caseIn('found')}`]) {
      const answer = await fetch(address + path, { headers: await asks(address, 'partner_officer', 'th') })
      expect([path, answer.status]).toEqual([path, 404])
    }
  })
})

describe('a child handed to another province', () => {
  it('goes with a sheet of few fields, and is closed by the code that stands on it', async () => {
    const id = await caseIn('handed_over')
    const nida = await visit(browser, address, { card: 'watch_coordinator', language: 'th' })
    await open(nida, `/watch/cases/${id}/hand-over`)
    const code = await wordsOf(nida.page.locator('.code'))
    expect(await wordsOf(nida.page.locator('main dl'))).not.toMatch(/เลขประจำตัว/)
    const there = await visit(browser, address, { language: 'th' })
    await open(there, '/report/received')
    await there.page.getByLabel('รหัสตอบรับ').fill('AAAAA-AAAAA')
    await there.page.getByRole('button', { name: 'ยืนยันว่ารับแล้ว' }).click()
    await there.page.getByRole('alert').waitFor()
    there.complaints()
    await there.page.getByLabel('รหัสตอบรับ').fill(code.toLowerCase())
    await there.page.getByRole('button', { name: 'ยืนยันว่ารับแล้ว' }).click()
    await there.page.getByText('ตอบรับแล้ว').waitFor()
    await there.leave()
    await open(nida, `/watch/cases/${id}`)
    expect(await wordsOf(nida.page.locator('[aria-current=step]'))).toContain('ปิดเรื่อง')
    await nida.leave()
  })
})
