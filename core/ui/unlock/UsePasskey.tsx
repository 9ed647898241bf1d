import { Fingerprint } from "lucide"
import { useEffect, useRef, useState } from "preact/hooks"
import type { PasskeyHint } from "../../vault/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { failureLine } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { askPasskey, passkeyFailureWords } from "./passkey.ts"

type UsePasskeyProps = {
  readonly hints: readonly PasskeyHint[]
  /** Too many wrong tries: nothing is heard yet. */
  readonly waiting: boolean
}

/** Opens the vault with one of its passkeys. */
export const UsePasskey = ({ hints, waiting }: UsePasskeyProps) => {
  const core = useCore()
  const act = useAct()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState("")
  const asking = useRef<AbortController>(undefined)
  useEffect(() => () => asking.current?.abort(), [])

  const open = async () => {
    setSaid("")
    setBusy(true)
    asking.current = new AbortController()
    const answer = await askPasskey(hints, asking.current.signal)
    if (answer.ok) {
      const { secret } = answer.value
      const opened = await act(core.vault.unlockWithPasskey(answer.value), ["WrongPasskey", "TooManyTries"])
      secret.fill(0)
      if (!opened.ok && opened.error.type === "WrongPasskey") setSaid(failureLine(opened.error))
    } else setSaid(passkeyFailureWords(answer.error))
    setBusy(false)
  }

  return (
    <div class="unlock-passkey">
      <Button kind="primary" icon={Fingerprint} wide busy={busy} disabled={waiting} onClick={() => void open()}>
        {m.passkey_use()}
      </Button>
      <p class="quiet" role="status">
        {said}
      </p>
      <p class="unlock-or">{m.passkey_or()}</p>
    </div>
  )
}
