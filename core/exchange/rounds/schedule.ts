import type { Instant } from "../../base/clock.ts"
import type { Target } from "../../domain/sending.ts"
import type { RoundState } from "../api.ts"
import type { TargetFailure } from "../targets/target.ts"

/** When a target is looked at by itself: `../PROTOCOL.md`, *On a target*. Moments are milliseconds since 1970. */

export type Looked = Pick<Target, "byItself" | "doneAt" | "failed">

const minute = 60_000
/** After the first failure in a row, the second, and so on. */
const waitsMinutes = [1, 2, 5, 15, 60]
const newsMs = 15 * minute
/** Whoever comes back within it finds what was read just now. */
const freshMs = minute

const failureTypes: Readonly<Record<TargetFailure["type"], true>> = {
  TargetUnreachable: true,
  TargetRefused: true,
  TargetGone: true,
  TargetFull: true,
  TargetSlow: true,
}
const isFailureType = (type: string): type is TargetFailure["type"] => type in failureTypes
export const isOfTheTarget = <T extends { readonly type: string }>(failure: T): failure is Extract<T, TargetFailure> =>
  isFailureType(failure.type)

/** Null: not before someone did something about it. */
const retryMs = ({ type, tries }: NonNullable<Target["failed"]>): number | null => {
  if (type === "TargetRefused" || type === "TargetGone") return null
  const minutes = type === "TargetFull" ? 60 : waitsMinutes[Math.max(0, Math.min(tries, waitsMinutes.length) - 1)]
  return (minutes ?? 60) * minute
}

/** A clock that was set back must not put a look off until it has caught up. */
const since = (at: Instant, now: number) => Math.min(Date.parse(at), now)

/** Null: not by itself. */
export const dueAt = ({ byItself, doneAt, failed }: Looked, now: number): number | null => {
  if (!byItself) return null
  if (!failed) return doneAt === null ? now : since(doneAt, now) + newsMs
  const wait = retryMs(failed)
  return wait === null ? null : since(failed.at, now) + wait
}

/** The connection is back, or the app came to the front. */
export const isDueOnceWoken = ({ byItself, doneAt, failed }: Looked, now: number): boolean => {
  if (!byItself) return false
  return failed ? retryMs(failed) !== null : doneAt === null || now - since(doneAt, now) >= freshMs
}

/** After a round that came to its end, or failed so. */
export const afterRound = (
  { doneAt, failed }: Looked,
  at: Instant,
  failure: TargetFailure | null,
): Pick<Target, "doneAt" | "failed"> =>
  failure
    ? { doneAt, failed: { at, type: failure.type, tries: (failed?.tries ?? 0) + 1 } }
    : { doneAt: at, failed: null }

/** What a screen shows of a target that no round runs over. */
export const stateAtRest = (target: Looked, now: number): RoundState => {
  const { failed, doneAt } = target
  if (!failed || !isFailureType(failed.type)) return { state: "resting", doneAt }
  const due = dueAt(target, now)
  const nextAt = due === null ? null : new Date(due).toISOString()
  return { state: "waiting", failure: failed.type, nextAt }
}
