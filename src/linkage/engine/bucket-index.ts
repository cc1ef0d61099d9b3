/** Rows by key: bucket s holds `rows[starts[s] … starts[s+1])`, and `keys` beside them, for buckets are shared. */
export interface BucketIndex {
  shift: number
  starts: Uint32Array
  rows: Uint32Array
  keys: Int32Array
}

const SPREAD = 0x9e3779b1

export const bucketOf = (key: number, shift: number): number => Math.imul(key, SPREAD) >>> shift

/** An index of rows by key; rows whose key is 0 are left out. Within a bucket rows keep their order. */
export function bucketIndex(keys: Int32Array): BucketIndex {
  const bits = Math.max(4, Math.min(24, Math.ceil(Math.log2(keys.length + 1))))
  const shift = 32 - bits
  const starts = new Uint32Array(new SharedArrayBuffer(((1 << bits) + 1) * 4))
  let used = 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (key === 0) continue
    const bucket = bucketOf(key, shift) + 1
    starts[bucket] = (starts[bucket] as number) + 1
    used += 1
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number)
  const next = starts.slice()
  const rows = new Uint32Array(new SharedArrayBuffer(used * 4))
  const kept = new Int32Array(new SharedArrayBuffer(used * 4))
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    if (key === 0) continue
    const bucket = bucketOf(key, shift)
    const at = next[bucket] as number
    next[bucket] = at + 1
    rows[at] = row
    kept[at] = key
  }
  return { shift, starts, rows, keys: kept }
}
