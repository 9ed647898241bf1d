type AnyRoom<Room> = { readonly [M in keyof Room]: (...args: never[]) => Promise<unknown> }

/**
 * A room whose file is fetched (from the device's own copy) when it is first asked for something: most openings of
 * Handrail never ask. `methods` names them all, because they must be there before the room is. A fetch that failed is
 * tried again by the next call.
 */
export const lazyRoom = <Room extends AnyRoom<Room>>(
  methods: { readonly [M in keyof Room]: true },
  fetchRoom: () => Promise<Room>,
): Room => {
  let fetched: Promise<Room> | undefined
  const room = () => {
    fetched ??= fetchRoom().catch((error: unknown) => {
      fetched = undefined
      throw error
    })
    return fetched
  }
  const entries = Object.keys(methods).map(method => [
    method,
    async (...args: never[]) => (await room())[method as keyof Room](...args),
  ])
  return Object.fromEntries(entries) as Room
}
