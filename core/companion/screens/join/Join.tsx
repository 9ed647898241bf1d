import { useEffect } from "preact/hooks"
import { useLocation } from "wouter-preact"
import { invitationText } from "../../../ui/join/invitation-text.ts"
import { JoinForm } from "../../../ui/join/JoinForm.tsx"
import { JoinSteps } from "../../../ui/join/JoinSteps.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { InProgramAlready } from "../../../ui/team/InProgramAlready.tsx"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"
import { enterOwnPlace, placeHere } from "../../members.ts"

/** Into a program by an invitation, with a vault that is there. What a link carried leaves the address at once. */
export const Join = ({ code }: { readonly code?: string }) => {
  const [, go] = useLocation()
  const belonging = useBelonging()
  useEffect(() => {
    if (code === undefined || placeHere === "sample") return
    invitationText.value = code
    go(paths.join, { replace: true })
  }, [code, go])
  if (placeHere === "sample") return <FromSample code={code} />
  const joined = () => {
    invitationText.value = null
    go(paths.team, { replace: true })
  }
  return (
    <Screen
      name={m.team_title()}
      title={m.team_join()}
      status={m.join_what()}
      back={hrefTo(paths.team)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={belonging} what={m.team_what()}>
        {({ stage }) =>
          stage === "alone" ? (
            <JoinSteps>{(text, _, refuse) => <JoinForm text={text} onJoined={joined} onRefused={refuse} />}</JoinSteps>
          ) : (
            <InProgramAlready />
          )
        }
      </Ready>
    </Screen>
  )
}

/** Made-up people join nobody's program: the invitation goes along to a vault of one's own. */
const FromSample = ({ code }: { readonly code: string | undefined }) => (
  <Screen
    name={m.team_title()}
    title={m.team_join()}
    status={m.join_what()}
    back={hrefTo(paths.team)}
    crisis={hrefTo(paths.crisis)}
  >
    <Notice
      title={m.join_sample()}
      actions={
        <Button kind="link" onClick={() => enterOwnPlace(code === undefined ? paths.join : paths.joinWith(code))}>
          {m.join_sample_own()}
        </Button>
      }
    >
      {m.join_sample_next()}
    </Notice>
  </Screen>
)
