import type { Page } from "@playwright/test"

/**
 * What the vault keeps readable beside its records, by key: its keyring, its wrong tries. Whoever holds the device can
 * change it, and so can time: a wait that began an hour ago is one whose text says so.
 */
export const changeKeptText = <T extends object>(page: Page, key: "keyring" | "tries", change: Partial<T>) =>
  page.evaluate(
    async ([at, changed]) => {
      const answer = <R>(request: IDBRequest<R>) =>
        new Promise<R>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answer(indexedDB.open("handrail"))
      const meta = database.transaction("meta", "readwrite").objectStore("meta")
      const row: { readonly text: string } | undefined = await answer(meta.get(at))
      await answer(meta.put({ key: at, text: JSON.stringify(Object.assign(JSON.parse(row?.text ?? "{}"), changed)) }))
      database.close()
    },
    [key, change] as const,
  )
