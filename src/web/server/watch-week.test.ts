import { expect, it } from 'vitest'
import { spokenName } from './watch-week.ts'

it('says of a surname no more than the letter that it begins with', () => {
  expect(spokenName('เด็กหญิงปุณณภัสสร์ ศักดิ์สิทธิ์วิทยากุล', false)).toBe('เด็กหญิงปุณณภัสสร์ ศ.')
  expect(spokenName('เด็กชายสมชาย เจริญสุข', false)).toBe('เด็กชายสมชาย จ.')
  expect(spokenName('เด็กชาย Aung Min', false)).toBe('เด็กชาย Aung M.')
  expect(spokenName('เด็กชายไม่มีสกุล', false)).toBe('เด็กชายไม่มีสกุล')
})

it('says all of it where that was asked for', () => {
  expect(spokenName('เด็กชายสมชาย เจริญสุข', true)).toBe('เด็กชายสมชาย เจริญสุข')
})
