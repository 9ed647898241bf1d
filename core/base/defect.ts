import type { Instant } from "./clock.ts"
import { fail } from "./result.ts"

/** What is kept of a defect: enough to find it, nothing of anyone's. A message may quote data, so it is left out. */
export type Defect = { readonly id: string; readonly at: Instant; readonly where: string; readonly kind: string }

type Method = (...args: never[]) => Promise<unknown>

/**
 * The one place where a throw becomes `Unexpected`. Wraps every method of a room; expected failures pass as they are.
 * `keep` receives the defect; the id is what a screen shows.
 */
export const guardRoom = <Room extends { readonly [M in keyof Room]: Method }>(
  name: string,
  room: Room,
  keep: (defect: Defect) => void,
): Room => {
  const guarded = Object.entries(room as Record<string, Method>).map(([method, act]) => [
    method,
    async (...args: never[]) => {
      try {
        return await act(...args)
      } catch (thrown) {
        const id = crypto.randomUUID().slice(0, 8)
        keep({
          id,
          at: new Date().toISOString(),
          where: `${name}.${method}`,
          kind: thrown instanceof Error ? thrown.name : typeof thrown,
        })
        return fail({ type: "Unexpected" as const, id })
      }
    },
  ])
  return Object.fromEntries(guarded) as Room
}
