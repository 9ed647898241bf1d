import { AppWindow, MessageCircleQuestion } from "lucide"
import { useEffect, useState } from "preact/hooks"
import { readHere } from "../../core/companion/here.ts"
import { isMember, members, placeHere } from "../../core/companion/members.ts"
import { OtherMembers } from "../../core/companion/screens/start/OtherMembers.tsx"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { m } from "../../core/words/messages.js"
import { openCompanion } from "./open-companion.ts"

/** Whoever asks has no vault in this browser yet: it is made in a tab, where there is room for a recovery sheet. */
export const NoVault = () => {
  const others = members.value.length > 0
  const mine = placeHere !== null && isMember(placeHere)
  const [wasMine] = useState(mine)
  // Nobody has said that they are new here: the panel came before anyone.
  const isNobody = readHere() === null
  const made = mine ? !wasMine : isNobody && others
  useEffect(() => {
    // Set up in the tab meanwhile: begun anew, the panel asks for whoever it is.
    if (made) location.reload()
  }, [made])
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
        {others && <OtherMembers />}
      </div>
    </Screen>
  )
}
