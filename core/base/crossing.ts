import { type ProxyMarked, proxy, releaseProxy, type TransferHandler, transferHandlers } from "comlink"

/** A function handed across. The mark makes a forgotten `proxy()` a type error. */
export type Callback<T> = ((value: T) => void) & ProxyMarked

/** Ends a watch and frees what it held on both sides. */
export type Unsubscribe = (() => void) & ProxyMarked

/** Worker side: feeds `onChange` until the returned function is called. */
export const watching = <T>(start: (next: (value: T) => void) => () => void, onChange: Callback<T>): Unsubscribe => {
  const stop = start(value => {
    onChange(value)
  })
  return proxy(() => {
    stop()
    ;(onChange as { [releaseProxy]?: () => void })[releaseProxy]?.()
  })
}

/** Both sides call this before anything crosses: an AbortSignal arrives as a copy that aborts with the original. */
export const carryAbortSignals = () => {
  const handler: TransferHandler<AbortSignal, MessagePort> = {
    canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
    serialize(signal) {
      const { port1, port2 } = new MessageChannel()
      const send = () => {
        port1.postMessage("abort")
      }
      if (signal.aborted) send()
      else signal.addEventListener("abort", send, { once: true })
      return [port2, [port2]]
    },
    deserialize(port) {
      const controller = new AbortController()
      port.onmessage = () => {
        controller.abort()
        port.close()
      }
      return controller.signal
    },
  }
  transferHandlers.set("AbortSignal", handler)
}
