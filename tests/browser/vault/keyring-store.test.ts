import { Dexie } from "dexie"
import { describe, expect, it } from "vitest"
import { databaseVersion, openDatabase } from "../../../core/store/database.ts"
import { createKeyringStore, createTriesStore } from "../../../core/store/keyring-store.ts"

const freshName = () => `vault:${crypto.randomUUID()}`

describe("beside what it opens", () => {
  it("wrong tries of two pages are all counted, however they come together", async () => {
    const name = freshName()
    const pages = [openDatabase(name), openDatabase(name)].map(createTriesStore)
    const oneMore = (text: string | null) => String(Number(text ?? 0) + 1)
    const changes = pages.flatMap(page => Array.from({ length: 20 }, () => page.change(oneMore)))
    for (const changed of await Promise.all(changes)) expect(changed).toEqual({ ok: true, value: null })
    for (const page of pages) expect(await page.read()).toBe("40")
    await pages[0]?.change(() => null)
    expect(await pages[1]?.read()).toBeNull()
  })

  it("a newer database is told as such when the keyring is read, and is not touched", async () => {
    const name = freshName()
    const newer = new Dexie(name)
    // A newer one has the tables of today, and more.
    const today = openDatabase(name)
    await today.open()
    const tables = Object.fromEntries(today.dexie.tables.map(({ name, schema }) => [name, schema.primKey.src]))
    today.close()
    newer.version(databaseVersion + 1).stores({ ...tables, stars: "id" })
    await newer.table("meta").put({ key: "keyring", text: "of later days" })
    newer.close()
    const found = await createKeyringStore(openDatabase(name)).read()
    const known = databaseVersion
    expect(found).toEqual({ ok: false, error: { type: "FromNewerVersion", found: known + 1, known } })
    await newer.open()
    expect(await newer.table("meta").get("keyring")).toEqual({ key: "keyring", text: "of later days" })
    newer.close()
  })
})
