import { proxy } from "comlink"
import { useEffect, useState } from "preact/hooks"
import { useAct, useCore } from "../../../core/ui/core-context.tsx"
import { ProgressBar } from "../../../core/ui/parts/ProgressBar.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"
import { samplePassphrase, settingUp } from "../../chosen-place.ts"

const people = 30
const seed = 1
/** The share of the whole that making the vault takes. */
const vaultPart = 0.3

/** Makes the sample's vault and fills it, then leaves the screen to Today. */
export const PrepareSample = () => {
  const core = useCore()
  const act = useAct()
  const [part, setPart] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const prepare = async () => {
      settingUp.value = true
      const made = await act(
        core.vault.create(
          { passphrase: samplePassphrase },
          leaving.signal,
          proxy((p: number) => setPart(p * vaultPart)),
        ),
        ["VaultExists"],
      )
      if (made.ok)
        await act(
          core.sample.fill(
            { participants: people, seed },
            leaving.signal,
            proxy((p: number) => setPart(vaultPart + p * (1 - vaultPart))),
          ),
        )
      settingUp.value = false
    }
    void prepare()
    return () => leaving.abort()
  }, [core])
  return (
    <Screen name={m.app_name()} title={m.first_sample_title()} crisis={hrefTo(paths.crisis)}>
      <ProgressBar label={m.first_sample_filling()} part={part} />
      <p>
        {m.unlock_sample_passphrase()} <b>{samplePassphrase}</b>
      </p>
    </Screen>
  )
}
