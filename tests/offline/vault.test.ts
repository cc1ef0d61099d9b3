import { describe, expect, it } from 'vitest'
import { memoryShelf } from '../../src/web/offline/shelf.ts'
import { keeperOf, MOST_TRIES, open, ROUNDS, setUp, weakPin } from '../../src/web/offline/vault.ts'

const PIN = '493817'
const FEW = 1_000
const NAME = 'เด็กหญิงมะลิ ทองประกาย'

const bytesOf = (value: unknown): string => {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('utf8')
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString('utf8')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(bytesOf).join(' ')
  return String(value)
}

describe('the vault of a device', () => {
  it('gives back with the PIN what was put in, and shows nothing of it without', async () => {
    const shelf = memoryShelf()
    const vault = await setUp(shelf, 'account-1', PIN)
    await vault.write('cases', [{ name: NAME }])
    const lying = (await Promise.all((await shelf.names()).map((name) => shelf.get(name)))).map(bytesOf).join(' ')
    expect(lying).toContain('account-1')
    expect(lying).not.toContain('มะลิ')
    expect(lying).not.toContain(PIN)
    const again = await open(shelf, PIN)
    if (again.kind !== 'open') throw new Error(again.kind)
    expect(await again.vault.read('cases')).toEqual([{ name: NAME }])
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000)
  })

  it('has a key that cannot be taken out, and seals nothing twice alike', async () => {
    const shelf = memoryShelf()
    const vault = await setUp(shelf, 'account-1', PIN, FEW)
    await vault.write('a', NAME)
    const first = bytesOf(await shelf.get('a'))
    await vault.write('a', NAME)
    expect(bytesOf(await shelf.get('a'))).not.toBe(first)
    expect(Object.values(vault).some((part) => part instanceof CryptoKey)).toBe(false)
  })

  it('reads nothing that was put in the place of something else', async () => {
    const shelf = memoryShelf()
    const vault = await setUp(shelf, 'account-1', PIN, FEW)
    await vault.write('a', 1)
    await shelf.put('b', await shelf.get('a'))
    await expect(vault.read('b')).rejects.toThrow()
  })

  it('erases itself at the tenth wrong PIN, closed or open in between; a right one begins the count anew', async () => {
    const shelf = memoryShelf()
    const vault = await setUp(shelf, 'account-1', PIN, FEW)
    await vault.write('a', NAME)
    expect(await open(shelf, '000001')).toEqual({ kind: 'wrong', left: MOST_TRIES - 1 })
    expect((await open(shelf, PIN)).kind).toBe('open')
    for (let n = 1; n < MOST_TRIES; n++)
      expect(await open(shelf, `wrong ${n}`)).toEqual({ kind: 'wrong', left: MOST_TRIES - n })
    expect(await keeperOf(shelf)).toBe('account-1')
    expect(await open(shelf, 'wrong again')).toEqual({ kind: 'erased' })
    expect(await shelf.names()).toEqual([])
    expect(await open(shelf, PIN)).toEqual({ kind: 'none' })
  })

  it('takes no PIN that anybody would try first', () => {
    expect([weakPin('12345'), weakPin('111111'), weakPin('123456'), weakPin('987654')]).toEqual([
      'short',
      'easy',
      'easy',
      'easy',
    ])
    expect(weakPin(PIN)).toBeNull()
  })
})
