import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { TablesChanged } from "../system/api.ts"
import type { Unlocked } from "../vault/sealer.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"
import { changedSince, dropBefore, readUpgrade, undoUpgrade } from "./undo-upgrade.ts"

/** Long enough to notice that something is wrong after an update; then the space is wanted for other things. */
const keptForMs = 14 * 86_400_000

const keptUntil = (at: string) => new Date(Date.parse(at) + keptForMs).toISOString()

/** The copy from before a change of the tables, for the room that shows it. `now` in milliseconds. */
export const createTablesCopy = (database: Database, unlocked: Unlocked, now: () => number) => ({
  found: () =>
    attempt<TablesChanged | null, RecordFailure>(async () => {
      const upgrade = await readUpgrade(database)
      if (!upgrade) return ok(null)
      return ok({ at: upgrade.at, keptUntil: keptUntil(upgrade.at), changed: await changedSince(database, upgrade) })
    }),
  undo: async (): Promise<Result<null, RecordFailure>> => {
    const sealer = unlocked.sealer()
    return sealer ? undoUpgrade(database, sealer) : fail({ type: "VaultLocked" })
  },
  drop: () =>
    attempt<null, RecordFailure>(async () => {
      await dropBefore(database)
      return ok(null)
    }),
  /** Called after each unlock: gives the space back once nobody is likely to want the copy. */
  dropOld: () =>
    attempt<null, RecordFailure>(async () => {
      const upgrade = await readUpgrade(database)
      if (upgrade && now() > Date.parse(upgrade.at) + keptForMs) await dropBefore(database)
      return ok(null)
    }),
})
