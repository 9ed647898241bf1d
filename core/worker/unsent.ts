import { proxy } from "comlink"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Source } from "../base/together.ts"
import type { ExchangeApi, Unsent } from "../exchange/api.ts"
import type { Belonging, TeamApi } from "../team/api.ts"

/** A room's watch from inside the core. */
const watched =
  <T>(watch: (next: Callback<Result<T, RecordFailure>>) => Promise<Unsubscribe>): Source<T, RecordFailure> =>
  next => {
    let ended = false
    const stop = watch(
      proxy((result: Result<T, RecordFailure>) => {
        if (!ended) next(result)
      }),
    )
    return () => {
      ended = true
      void stop.then(end => end())
    }
  }

/** Ids of what has not left this device; null where it is in no program. Nothing of the exchange is fetched then. */
export const watchUnsentOf = (
  team: Pick<TeamApi, "watchBelonging">,
  exchange: Pick<ExchangeApi, "watchUnsent">,
): Source<ReadonlySet<string> | null, RecordFailure> => {
  const belonging = watched<Belonging>(next => team.watchBelonging(null, next))
  const unsent = watched<Unsent>(next => exchange.watchUnsent(null, next))
  return next => {
    let within: boolean | null = null
    let leave = () => {}
    const stop = belonging(now => {
      if (!now.ok) return next(now)
      const isIn = now.value.stage !== "alone"
      if (isIn === within) return
      within = isIn
      leave()
      leave = () => {}
      if (!isIn) return next(ok(null))
      leave = unsent(told => next(told.ok ? ok(told.value.exchanges ? new Set(told.value.here) : null) : told))
    })
    return () => {
      leave()
      stop()
    }
  }
}
