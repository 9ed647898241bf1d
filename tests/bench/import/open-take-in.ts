import { systemClock } from "../../../core/base/clock.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import type { Sealer } from "../../../core/vault/sealer.ts"

/** The store's part of taking in, in one life of a page. */
export const openTakeIn = (name: string, sealer: Sealer) => {
  const database = openDatabase(name)
  const cold = createCold({ database, unlocked: { sealer: () => sealer, onChange: () => () => {} } })
  const take = createTakeIn({ database, cold, clock: openHybridClock(database, systemClock), doors })
  return { database, take: (some: readonly ColdRecord[]) => take(sealer, some, []) }
}
