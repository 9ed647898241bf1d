import { wrap } from "comlink"
import type { CoreApi, RemoteCore } from "../api.ts"
import { carryAbortSignals } from "../base/crossing.ts"
import { type Place, workerName } from "./place.ts"

/** Thrown to every call in flight, and every later one, once the worker is gone. */
export class CoreDied extends Error {
  override readonly name = "CoreDied"
}

export type Connection = {
  readonly core: RemoteCore
  /** Settles, by rejecting with `CoreDied`, when the worker is gone. */
  readonly died: Promise<never>
}

/**
 * Starts the core for one vault. `startWorker` is the shell's: the companion starts a module worker, the extension
 * its own script. Comlink alone leaves a call to a dead worker pending for ever; here it rejects.
 */
export const connectCore = async (place: Place, startWorker: (name: string) => Worker): Promise<Connection> => {
  carryAbortSignals()
  const life = workerName(place, crypto.randomUUID())
  const worker = startWorker(life)
  const failedToStart = new Promise<never>((_, reject) => {
    worker.addEventListener("error", () => reject(new CoreDied()), { once: true })
  })
  const core = wrap<CoreApi>(worker) as unknown as RemoteCore
  await Promise.race([core.system.hello(), failedToStart])
  // The worker holds this Web Lock while it lives; being granted it means the worker is gone.
  const died = navigator.locks.request(life, (): never => {
    throw new CoreDied()
  })
  died.catch(() => {})
  return { core: guard(core, died), died }
}

const guard = (core: RemoteCore, died: Promise<never>): RemoteCore =>
  new Proxy(core, {
    get: (rooms, room) =>
      new Proxy(Reflect.get(rooms, room), {
        get:
          (methods, method) =>
          (...args: unknown[]) =>
            Promise.race([Reflect.get(methods, method)(...args), died]),
      }),
  })
