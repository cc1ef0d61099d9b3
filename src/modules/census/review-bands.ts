/**
 * Bands of probability that a round is sampled by. Those that are linked tell of precision, the others of recall. The borders between
 * them are the thresholds of the round, but for the two that are written here.
 */
export const bands = {
  number: { th: 'เลขประจำตัวและข้อมูลตรงกัน', en: 'Number and facts agree', linked: true },
  sure: { th: 'แทบแน่นอน', en: 'Almost certain', linked: true },
  near: { th: 'รับแบบเฉียดเกณฑ์', en: 'Accepted, near the threshold', linked: true },
  likely: { th: 'น่าจะใช่', en: 'Rather yes', linked: false },
  unlikely: { th: 'น่าจะไม่ใช่', en: 'Rather no', linked: false },
  rejected: { th: 'ตัดทิ้งแบบเฉียดเกณฑ์', en: 'Rejected, near the threshold', linked: false },
} as const

export type Band = keyof typeof bands

const SURE = 0.999
const EVEN = 0.5

/** How far under the threshold of rejecting pairs are still kept for the sample, as a share of it. */
export const UNDER_REJECT = 0.01

/** The band of a pair by how it came about. */
export function bandOf(pair: { probability: number; linked: boolean; byNumber: boolean }, reject: number): Band {
  if (pair.linked) return pair.byNumber ? 'number' : pair.probability >= SURE ? 'sure' : 'near'
  if (pair.probability < reject) return 'rejected'
  return pair.probability >= EVEN ? 'likely' : 'unlikely'
}
