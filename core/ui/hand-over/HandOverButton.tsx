import { HandHelping } from "lucide"
import { useState } from "preact/hooks"
import type { HandedThing } from "../../hand-over/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { useHandOver } from "./use-hand-over.ts"

type HandOverButtonProps = { readonly thing: HandedThing; readonly kind?: "quiet" | "link" | "primary" }

/** Puts what is on show into the person's hands. */
export const HandOverButton = ({ thing, kind = "quiet" }: HandOverButtonProps) => {
  const handOver = useHandOver()
  const [busy, setBusy] = useState(false)
  const give = async () => {
    setBusy(true)
    await handOver(thing)
    setBusy(false)
  }
  return (
    <Button kind={kind} icon={HandHelping} busy={busy} onClick={() => void give()}>
      {m.hand_over_give()}
    </Button>
  )
}
