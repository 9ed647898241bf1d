import { wrap } from "comlink"
import type { CoreApi, RemoteCore } from "../api.ts"
import { carryAbortSignals } from "../base/crossing.ts"
import { type Place, workerName } from "./place.ts"

/** Thrown to every call in flight, and every later one, once the worker is gone. */
export class CoreDied extends Error {
  override readonly name = "CoreDied"
}

export type Connection = {
  /** Usable at once: calls made before the worker is up wait for it. */
  readonly core: RemoteCore
  /** Rejects with `CoreDied` when the worker did not start, or is gone. Never resolves. */
  readonly died: Promise<never>
}

/**
 * Starts the core for one vault. `startWorker` is the shell's: the companion starts a module worker, the extension
 * its own script. Comlink alone leaves a call to a dead worker pending for ever; here it rejects.
 * `begin`: the worker is not started before it resolves; without one, at once.
 */
export const connectCore = (
  place: Place,
  startWorker: (name: string) => Worker,
  begin?: Promise<unknown>,
): Connection => {
  carryAbortSignals()
  const life = workerName(place, crypto.randomUUID())
  const start = async () => {
    if (begin) await begin
    const worker = startWorker(life)
    const failedToStart = new Promise<never>((_, reject) => {
      worker.addEventListener("error", () => reject(new CoreDied()), { once: true })
    })
    const core = wrap<CoreApi>(worker) as unknown as RemoteCore
    await Promise.race([core.system.hello(), failedToStart])
    return { core }
  }
  const started = start()
  // The worker holds this Web Lock while it lives; being granted it means the worker is gone.
  const died = started.then(() =>
    navigator.locks.request(life, (): never => {
      throw new CoreDied()
    }),
  )
  died.catch(() => {})
  return { core: guard(started, died), died }
}

const guard = (started: Promise<{ readonly core: RemoteCore }>, died: Promise<never>): RemoteCore =>
  new Proxy({} as RemoteCore, {
    get: (_, room) =>
      new Proxy(
        {},
        {
          get:
            (_, method) =>
            async (...args: unknown[]) => {
              const { core } = await started
              return Promise.race([Reflect.get(Reflect.get(core, room), method)(...args), died])
            },
        },
      ),
  })
