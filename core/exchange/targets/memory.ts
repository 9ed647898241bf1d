import type { Bytes } from "../../base/bytes.ts"
import { fail, ok } from "../../base/result.ts"
import { inTime, systemAfter } from "./in-time.ts"
import { isOwnName, partsOf } from "./object-name.ts"
import type { TargetFailure, TargetPort } from "./target.ts"

/** By name; several devices share one. */
export type MemoryObjects = Map<string, { readonly bytes: Bytes; readonly mark: string }>

/**
 * What goes wrong with a call: it fails and nothing is done; it is done and the answer is lost (`unheard`); of what is
 * written the first half lies there, and the connection is gone (`half`). Null: nothing.
 */
export type Mishap = TargetFailure | { readonly type: "unheard" } | { readonly type: "half" } | null

export type MemoryTarget = TargetPort & { readonly objects: MemoryObjects }

const unreachable = fail<TargetFailure>({ type: "TargetUnreachable" })

/**
 * A target without a disk. `meddle` is asked before each call, with the verb and the name or folder; a call waits as long
 * as it does. `now` is the target's clock.
 */
export const createMemoryTarget = ({
  objects = new Map(),
  meddle = () => null,
  now = () => null,
}: {
  readonly objects?: MemoryObjects
  readonly meddle?: (verb: keyof TargetPort, name: string) => Mishap | Promise<Mishap>
  readonly now?: () => string | null
} = {}): MemoryTarget => {
  const put = (name: string, bytes: Bytes) => {
    objects.set(name, { bytes: bytes.slice(), mark: crypto.randomUUID() })
  }

  const run = <T>(
    [verb, name]: readonly [keyof TargetPort, string],
    signal: AbortSignal | undefined,
    work: (mishap: Mishap) => T,
  ) =>
    inTime<T>(
      { signal, after: systemAfter },
      () => null,
      async beat => {
        const mishap = await meddle(verb, name)
        if (beat.signal.aborted) return fail({ type: "Aborted" })
        if (!mishap) return ok(work(null))
        if (mishap.type !== "unheard" && mishap.type !== "half") return fail(mishap)
        work(mishap)
        return unreachable
      },
    )

  return {
    objects,
    list: (folder, signal) =>
      run(["list", folder], signal, () =>
        [...objects].flatMap(([name, { bytes, mark }]) =>
          name.startsWith(`${folder}/`) && isOwnName(name.slice(2)) ? [{ name, bytes: bytes.length, mark }] : [],
        ),
      ),
    read: async (name, signal, most) => {
      partsOf(name)
      return run(["read", name], signal, () => objects.get(name)?.bytes.slice(0, most) ?? null)
    },
    writeIfAbsent: async (name, bytes, signal) => {
      partsOf(name)
      return run(["writeIfAbsent", name], signal, mishap => {
        if (objects.has(name)) return "there"
        put(name, mishap?.type === "half" ? bytes.slice(0, bytes.length >> 1) : bytes)
        return "written"
      })
    },
    remove: async (name, signal) => {
      partsOf(name)
      return run(["remove", name], signal, mishap => {
        if (mishap?.type !== "half") objects.delete(name)
        return null
      })
    },
    date: signal => run(["date", ""], signal, () => now()),
  }
}
