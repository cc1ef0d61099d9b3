import type { Label } from '../label.ts'
import type { Count, Indicator, Tie } from './declaration.ts'

const join = (parts: string[]): string => parts.filter(Boolean).join(' ')

/** The formula of an indicator in words, with what is hidden. */
export const formulaText = (indicator: Indicator): Label => ({
  th: join([
    indicator.formula.th,
    indicator.hideBelow > 0 ? `(ไม่แสดงจำนวนที่น้อยกว่า ${indicator.hideBelow} แก่ผู้ที่ไม่มีสิทธิ์เห็นรายชื่อ)` : '',
  ]),
  en: join([
    indicator.formula.en,
    indicator.hideBelow > 0
      ? `(numbers below ${indicator.hideBelow} are hidden from those who may not see the records)`
      : '',
  ]),
})

/** Where a formula comes from. */
export const sourceText = (indicator: Indicator): Label => ({
  th: `ที่มา: ${indicator.source.th}`,
  en: `Source: ${indicator.source.en}`,
})

const tieRegisters = (ties: Tie[] | undefined): string[] => (ties ?? []).map((tie) => tie.over)

const registersOfCount = (count: Count): string[] => [
  count.basis.over,
  ...tieRegisters(count.also),
  ...tieRegisters(count.without),
  ...Object.values(count.basis.dimensions).flatMap((dimension) => ('tally' in dimension ? [dimension.tally.over] : [])),
]

/** The registers whose records an indicator is counted from: what "which records move this number" answers. */
export const registersOf = (indicator: Indicator): string[] => [
  ...new Set(Object.values(indicator.parts).flatMap(registersOfCount)),
]
