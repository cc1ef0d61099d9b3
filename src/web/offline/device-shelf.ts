import type { Shelf } from './shelf.ts'

const DATABASE = 'buaban-field'
const STORE = 'kept'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

/** Opened for each use and closed again, so that another window or the end of a session can take it away at any time. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened()
  try {
    const transaction = database.transaction(STORE, mode)
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const result = await done(work(transaction.objectStore(STORE)))
    await ended
    return result
  } finally {
    database.close()
  }
}

/** The shelf of this browser (IndexedDB). */
export const deviceShelf: Shelf = {
  get: (name) => within('readonly', (store) => store.get(name)),
  put: async (name, value) => {
    await within('readwrite', (store) => store.put(value, name))
  },
  remove: async (name) => {
    await within('readwrite', (store) => store.delete(name))
  },
  names: async () => (await within('readonly', (store) => store.getAllKeys())).map(String),
  erase: async () => {
    await done(indexedDB.deleteDatabase(DATABASE))
  },
}
