import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** Brings this vault up to what was said of people who are one; fetches how only where something was said. */
export const createUnitePeople =
  (opened: OpenedVault, store: OpenedStore) => async (): Promise<Result<null, RecordFailure>> => {
    const { samePersonsOf } = await import("./same-person-records.ts")
    const said = await samePersonsOf(store).heads({})
    if (!said.ok) return said
    if (said.value.length === 0) return ok(null)
    const { openUnite } = await import("./open-same-person.ts")
    return openUnite(opened, store)()
  }
