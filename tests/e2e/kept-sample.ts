import type { Page } from "@playwright/test"

/**
 * All that a browser keeps of the filled sample, as text: what was filled once is put into further browsers in a tenth
 * of the time. The bytes are those that the companion wrote, so all that reads them is tried as it is.
 */
export type KeptSample = string

/** How many records of the open sample have changed since they were counted; null while nothing is counted yet. */
export const uncounted = (page: Page): Promise<number | null> =>
  page.evaluate(
    () =>
      new Promise<number | null>(resolve => {
        const opening = indexedDB.open("handrail-sample")
        opening.onsuccess = () => {
          const looking = opening.result.transaction(["meta", "unfacted"])
          const [end, marks] = [looking.objectStore("meta").get("facts"), looking.objectStore("unfacted").count()]
          looking.oncomplete = () => {
            opening.result.close()
            resolve(end.result ? marks.result : null)
          }
        }
      }),
  )

/** From a page that has the sample open, once everything in it is counted. */
export const takeSample = async (page: Page): Promise<KeptSample> =>
  page.evaluate(async () => {
    const asText = (_: string, value: unknown) => {
      if (!(value instanceof Uint8Array)) return value
      let text = ""
      for (let at = 0; at < value.length; at += 0x8000) text += String.fromCharCode(...value.subarray(at, at + 0x8000))
      return { bytes: btoa(text) }
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases = []
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      const stores = []
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName)
        const indexes = [...store.indexNames].map(indexName => {
          const { keyPath, unique, multiEntry } = store.index(indexName)
          return { name: indexName, keyPath, unique, multiEntry }
        })
        stores.push({ name: storeName, keyPath: store.keyPath, indexes, rows: await done(store.getAll()) })
      }
      databases.push({ name, version: database.version, stores })
      database.close()
    }
    return JSON.stringify({ databases, local: { ...localStorage }, session: { ...sessionStorage } }, asText)
  })

/** Into a page of the same address as the companion's that runs nothing of it. */
export const putSample = (page: Page, kept: KeptSample): Promise<void> =>
  page.evaluate(async text => {
    type Index = IDBIndexParameters & { readonly name: string; readonly keyPath: string | string[] }
    type Store = {
      readonly name: string
      readonly keyPath: string | string[]
      readonly indexes: readonly Index[]
      readonly rows: readonly unknown[]
    }
    type Kept = {
      readonly databases: readonly {
        readonly name: string
        readonly version: number
        readonly stores: readonly Store[]
      }[]
      readonly local: Readonly<Record<string, string>>
      readonly session: Readonly<Record<string, string>>
    }
    const asWas = (_: string, value: unknown) =>
      typeof value === "object" && value !== null && "bytes" in value
        ? Uint8Array.from(atob(String(value.bytes)), letter => letter.charCodeAt(0))
        : value
    const { databases, local, session }: Kept = JSON.parse(text, asWas)
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version)
      opening.onupgradeneeded = () => {
        for (const { name: storeName, keyPath, indexes } of stores) {
          const store = opening.result.createObjectStore(storeName, { keyPath })
          for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
        }
      }
      await new Promise<void>((resolve, reject) => {
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const filling = opening.result.transaction(
            stores.map(store => store.name),
            "readwrite",
          )
          for (const store of stores) for (const row of store.rows) filling.objectStore(store.name).put(row)
          filling.oncomplete = () => resolve()
          filling.onabort = () => reject(filling.error)
        }
      })
      opening.result.close()
    }
    for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value)
    for (const [key, value] of Object.entries(session)) sessionStorage.setItem(key, value)
  }, kept)
