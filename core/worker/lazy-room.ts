import { methodsOnDemand, ownMethod } from "../base/methods-on-demand.ts"

type AnyRoom<Room> = { readonly [M in keyof Room]: (...args: never[]) => Promise<unknown> }

/**
 * A room whose file is fetched (from the device's own copy) when it is first asked for something: most openings of
 * Handrail never ask. It answers to any name until it is there, so it cannot be spread, and what it does not have throws
 * when it is called. A fetch that failed is tried again by the next call.
 */
export const lazyRoom = <Room extends AnyRoom<Room>>(fetchRoom: () => Promise<Room>): Room => {
  let fetched: Promise<Room> | undefined
  const room = () => {
    fetched ??= fetchRoom().catch((error: unknown) => {
      fetched = undefined
      throw error
    })
    return fetched
  }
  return methodsOnDemand(name => async (...args: never[]) => {
    const method = ownMethod(await room(), name)
    if (typeof method !== "function") throw new TypeError("There is no such call")
    return method(...args)
  })
}
