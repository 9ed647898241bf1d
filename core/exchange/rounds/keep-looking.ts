import type { TargetHead } from "../../store/exchange-kinds.ts"
import type { RoundsDeps, TakeTurn } from "./run-rounds.ts"
import { dueAt, isDueOnceWoken, isOfTheTarget } from "./schedule.ts"

/** Whoever writes is not done with the first change; but what waits goes, also while someone writes on. */
const quietMs = 5_000
const longestQuietMs = 30_000
/** A timer stands still while the device sleeps. */
const lookEveryMs = 60_000
/** After what is no fault of the target. */
const restMs = 15 * 60_000

type Deps = Pick<RoundsDeps, "watchTargets" | "watchWaiting" | "after" | "unexpected"> & {
  readonly now: () => number
  readonly take: TakeTurn
}

/** Runs rounds as they fall due, between `start` and what it answers. */
export const keepLooking = ({ watchTargets, watchWaiting, after, unexpected, now, take }: Deps) => {
  let stopping: AbortController | null = null
  let all: readonly TargetHead[] = []
  let cancel = () => {}
  let busy = false
  /** Since when something waits to be sent, and when it was told last. */
  let waits: { readonly first: number; readonly last: number } | null = null
  const pending = new Set<string>()
  const woken = new Set<string>()
  const restUntil = new Map<string, number>()

  const due = (target: TargetHead): number | null => {
    const { id, failed } = target
    if (woken.has(id)) return now()
    const at = dueAt(target, now())
    if (at === null) return null
    const sends =
      waits && pending.has(id) && !failed ? Math.min(waits.last + quietMs, waits.first + longestQuietMs) : at
    return Math.max(Math.min(at, sends), restUntil.get(id) ?? 0)
  }
  const isDue = (target: TargetHead) => {
    const at = due(target)
    return at !== null && at <= now()
  }

  const runOne = async (target: TargetHead, signal: AbortSignal) => {
    const { id } = target
    const answer = await take(id, signal, {
      isWanted: found => {
        const wanted = isDue(found)
        // What was watched may still be what it was before the last round.
        all = all.map(one => (one.id === id ? found : one))
        woken.delete(id)
        pending.delete(id)
        return wanted
      },
    })
    if (answer && !answer.ok && !isOfTheTarget(answer.error)) restUntil.set(id, now() + restMs)
  }

  const runDue = async (signal: AbortSignal) => {
    busy = true
    try {
      for (const target of all.filter(isDue)) if (!signal.aborted) await runOne(target, signal)
    } catch (error) {
      for (const { id } of all) restUntil.set(id, now() + restMs)
      unexpected(error)
    } finally {
      busy = false
      if (pending.size === 0) waits = null
      plan()
    }
  }

  const plan = () => {
    cancel()
    const signal = stopping?.signal
    if (!signal || signal.aborted || busy) return
    const next = Math.min(...all.map(target => due(target) ?? Number.POSITIVE_INFINITY))
    if (next === Number.POSITIVE_INFINITY) return
    const inMs = Math.min(Math.max(0, next - now()), lookEveryMs)
    cancel = after(inMs, () => (all.some(isDue) ? void runDue(signal) : plan()))
  }

  return {
    /** A signal that speaks when this one does, and when rounds are stopped. */
    untilStopped: (signal: AbortSignal | undefined): AbortSignal => {
      const either = new AbortController()
      for (const one of [signal, stopping?.signal]) {
        if (one?.aborted) either.abort()
        one?.addEventListener("abort", () => either.abort(), { once: true, signal: either.signal })
      }
      return either.signal
    },
    start: () => {
      const mine = new AbortController()
      stopping?.abort()
      stopping = mine
      const stops = [
        watchTargets(told => {
          if (mine.signal.aborted || !told.ok) return
          all = told.value
          plan()
        }),
        watchWaiting(told => {
          if (mine.signal.aborted || !told.ok || !told.value) return
          waits = { first: waits?.first ?? now(), last: now() }
          for (const { id, byItself } of all) if (byItself) pending.add(id)
          plan()
        }),
      ]
      return () => {
        mine.abort()
        for (const stop of stops) stop()
        if (stopping !== mine) return
        stopping = null
        cancel()
        all = []
        waits = null
        pending.clear()
        woken.clear()
        restUntil.clear()
      }
    },
    wake: () => {
      for (const target of all) if (isDueOnceWoken(target, now())) woken.add(target.id)
      plan()
    },
  }
}
