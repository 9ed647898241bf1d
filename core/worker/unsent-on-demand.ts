import type { watchUnsentOf } from "./unsent.ts"

/** The same, fetched when someone watches. */
export const unsentOnDemand: typeof watchUnsentOf = (team, exchange) => next => {
  let [ended, stop] = [false, () => {}]
  void import("./unsent.ts").then(({ watchUnsentOf: watch }) => {
    if (!ended) stop = watch(team, exchange)(next)
  })
  return () => {
    ended = true
    stop()
  }
}
