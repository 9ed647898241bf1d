import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Source } from "../../base/together.ts"
import type { Collection } from "../../store/collection.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import { goesTo } from "./kinds.ts"
import type { Mark } from "./waiting.ts"

type Deps = {
  readonly outboxes: Pick<Collection<{ readonly id: string }, OutboxHead>, "watchHeads">
  readonly life: () => Promise<string>
  readonly after: (stamp: string, next: (result: Result<readonly Mark[], RecordFailure>) => void) => () => void
}

const isExchanged = (kind: string) => goesTo(kind, "self", false) || goesTo(kind, "program", true)

/** Whether something was changed here since the last cut of any stream. Cheap: asked after each change there is. */
export const watchWaiting =
  ({ outboxes, life, after }: Deps): Source<boolean, RecordFailure> =>
  next => {
    let [turn, stop] = [0, () => {}]
    let since: string | null = null
    const unwatch = outboxes.watchHeads({}, result => {
      const mine = ++turn
      if (!result.ok) {
        stop()
        ;[stop, since] = [() => {}, null]
        return next(result)
      }
      const boxes = result.value
      void life().then(here => {
        if (mine !== turn) return
        const last = boxes.reduce((max, one) => (one.life === here && one.stamp > max ? one.stamp : max), "")
        // What a round notes down of its own way changes outboxes too.
        if (last === since) return
        stop()
        since = last
        stop = after(last, marks =>
          next(
            marks.ok
              ? ok(marks.value.some(({ kind, stamp }) => isExchanged(kind) && stamp.endsWith(`-${here}`)))
              : marks,
          ),
        )
      })
    })
    return () => {
      turn++
      stop()
      unwatch()
    }
  }
