import { useAct, useCore } from "../core-context.tsx"
import { writeDraftsSoon } from "../use-text-draft.ts"

/** Locks the vault, here and in every window, once what is half-typed in this one is written. */
export const useLock = (): (() => Promise<void>) => {
  const core = useCore()
  const act = useAct()
  return async () => {
    await writeDraftsSoon()
    await act(core.vault.lock())
  }
}
