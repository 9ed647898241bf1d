import type { ReadonlySignal } from "@preact/signals"
import { type ComponentChildren, createContext } from "preact"
import { useCallback, useContext, useMemo } from "preact/hooks"
import type { RemoteCore } from "../api.ts"
import type { Unexpected } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { CoreDied } from "../bridge/connect.ts"
import type { Live } from "../bridge/live.ts"
import { m } from "../words/messages.js"
import { failureWords, type SaidFailure } from "./failure-words.ts"
import { ToastRegion } from "./parts/ToastRegion.tsx"
import { createToasts, type Toasts } from "./toasts.ts"

const Context = createContext<{ readonly core: RemoteCore; readonly toasts: Toasts } | null>(null)

type CoreProviderProps = { readonly core: RemoteCore; readonly children: ComponentChildren }

/** Hands the core to all screens, and holds the one place where failures are said. */
export const CoreProvider = ({ core, children }: CoreProviderProps) => {
  const shared = useMemo(() => ({ core, toasts: createToasts() }), [core])
  return (
    <Context.Provider value={shared}>
      {children}
      <ToastRegion toasts={shared.toasts} />
    </Context.Provider>
  )
}

const useShared = () => {
  const shared = useContext(Context)
  if (!shared) throw new Error("CoreProvider is missing around this screen")
  return shared
}

/** The core, room by room. */
export const useCore = (): RemoteCore => useShared().core

/** Says short messages: `say("Step removed.", undo)`. */
export const useToasts = (): Toasts => useShared().toasts

/**
 * What a watch shows now: `useLive(() => live(cb => core.people.watchList(null, cb)), [core])`. Watched from the first
 * drawing to the last; begun anew when `on` changes.
 */
export const useLive = <T, E>(watch: () => ReadonlySignal<Live<T, E>>, on: readonly unknown[]): Live<T, E> =>
  useMemo(watch, on).value

const unsaid: readonly SaidFailure["type"][] = ["Aborted", "HandedOver"]

/**
 * Runs a command and answers its result. A failure is shown in the one place for it, but for those in `saidHere`, which
 * the screen says itself, for *Aborted*, which someone asked for, and for *HandedOver*, which comes of a screen that is
 * being left. The death of the core is shown, and answered
 * as `Unexpected`.
 */
export const useAct = () => {
  const toasts = useToasts()
  return useCallback(
    async <T, E extends SaidFailure>(
      command: PromiseLike<Result<T, E>>,
      saidHere: readonly E["type"][] = [],
    ): Promise<Result<T, E | Unexpected>> => {
      try {
        const result = await command
        if (!result.ok && !unsaid.includes(result.error.type) && !saidHere.includes(result.error.type))
          toasts.showTrouble({ ...failureWords(result.error), stopped: false })
        return result
      } catch (cause) {
        if (!isCoreDied(cause)) throw cause
        toasts.showTrouble({ title: m.failure_core_stopped(), next: m.failure_core_stopped_next(), stopped: true })
        return { ok: false, error: { type: "Unexpected", id: cause.name } }
      }
    },
    [toasts],
  )
}

/** By name: importing the class would bring the worker along into every page that only draws. */
const isCoreDied = (cause: unknown): cause is CoreDied =>
  cause instanceof Error && cause.name === ("CoreDied" satisfies CoreDied["name"])
