import { proxy, releaseProxy } from "comlink"
import { methodsOnDemand, ownMethod } from "../base/methods-on-demand.ts"
import { fail } from "../base/result.ts"
import type { Unlocked } from "../vault/sealer.ts"

/** What is seen of an answer; null where the call is not answered at all. */
export type Sight = ((answer: unknown) => unknown) | null

/** Which calls of the facade are answered. */
export type Answers = (room: string, method: string, data: unknown) => Sight

type Method = (data: unknown, second: unknown, ...rest: unknown[]) => Promise<unknown>

const whole: Sight = answer => answer
const everything: Answers = () => whole
const refused = fail({ type: "HandedOver" })

/**
 * What this worker answers while the tablet is in other hands. Asked before each call, after it, and each time that a
 * watch which began earlier has something to tell. Only locking puts an end to it.
 */
export const createHandedOver = (unlocked: Pick<Unlocked, "onChange">) => {
  let answers = everything
  unlocked.onChange(() => {
    answers = everything
  })

  const narrowedMethod =
    (room: string, method: string, act: Method): Method =>
    async (data, second, ...rest) => {
      const sight = () => answers(room, method, data)
      const seen = (answer: unknown) => (sight() ?? (() => refused))(answer)
      if (typeof second !== "function") return sight() ? seen(await act(data, second, ...rest)) : refused
      const tell = (value: unknown) => second(seen(value))
      const free = () => (second as { [releaseProxy]?: () => void })[releaseProxy]?.()
      if (sight()) return act(data, Object.assign(tell, { [releaseProxy]: free }), ...rest)
      tell(refused)
      return proxy(() => {})
    }

  return {
    narrowTo: (next: Answers): void => {
      answers = next
    },
    /** All of the facade: no room can be left out, and no call of one. */
    narrowed: <Facade extends object>(facade: Facade): Facade =>
      Object.freeze(
        Object.fromEntries(
          Object.entries(facade).map(([room, methods]: [string, object]) => [
            room,
            methodsOnDemand(method => {
              const act = ownMethod(methods, method) as Method | undefined
              return act && narrowedMethod(room, method, act)
            }),
          ]),
        ),
      ) as Facade,
  }
}
