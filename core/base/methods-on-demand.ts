/**
 * An object whose methods are made when they are first asked for, each once: none needs to be listed. `make` answers
 * undefined where there is none by that name. Nothing can be set on it, and it inherits nothing.
 */
export const methodsOnDemand = <Room extends object>(make: (name: string) => unknown): Room => {
  const made = new Map<string, unknown>()
  const find = (name: string | symbol) => {
    // Asked of whatever is answered by a promise: it would be called as if it were one.
    if (typeof name === "symbol" || name === "then") return
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name)
  }
  return new Proxy(Object.freeze(Object.create(null)), { get: (_, name) => find(name) })
}

/** Its own method of that name; nothing inherited. What was made on demand has them all. */
export const ownMethod = (room: object, name: string): unknown =>
  Object.getPrototypeOf(room) === null || Object.hasOwn(room, name) ? Reflect.get(room, name) : undefined
