import type { HandedThing } from "../../hand-over/api.ts"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { writeDraftsSoon } from "../use-text-draft.ts"
import { showOnly } from "./handed-over.ts"

/**
 * Gives the tablet to the participant: what is half-typed is written, the core answers only what the thing needs, and
 * then nothing but the thing is drawn. Ends by locking.
 */
export const useHandOver = (): ((thing: HandedThing) => Promise<void>) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  return async thing => {
    await writeDraftsSoon()
    const begun = await act(core.handOver.begin(thing))
    if (!begun.ok) return
    toasts.clear()
    showOnly(thing)
  }
}
