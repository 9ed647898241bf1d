import type { Place } from "../../../core/bridge/place.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { UnlockForm } from "../../../core/ui/unlock/UnlockForm.tsx"
import type { VaultState } from "../../../core/vault/api.ts"
import { m } from "../../../core/words/messages.js"
import { enterPlace, samplePassphrase } from "../../chosen-place.ts"

type UnlockProps = {
  readonly place: Place
  readonly because: Extract<VaultState, { readonly state: "locked" }>["because"]
}

export const Unlock = ({ place, because }: UnlockProps) => (
  <Screen
    name={m.app_name()}
    title={m.unlock_title()}
    status={because === "idle" && m.unlock_idle()}
    crisis={hrefTo(paths.crisis)}
  >
    <UnlockForm knownPassphrase={place === "sample" ? samplePassphrase : undefined} />
    <Button kind="link" onClick={() => enterPlace(place === "sample" ? "own" : "sample")}>
      {place === "sample" ? m.unlock_to_own() : m.unlock_to_sample()}
    </Button>
  </Screen>
)
