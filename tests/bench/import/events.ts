type Listener = (...args: readonly unknown[]) => void

const all = new WeakMap<object, Map<string, readonly Listener[]>>()
const listenersOf = (emitter: object, name: string): readonly Listener[] => all.get(emitter)?.get(name) ?? []
const keep = (emitter: object, name: string, listeners: readonly Listener[]) => {
  const known = all.get(emitter) ?? new Map<string, readonly Listener[]>()
  all.set(emitter, known.set(name, listeners))
}
const add = <E extends object>(emitter: E, name: string, listener: Listener): E => {
  keep(emitter, name, [...listenersOf(emitter, name), listener])
  return emitter
}
const remove = <E extends object>(emitter: E, name: string, listener: Listener): E => {
  const isIt = (one: Listener) => one === listener || ("listener" in one && one.listener === listener)
  keep(
    emitter,
    name,
    listenersOf(emitter, name).filter(one => !isIt(one)),
  )
  return emitter
}

const methods = {
  on(name: string, listener: Listener) {
    return add(this, name, listener)
  },
  addListener(name: string, listener: Listener) {
    return add(this, name, listener)
  },
  once(name: string, listener: Listener) {
    const first = (...args: readonly unknown[]) => {
      remove(this, name, first)
      listener.apply(this, [...args])
    }
    return add(this, name, Object.assign(first, { listener }))
  },
  removeListener(name: string, listener: Listener) {
    return remove(this, name, listener)
  },
  removeAllListeners(name?: string) {
    if (name === undefined) all.delete(this)
    else keep(this, name, [])
    return this
  },
  listeners(name: string) {
    return listenersOf(this, name)
  },
  listenerCount(name: string) {
    return listenersOf(this, name).length
  },
  emit(name: string, ...args: readonly unknown[]) {
    const listeners = listenersOf(this, name)
    for (const listener of listeners) listener.apply(this, [...args])
    return listeners.length > 0
  },
  setMaxListeners() {
    return this
  },
}

/**
 * What PouchDB uses of Node's `events`, which a browser does not have. A function with methods that can be listed, as it was
 * when PouchDB was written: it calls it without `new`, and copies the methods.
 */
// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export default function EventEmitter() {}
Object.assign(EventEmitter.prototype, methods)
