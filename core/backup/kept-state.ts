import * as v from "valibot"
import type { Instant } from "../base/clock.ts"
import type { TargetId } from "../base/id.ts"
import type { BackupState } from "./api.ts"

/** `FORMAT.md`, what is remembered of backups; and what that means today. */

const instant = v.pipe(v.string(), v.isoTimestamp())
export const shortestReminder = 1
export const longestReminder = 90
export const defaultReminder = 7

const keptSchema = v.object({
  handed: v.nullable(v.object({ id: v.string(), at: instant })),
  checked: v.nullable(
    v.object({ id: v.string(), at: instant, checkedAt: instant, count: v.number(), sum: v.string() }),
  ),
  places: v.fallback(v.record(v.string(), v.string()), {}),
  remindAfterDays: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(shortestReminder), v.maxValue(longestReminder)),
    defaultReminder,
  ),
})
export type Kept = v.InferOutput<typeof keptSchema>

const nothing: Kept = { handed: null, checked: null, places: {}, remindAfterDays: defaultReminder }

/** What cannot be read counts as nothing remembered: then a backup is asked for. */
export const keptOf = (text: string | null): Kept => {
  try {
    return v.parse(keptSchema, JSON.parse(text ?? ""))
  } catch {
    return nothing
  }
}

export const textOfKept = (kept: Kept): string => JSON.stringify(kept)

export const afterHanding = (kept: Kept, handed: { readonly id: string; readonly at: Instant }): Kept => ({
  ...kept,
  handed,
})

/** A newer one that was checked before stays: an old file that is found again makes nothing older. */
export const afterChecking = (kept: Kept, checked: NonNullable<Kept["checked"]>): Kept => {
  const newer = kept.checked && kept.checked.at > checked.at ? kept.checked : checked
  const handed = kept.handed && kept.handed.at <= checked.at ? null : kept.handed
  return { ...kept, checked: newer, handed }
}

/** A backup that was read back whole in a place, under this name. */
export const afterFinding = (
  kept: Kept,
  { targetId, name }: { readonly targetId: TargetId; readonly name: string },
) => ({
  ...kept,
  places: { ...kept.places, [targetId]: name },
})

const dayMs = 86_400_000

type Now = {
  readonly now: Instant
  /** When the vault was made: before its first backup, it is as old as this. */
  readonly madeAt: Instant
  /** The store's tally: how many records, and their sum. */
  readonly count: number
  readonly sum: string
  /** False for the sample, of which nobody needs a backup. */
  readonly reminds: boolean
}

export const stateOf = (kept: Kept, { now, madeAt, count, sum, reminds }: Now): BackupState => {
  const { checked, handed, remindAfterDays } = kept
  const covers = checked !== null && checked.count === count && checked.sum === sum
  const waiting = handed !== null && (checked === null || handed.at > checked.at)
  const age = Date.parse(now) - Date.parse(checked?.at ?? madeAt)
  return {
    lastAt: waiting ? handed.at : (checked?.at ?? null),
    checked: checked !== null && !waiting,
    checkedAt: checked?.at ?? null,
    covers,
    inPlaces: Object.keys(kept.places) as TargetId[],
    remindAfterDays,
    due: reminds && !covers && count > 0 && age >= remindAfterDays * dayMs,
  }
}

/** The moment in a UUID v7; the beginning of time for another. */
export const momentOfId = (id: string): Instant => {
  const ms = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)
  return new Date(id[14] === "7" && Number.isFinite(ms) ? ms : 0).toISOString()
}
