import { useAct, useCore } from "../core-context.tsx"
import { writeDrafts } from "../use-text-draft.ts"

/** Longer than a write takes; a disk that hangs must not keep it open. */
const writeWithinMs = 500

/** Locks the vault, here and in every window, once what is half-typed in this one is written. */
export const useLock = (): (() => Promise<void>) => {
  const core = useCore()
  const act = useAct()
  return async () => {
    await Promise.race([writeDrafts(), new Promise(resolve => setTimeout(resolve, writeWithinMs))])
    await act(core.vault.lock())
  }
}
