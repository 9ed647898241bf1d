import { useState } from "preact/hooks"
import type { Place } from "../../../bridge/place.ts"
import { givenBack } from "../../../ui/hand-over/handed-over.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { passkeysHere } from "../../../ui/unlock/passkey.ts"
import { TryWait } from "../../../ui/unlock/TryWait.tsx"
import { UnlockForm } from "../../../ui/unlock/UnlockForm.tsx"
import { UsePasskey } from "../../../ui/unlock/UsePasskey.tsx"
import { useSecondsUntil } from "../../../ui/unlock/use-seconds-until.ts"
import type { VaultState } from "../../../vault/api.ts"
import { m } from "../../../words/messages.js"
import { lazyScreen } from "../../lazy-screen.tsx"
import { members, samplePassphrase } from "../../members.ts"
import { useShell } from "../../shell.ts"
import { OtherMembers } from "../start/OtherMembers.tsx"

const ProgramKeyForm = lazyScreen(() =>
  import("../../../ui/unlock/ProgramKeyForm.tsx").then(found => found.ProgramKeyForm),
)
const RecoveryForm = lazyScreen(() => import("../../../ui/unlock/RecoveryForm.tsx").then(found => found.RecoveryForm))

type Locked = Extract<VaultState, { readonly state: "locked" }>

type Way = "passphrase" | "sheet" | "program key"

const titleOf: Readonly<Record<Way, () => string>> = {
  passphrase: m.unlock_title,
  sheet: m.recovery_title,
  "program key": m.program_key_title,
}

type UnlockProps = { readonly place: Place; readonly locked: Locked }

/** What someone without the passphrase sees. Drawn before the core is up, so it stays small. */
export const Unlock = ({ place, locked }: UnlockProps) => {
  const { beside } = useShell()
  const [by, setBy] = useState<Way>("passphrase")
  const seconds = useSecondsUntil(locked.retryAt)
  const waiting = seconds > 0
  const byPasskey = locked.passkeys.length > 0 && passkeysHere()
  const sample = place === "sample"
  return (
    <Screen
      name={m.app_name()}
      note={members.value.find(member => member.place === place)?.name}
      title={titleOf[by]()}
      status={by === "passphrase" ? why(locked) : by === "sheet" ? m.recovery_why() : m.program_key_why()}
      crisis={hrefTo(paths.crisis)}
    >
      <div class="unlock">
        <TryWait seconds={seconds} />
        {by === "sheet" && (
          <RecoveryForm
            waiting={waiting}
            onBack={() => setBy("passphrase")}
            onProgramKey={() => setBy("program key")}
          />
        )}
        {by === "program key" && <ProgramKeyForm waiting={waiting} onBack={() => setBy("passphrase")} />}
        {by === "passphrase" && (
          <>
            {byPasskey && <UsePasskey hints={locked.passkeys} waiting={waiting} />}
            <UnlockForm waiting={waiting} second={byPasskey} knownPassphrase={sample ? samplePassphrase : undefined} />
            <div class="unlock-ways">
              {!sample && (
                <Button kind="link" onClick={() => setBy("sheet")}>
                  {m.unlock_use_recovery()}
                </Button>
              )}
              <OtherMembers />
              {beside && (
                <Button kind="link" href={hrefTo(paths.prompts)}>
                  {m.panel_prompts_only()}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Screen>
  )
}

const why = (locked: Locked): string => {
  switch (locked.because) {
    case "start":
      return m.unlock_because_start()
    case "asked":
      return givenBack.value ? m.hand_over_back() : m.unlock_because_asked()
    case "elsewhere":
      return m.unlock_because_elsewhere()
    case "idle":
      return m.unlock_because_idle({ minutes: Math.max(1, Math.round(locked.lockAfterMs / 60_000)) })
  }
}
