import type { Clock } from "../base/clock.ts"
import { newId } from "../base/id.ts"
import type { Database } from "./database.ts"
import { createHybridClock, type HybridClock } from "./hybrid-clock.ts"
import { readTally } from "./tally.ts"

/** The eight digits that name this vault on this device in stamps; made by `openHybridClock`. */
export const deviceOf = async ({ meta }: Database): Promise<string> => {
  const row = await meta.get("device")
  return row?.key === "device" ? row.text : ""
}

/** The clock of this vault on this device, at or after the largest stamp it ever gave out. One per page. */
export const openHybridClock = async (database: Database, clock: Clock): Promise<HybridClock> => {
  const { dexie, meta } = database
  const [device, tally] = await dexie.transaction("rw", meta, async () => {
    const row = await meta.get("device")
    if (row?.key === "device") return [row.text, await readTally(database)] as const
    const text = newId().slice(-8)
    await meta.put({ key: "device", text })
    return [text, await readTally(database)] as const
  })
  const hybrid = createHybridClock({ now: () => Date.parse(clock.now()), device })
  if (tally) hybrid.receive(tally.last)
  return hybrid
}

/** At or after the largest stamp that any page of this vault wrote by now. */
export const catchUp = async (database: Database, hybrid: HybridClock): Promise<void> =>
  hybrid.receive((await readTally(database))?.last ?? "")
