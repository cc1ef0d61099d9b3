/** Where a device keeps things by name. What lies on it is sealed by the vault, except for the lock itself. */
export interface Shelf {
  get(name: string): Promise<unknown>
  put(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  names(): Promise<string[]>
  /** Takes everything away, with no trace of what was there. */
  erase(): Promise<void>
}

/** Kept as long as the page is open and no longer. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, unknown>()
  return {
    get: async (name) => kept.get(name),
    put: async (name, value) => {
      kept.set(name, value)
    },
    remove: async (name) => {
      kept.delete(name)
    },
    names: async () => [...kept.keys()],
    erase: async () => kept.clear(),
  }
}
