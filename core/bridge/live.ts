import { type ReadonlySignal, signal } from "@preact/signals-core"
import { proxy, releaseProxy } from "comlink"
import type { Callback } from "../base/crossing.ts"
import type { Result } from "../base/result.ts"

/** What a screen can be showing. */
export type Live<T, E> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: E }

/** A watch as a signal: starts with the first reader, stops after the last, ignores what arrives late. */
export const live = <T, E>(
  watch: (onChange: Callback<Result<T, E>>) => PromiseLike<() => unknown>,
): ReadonlySignal<Live<T, E>> => {
  let run = 0
  let stop: PromiseLike<() => unknown> | undefined
  const current = signal<Live<T, E>>(
    { state: "loading" },
    {
      watched() {
        const mine = ++run
        stop = watch(
          proxy((result: Result<T, E>) => {
            if (mine !== run) return
            current.value = result.ok
              ? { state: "ready", value: result.value }
              : { state: "failed", error: result.error }
          }),
        )
        void stop.then(undefined, dead)
      },
      unwatched() {
        run++
        void stop?.then(async end => {
          await end()
          ;(end as { [releaseProxy]?: () => void })[releaseProxy]?.()
        }, dead)
        stop = undefined
        current.value = { state: "loading" } // what was shown is forgotten with its last reader
      },
    },
  )
  return current
}

/** The worker died: the shell hears of it from `connectCore` and says so once, not once a watch. */
const dead = () => {}
