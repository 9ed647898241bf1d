import { wrap } from "comlink"
import { carryAbortSignals } from "../base/crossing.ts"
import type { CoreApi, RemoteCore } from "../api.ts"

/** Thrown to every call in flight, and every later one, once the worker is gone. */
export class CoreDied extends Error { override readonly name = "CoreDied" }

/** Starts the worker. Comlink alone leaves a call to a dead worker pending for ever; here it rejects. */
export const connectCore = async (): Promise<RemoteCore> => {
  carryAbortSignals()
  const life = `core:${crypto.randomUUID()}`
  const worker = new Worker(new URL("../worker.ts", import.meta.url), { type: "module", name: life })
  const failedToStart = new Promise<never>((_, reject) => { worker.addEventListener("error", () => { reject(new CoreDied()) }, { once: true }) })
  const core = wrap<CoreApi>(worker)
  await Promise.race([core.system.hello(), failedToStart])
  // The worker holds this Web Lock while it lives; being granted it means the worker is gone.
  const died = navigator.locks.request(life, (): never => { throw new CoreDied() })
  died.catch(() => {})
  return guard(core, died)
}

const guard = (core: RemoteCore, died: Promise<never>): RemoteCore =>
  new Proxy(core, {
    get: (rooms, room) => new Proxy(Reflect.get(rooms, room), {
      get: (methods, method) => (...args: unknown[]) => Promise.race([Reflect.get(methods, method)(...args), died]),
    }),
  })
