import { invitationText } from "../../../ui/join/invitation-text.ts"
import { JoinSteps } from "../../../ui/join/JoinSteps.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { about, ownStep, wayIn } from "./own-answers.ts"

/** An invitation before there is a vault: it is looked at, and waits until one is made. */
export const JoinFirst = () => {
  const back = () => {
    invitationText.value = null
    wayIn.value = "alone"
  }
  return (
    <Screen name={m.app_name()} title={m.team_join()} status={m.join_what()} back={back} crisis={hrefTo(paths.crisis)}>
      <JoinSteps>
        {(_, { role }) => (
          <div class="stack">
            <p class="quiet">{m.first_join_vault()}</p>
            <Button
              kind="primary"
              wide
              onClick={() => {
                about.value = { ...about.value, role }
                ownStep.value = "about"
              }}
            >
              {m.first_join_make()}
            </Button>
          </div>
        )}
      </JoinSteps>
    </Screen>
  )
}
