import { AppWindow, MessageCircleQuestion } from "lucide"
import { useEffect } from "preact/hooks"
import { members } from "../../core/companion/members.ts"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { m } from "../../core/words/messages.js"
import { openCompanion } from "./open-companion.ts"

/** Nobody has a vault in this browser: it is made in a tab, where there is room for a recovery sheet. */
export const NoVault = () => {
  const someone = members.value.length > 0
  useEffect(() => {
    // Set up in the tab meanwhile: begun anew, the panel asks for whoever it is.
    if (someone) location.reload()
  }, [someone])
  return (
    <Screen
      name={m.app_name()}
      title={m.panel_no_vault()}
      status={m.panel_no_vault_what()}
      crisis={hrefTo(paths.crisis)}
    >
      <div class="stack">
        <Button kind="primary" icon={AppWindow} wide onClick={() => void openCompanion(paths.today)}>
          {m.panel_set_up()}
        </Button>
        <Button icon={MessageCircleQuestion} wide href={hrefTo(paths.prompts)}>
          {m.panel_prompts_only()}
        </Button>
      </div>
    </Screen>
  )
}
