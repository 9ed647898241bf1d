import { proxy } from "comlink"
import type { Instant } from "./clock.ts"
import { methodsOnDemand, ownMethod } from "./methods-on-demand.ts"
import { fail } from "./result.ts"

/** What is kept of a defect: enough to find it, nothing of anyone's. A message may quote data, so it is left out. */
export type Defect = { readonly id: string; readonly at: Instant; readonly where: string; readonly kind: string }

type Method = (...args: never[]) => Promise<unknown>

type KeepDefect = (defect: Defect) => void

/** Reduces a throw to what may be kept and shown. */
export const unexpected = (thrown: unknown, where: string, keep: KeepDefect) => {
  const id = crypto.randomUUID().slice(0, 8)
  const kind = thrown instanceof Error ? thrown.name : typeof thrown
  keep({ id, at: new Date().toISOString(), where, kind })
  return { type: "Unexpected" as const, id }
}

/**
 * The one place where a throw becomes `Unexpected`. Wraps every method of a room; expected failures pass as they are.
 * A watch that cannot begin tells its reader so, and answers an end that ends nothing.
 */
export const guardRoom = <Room extends { readonly [M in keyof Room]: Method }>(
  name: string,
  room: Room,
  keep: KeepDefect,
): Room =>
  methodsOnDemand(method => {
    const act = ownMethod(room, method) as Method | undefined
    if (!act) return
    return async (...args: never[]) => {
      try {
        return await act(...args)
      } catch (thrown) {
        const failed = fail(unexpected(thrown, `${name}.${method}`, keep))
        const [, onChange] = args as readonly unknown[]
        if (typeof onChange !== "function") return failed
        onChange(failed)
        return proxy(() => {})
      }
    }
  })
