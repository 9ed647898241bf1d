import type { Page } from "@playwright/test"

const roomy = 24 * 2 ** 20

/**
 * The disk as a page's origin finds it. The browser asks how much room there is at most twice a minute, and goes on by
 * what it was told: hence a write that needs more than it was told of, so that it asks again.
 */
export const createDisk = async (page: Page, url: string) => {
  const session = await page.context().newCDPSession(page)
  const allow = (quotaSize: number) => session.send("Storage.overrideQuotaForOrigin", { origin: url, quotaSize })
  await allow(roomy)
  return {
    fill: async () => {
      await allow(1)
      await page.evaluate(async size => {
        const random = new Uint8Array(size) // what could be packed smaller would fit
        for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(random.subarray(at, at + 65_536))
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open("another program of this origin")
          request.onupgradeneeded = () => request.result.createObjectStore("all")
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        }).catch(() => null)
        const transaction = database?.transaction("all", "readwrite")
        transaction?.objectStore("all").put(random, 0)
        await new Promise(resolve => {
          if (!transaction) return resolve(null)
          transaction.oncomplete = resolve
          transaction.onabort = resolve
        })
        database?.close()
      }, roomy + 65_536)
    },
    makeRoom: () => allow(roomy),
  }
}
