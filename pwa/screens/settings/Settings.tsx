import { Lock } from "lucide"
import { useAct, useCore } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

export const Settings = () => {
  const core = useCore()
  const act = useAct()
  return (
    <Screen name={m.nav_settings()} crisis={hrefTo(paths.crisis)}>
      <Button icon={Lock} onClick={() => void act(core.vault.lock())}>
        {m.settings_lock_now()}
      </Button>
    </Screen>
  )
}
