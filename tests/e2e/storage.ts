import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { Page } from "@playwright/test"
import type { Companion } from "./companion.ts"

/** Something kept, and where: one store of a database, one entry of a cache, one file on the disk. */
export type Kept = { readonly where: string; readonly bytes: Buffer }

/**
 * All that the origin of a page stores: every database with its sealed bytes as they are, both storages, caches with
 * addresses and bodies, files, notifications, and cookies.
 */
export const dumpOrigin = async (page: Page): Promise<readonly Kept[]> => {
  const kept = await page.evaluate(async () => {
    const found: { where: string; texts: string[]; base64: string[] }[] = []
    const base64Of = (bytes: Uint8Array) => {
      let text = ""
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
      return btoa(text)
    }
    const section = (where: string) => {
      const made = { where, texts: [] as string[], base64: [] as string[] }
      found.push(made)
      return made
    }
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const take = (into: { texts: string[]; base64: string[] }, value: unknown): void => {
      if (value instanceof ArrayBuffer) into.base64.push(base64Of(new Uint8Array(value)))
      else if (ArrayBuffer.isView(value))
        into.base64.push(base64Of(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)))
      else if (value instanceof Map || value instanceof Set) take(into, [...value])
      else if (typeof value === "object" && value !== null)
        for (const [key, inside] of Object.entries(value)) {
          into.texts.push(key)
          take(into, inside)
        }
      else into.texts.push(String(value))
    }

    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        const into = section(`IndexedDB ${name}/${store}`)
        const [keys, values] = await Promise.all([answer(rows.getAllKeys()), answer(rows.getAll())])
        take(into, [name, keys, values])
      }
      database.close()
    }
    take(section("localStorage"), { ...localStorage })
    take(section("sessionStorage"), { ...sessionStorage })
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const into = section(`cache ${new URL(request.url).pathname}`)
        take(into, [name, request.url, await (await cache.match(request))?.arrayBuffer()])
      }
    }
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) take(section(`file ${name}`), name)
    const registration = await navigator.serviceWorker.getRegistration()
    for (const shown of (await registration?.getNotifications()) ?? [])
      take(section("notification"), [shown.title, shown.body])
    return found
  })
  const cookies = await page.context().cookies()
  return [
    ...kept.map(({ where, texts, base64 }) => ({
      where,
      bytes: Buffer.concat([Buffer.from(texts.join("\n")), ...base64.map(part => Buffer.from(part, "base64"))]),
    })),
    { where: "cookies", bytes: Buffer.from(JSON.stringify(cookies)) },
  ]
}

/** The browser profile as it lies on the disk: every file, with its name. */
export const dumpProfile = (profile: string): readonly Kept[] =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .flatMap(file => {
      const where = path.relative(profile, file)
      try {
        return [{ where, bytes: Buffer.concat([Buffer.from(`${where}\n`), readFileSync(file)]) }]
      } catch {
        return [] // the browser is running and tidies up its temporary files
      }
    })

/** Which of the words stand anywhere in what is kept, in any encoding a browser writes: with the place. */
export const wordsIn = (kept: readonly Kept[], words: readonly string[]): readonly string[] =>
  kept.flatMap(({ where, bytes }) =>
    words
      .filter(word => (["utf8", "utf16le", "latin1"] as const).some(encoding => bytes.includes(word, 0, encoding)))
      .map(word => `${word} in ${where}`),
  )

/** All that windows show of themselves to the browser: addresses, titles, and what they say on the console. */
export const listen = ({ context, page }: Pick<Companion, "context" | "page">): readonly string[] => {
  const heard: string[] = []
  const follow = (window: Page) => {
    window.on("framenavigated", frame => heard.push(decodeURIComponent(frame.url())))
    window.on("download", download => heard.push(download.suggestedFilename()))
    window.on("dialog", dialog => heard.push(dialog.message()))
  }
  follow(page)
  context.on("page", follow)
  context.on("console", message => heard.push(message.text()))
  context.on("weberror", ({ error }) => heard.push(String(error())))
  return heard
}
