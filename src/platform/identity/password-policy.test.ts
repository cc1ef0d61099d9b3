import { describe, expect, it } from 'vitest'
import { asEnglishKeys } from './common-passwords.ts'
import { passwordFault } from './password-policy.ts'

const own = ['somying.director', 'นางสมหญิง ตัวอย่างดี']
const fault = (password: string): string | null => passwordFault(password, own)?.en ?? null

describe('a password', () => {
  it.each([
    'ดอกบัวตูมในสระหน้าโรงเรียน',
    'seven green umbrellas',
    'kaeng som at noon 3',
    'tT9!vwq-plm4',
    'หมาน้อยนอนใต้ถุนบ้านยาย',
  ])('may be %s', (password) => {
    expect(fault(password)).toBeNull()
  })

  it.each([
    ['short', 'Zq8!vm2'],
    ['nine letters', 'qmvkzptlw'],
    ['a phone number', '081-234-5678'],
    ['an id number', '1234567890123'],
    ['a birthday', '16/05/2530 '],
    ['a common word with a year', 'Password2569'],
    ['one in figures and signs', 'P@ssw0rd1234'],
    ['two common words', 'thailandteacher'],
    ['a common word twice', 'somchaisomchai'],
    ['a Thai word', 'รหัสผ่าน1234'],
    ['a Thai word typed on English keys', `${asEnglishKeys('สวัสดีครับ')}99`],
    ['keys in a row', 'qwertyuiop123'],
    ['keys in a slant', '1qaz2wsx3edc'],
    ['a Thai row of keys', 'ฟหกดเ้่าสวง'],
    ['one letter', 'aaaaaaaaaaaa'],
    ['a pair repeated', 'xyxyxyxyxyxy'],
    ['the user name', 'somying.director!'],
    ['part of the name', 'ตัวอย่างดีมากเลย'],
    ['too long', 'ก'.repeat(200)],
  ])('may not be %s', (_, password) => {
    expect(fault(password)).not.toBeNull()
  })

  it('is judged by what is typed on the keyboard left in English', () => {
    expect(asEnglishKeys('สวัสดี')).toBe('l;ylfu')
  })
})
