import { ok } from "../base/result.ts"
import type { KeyringStore } from "../vault/keyring-store.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"

/** Keeps the keyring's text beside what it opens, so that they come and go together. */
export const createKeyringStore = ({ meta }: Database): KeyringStore => ({
  read: async () => {
    const row = await meta.get("keyring")
    return row?.key === "keyring" ? row.text : null
  },
  write: async text => {
    const written = await attempt(async () => {
      await meta.put({ key: "keyring", text })
      return ok(null)
    })
    // A port of the vault speaks of quota alone; a newer database was told when it was opened.
    if (!written.ok && written.error.type === "FromNewerVersion")
      throw new Error("The database is from a newer version")
    return written as Awaited<ReturnType<KeyringStore["write"]>>
  },
  remove: () => Promise.resolve(meta.delete("keyring")),
})
