import type { Unexpected } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"

/** The way to the program's recovery key, where the vault was told of one. */
export const UseProgramKey = ({ onUse }: { readonly onUse: () => void }) => {
  const core = useCore()
  const there = useLive(() => live<boolean, Unexpected>(next => core.breakGlass.watch(null, next)), [core])
  if (there.state !== "ready" || !there.value) return null
  return (
    <Button kind="link" onClick={onUse}>
      {m.program_key_use()}
    </Button>
  )
}
