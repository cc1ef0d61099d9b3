/** Edges of a graph between rows of two lists; `gain` above 0 means better linked than not. */
export interface Edges {
  a: ArrayLike<number>
  b: ArrayLike<number>
  gain: ArrayLike<number>
}

/** Components above this many rows are settled greedily; in practice they are families with twins. */
const LARGEST = 60

const NONE = -1

function find(parents: Int32Array, at: number): number {
  let root = at
  while (parents[root] !== root) root = parents[root] as number
  for (let step = at; parents[step] !== root; ) {
    const next = parents[step] as number
    parents[step] = root
    step = next
  }
  return root
}

/** Edges sorted into groups that share no row with one another: group g holds `edges[starts[g] … starts[g+1])`. */
function components({ a, b, gain }: Edges, rowsA: number, rowsB: number): { edges: Int32Array; starts: Int32Array } {
  const parents = new Int32Array(rowsA + rowsB)
  for (let at = 0; at < parents.length; at++) parents[at] = at
  const sizes = new Int32Array(rowsA + rowsB)
  for (let edge = 0; edge < a.length; edge++) {
    if ((gain[edge] as number) <= 0) continue
    const [x, y] = [find(parents, a[edge] as number), find(parents, rowsA + (b[edge] as number))]
    if (x !== y) parents[Math.max(x, y)] = Math.min(x, y)
  }
  for (let edge = 0; edge < a.length; edge++) {
    if ((gain[edge] as number) <= 0) continue
    const root = find(parents, a[edge] as number)
    sizes[root] = (sizes[root] as number) + 1
  }
  const groups = sizes.reduce((sum, size) => sum + (size > 0 ? 1 : 0), 0)
  const starts = new Int32Array(groups + 1)
  const next = new Int32Array(rowsA + rowsB)
  let group = 0
  for (let root = 0; root < sizes.length; root++) {
    if (sizes[root] === 0) continue
    next[root] = starts[group] as number
    starts[group + 1] = (starts[group] as number) + (sizes[root] as number)
    group += 1
  }
  const edges = new Int32Array(starts[groups] as number)
  for (let edge = 0; edge < a.length; edge++) {
    if ((gain[edge] as number) <= 0) continue
    const root = find(parents, a[edge] as number)
    const at = next[root] as number
    next[root] = at + 1
    edges[at] = edge
  }
  return { edges, starts }
}

function greedy({ a, b, gain }: Edges, group: Int32Array, chosen: Uint8Array): void {
  const sorted = [...group].sort((x, y) => (gain[y] as number) - (gain[x] as number) || x - y)
  const taken = new Set<number>()
  for (const edge of sorted) {
    const [x, y] = [a[edge] as number, ~(b[edge] as number)]
    if (taken.has(x) || taken.has(y)) continue
    taken.add(x).add(y)
    chosen[edge] = 1
  }
}

/**
 * The choice of edges, no two at one row, whose gains add up to the most: shortest augmenting paths over prices (after
 * Jonker and Volgenant), with one extra place for each row of b that stays alone.
 */
function best({ a, b, gain }: Edges, group: Int32Array, chosen: Uint8Array): void {
  const left = [...new Set(Array.from(group, (edge) => b[edge] as number))]
  const right = [...new Set(Array.from(group, (edge) => a[edge] as number))]
  const columns = right.length + left.length
  const cost = left.map(() => new Float64Array(columns))
  const edgeAt = left.map(() => new Int32Array(columns).fill(NONE))
  for (const edge of group) {
    const [row, column] = [left.indexOf(b[edge] as number), right.indexOf(a[edge] as number)]
    ;(cost[row] as Float64Array)[column] = -(gain[edge] as number)
    ;(edgeAt[row] as Int32Array)[column] = edge
  }
  for (const owner of cheapest(cost, columns).entries()) {
    const [column, row] = owner
    const edge = row < 0 ? NONE : (edgeAt[row]?.[column] ?? NONE)
    if (edge >= 0) chosen[edge] = 1
  }
}

/** For each column the row that takes it (-1 for none), at the least total cost; every row takes one column. */
function cheapest(cost: readonly Float64Array[], columns: number): Int32Array {
  const owner = new Int32Array(columns).fill(NONE)
  const rowPrice = new Float64Array(cost.length)
  const columnPrice = new Float64Array(columns)
  for (let start = 0; start < cost.length; start++) {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
    const via = new Int32Array(columns).fill(NONE)
    const done = new Uint8Array(columns)
    let row = start
    let column = NONE
    for (;;) {
      let next = NONE
      const reached = column < 0 ? 0 : (distance[column] as number)
      for (let at = 0; at < columns; at++) {
        if (done[at]) continue
        const step =
          reached +
          ((cost[row] as Float64Array)[at] as number) -
          (rowPrice[row] as number) -
          (columnPrice[at] as number)
        if (step < (distance[at] as number) - 1e-12) {
          distance[at] = step
          via[at] = column
        }
        if (next < 0 || (distance[at] as number) < (distance[next] as number)) next = at
      }
      column = next
      done[column] = 1
      if (owner[column] === NONE) break
      row = owner[column] as number
    }
    const end = distance[column] as number
    for (let at = 0; at < columns; at++) {
      if (!done[at] || at === column) continue
      const by = owner[at] as number
      rowPrice[by] = (rowPrice[by] as number) + end - (distance[at] as number)
      columnPrice[at] = (columnPrice[at] as number) - (end - (distance[at] as number))
    }
    rowPrice[start] = (rowPrice[start] as number) + end
    while (column >= 0) {
      const before = via[column] as number
      owner[column] = before < 0 ? start : (owner[before] as number)
      column = before
    }
  }
  return owner
}

/** Chooses edges so that no row is in two of them and the sum of gains is the greatest: 1 for each chosen edge. */
export function assign(edges: Edges, rowsA: number, rowsB: number): Uint8Array {
  const chosen = new Uint8Array(edges.a.length)
  const groups = components(edges, rowsA, rowsB)
  for (let at = 0; at + 1 < groups.starts.length; at++) {
    const group = groups.edges.subarray(groups.starts[at], groups.starts[at + 1])
    if (group.length === 1) chosen[group[0] as number] = 1
    else if (group.length > LARGEST) greedy(edges, group, chosen)
    else best(edges, group, chosen)
  }
  return chosen
}
