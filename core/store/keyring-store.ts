import type { FromNewerVersion, QuotaExceeded } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { KeyringStore } from "../vault/keyring-store.ts"
import type { RestStore } from "../vault/rest-store.ts"
import type { TriesStore } from "../vault/tries-store.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"

/** The vault's ports speak of quota alone: reading the keyring told of a newer database before anything is written. */
const written = <T>(result: Result<T, QuotaExceeded | FromNewerVersion>): Result<T, QuotaExceeded> => {
  if (result.ok) return result
  if (result.error.type === "FromNewerVersion") throw new Error("The database is from a newer version")
  return fail(result.error)
}

/** Keeps the keyring's text beside what it opens, so that they come and go together. */
export const createKeyringStore = (database: Database): KeyringStore => {
  const { meta } = database
  return {
    read: async () => {
      const opened = await database.open()
      if (!opened.ok) return opened
      const row = await meta.get("keyring")
      return ok(row?.key === "keyring" ? row.text : null)
    },
    write: async text =>
      written(
        await attempt(async () => {
          await meta.put({ key: "keyring", text })
          return ok(null)
        }),
      ),
    remove: () => Promise.resolve(meta.delete("keyring")),
  }
}

/** One more text in the same place, read and changed in one transaction. */
const textBeside = ({ dexie, meta }: Database, key: "tries" | "rest" | "break-glass") => {
  const read = async () => {
    const row = await meta.get(key)
    return row?.key === key ? row.text : null
  }
  return {
    read,
    change: async (next: (text: string | null) => string | null) =>
      written(
        await attempt(() =>
          dexie.transaction("rw", meta, async () => {
            const text = next(await read())
            if (text === null) await meta.delete(key)
            else await meta.put({ key, text })
            return ok(null)
          }),
        ),
      ),
  }
}

export const createTriesStore = (database: Database): TriesStore => textBeside(database, "tries")
export const createBreakGlassStore = (database: Database) => textBeside(database, "break-glass")
export const createRestStore = (database: Database): RestStore => textBeside(database, "rest")
