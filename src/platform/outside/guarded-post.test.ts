import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOpenAddress, openOutside } from './guarded-post.ts'

it('calls no address of the own network, however it is written', async () => {
  const outside = openOutside()
  const addresses = [
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://10.1.2.3/',
    'https://172.31.255.255/',
    'https://192.168.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://localhost/',
    'https://LOCALHOST./',
    'http://example.com/',
    'https://user:word@example.com/',
    'ftp://example.com/',
    'not an address',
  ]
  for (const address of addresses) {
    const answer = await outside.post(address, {}, '{}')
    expect('fault' in answer && ['address_refused', 'not_found'].includes(answer.fault), address).toBe(true)
  }
})

it('knows the open internet', () => {
  for (const address of ['8.8.8.8', '203.150.0.1', '172.32.0.1', '2606:4700::1111', '2405:9800::1'])
    expect(isOpenAddress(address), address).toBe(true)
  for (const address of ['2002:7f00:1::', '64:ff9b::7f00:1', '2001:db8::1', 'ff02::1', '::', 'x', ''])
    expect(isOpenAddress(address), address).toBe(false)
})

it('never takes an address of a closed network for an open one', () => {
  const part = fc.integer({ min: 0, max: 255 })
  const closed = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), part, part, part),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), part, part),
    fc.tuple(fc.constant(192), fc.constant(168), part, part),
    fc.tuple(fc.integer({ min: 224, max: 255 }), part, part, part),
  )
  fc.assert(
    fc.property(closed, (parts) => {
      expect(isOpenAddress(parts.join('.'))).toBe(false)
      expect(isOpenAddress(`::ffff:${parts.join('.')}`)).toBe(false)
    }),
  )
})
