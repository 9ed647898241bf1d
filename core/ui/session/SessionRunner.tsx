import "./plan.css"
import "./session.css"
import type { SessionId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { FinishedSession } from "./FinishedSession.tsx"
import { RunningSession } from "./RunningSession.tsx"
import { useSessionView } from "./use-session-view.ts"

/** One session as it is run, from settling in to the close; finished, it says where its note is. */
export const SessionRunner = ({ id }: { readonly id: SessionId }) => {
  const view = useSessionView(id)
  if (view.state !== "ready")
    return (
      <Screen name={m.session_name()} back={hrefTo(paths.today)} crisis={hrefTo(paths.crisis)}>
        <Ready of={view} what={m.session_what()} lines={6}>
          {() => null}
        </Ready>
      </Screen>
    )
  const { session, person } = view.value
  if (session.groupSessionId !== null && session.status === "draft")
    return (
      <Screen name={person.chosenName} back={hrefTo(paths.person(person.id))} crisis={hrefTo(paths.crisis)}>
        <Notice
          title={m.groups_part()}
          actions={
            <Button kind="link" href={hrefTo(paths.groupSession(session.groupSessionId))}>
              {m.groups_part_open()}
            </Button>
          }
        />
      </Screen>
    )
  return session.status === "draft" ? <RunningSession of={view.value} /> : <FinishedSession of={view.value} />
}
