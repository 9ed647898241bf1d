import { expose } from "comlink"
import { type Callback, carryAbortSignals, watching } from "../../../core/base/crossing.ts"
import { guardRoom } from "../../../core/base/defect.ts"
import { ok, type Result } from "../../../core/base/result.ts"

/** A worker that keeps the boundary's promises, with rooms small enough to test them. */
const alive = new Promise<void>(resolve => {
  void navigator.locks.request(self.name, () => {
    resolve()
    return new Promise(() => {})
  })
})

let watchers = 0
const room = guardRoom(
  "small",
  {
    echo: async (data: string): Promise<Result<string, never>> => ok(data),
    fails: async () => {
      throw new TypeError("Marisol said so")
    },
    never: () => new Promise<Result<null, never>>(() => {}),
    untilAborted: (_: null, signal: AbortSignal) =>
      new Promise<Result<string, never>>(resolve => {
        signal.addEventListener("abort", () => resolve(ok("aborted")))
      }),
    count: async (_: null, onChange: Callback<Result<number, never>>) => {
      watchers += 1
      return watching<Result<number, never>>(next => {
        next(ok(1))
        next(ok(2))
        return () => {
          watchers -= 1
        }
      }, onChange)
    },
    cannotWatch: async (_: null, _onChange: Callback<Result<number, never>>) => {
      throw new RangeError("no")
    },
    watchers: async () => ok(watchers),
  },
  () => {},
)

carryAbortSignals()
expose({ system: { hello: () => alive }, small: room })
