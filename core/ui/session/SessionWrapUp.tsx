import "./plan.css"
import "./session.css"
import "./wrap-up.css"
import type { SessionId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Ready } from "../parts/Ready.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { FinishedSession } from "./FinishedSession.tsx"
import { useSessionView } from "./use-session-view.ts"
import { WrappingUp } from "./WrappingUp.tsx"

/** The end of a session: what was done, the plan, how it was for the person, when next; then the note. */
export const SessionWrapUp = ({ id }: { readonly id: SessionId }) => {
  const view = useSessionView(id)
  if (view.state !== "ready")
    return (
      <Screen name={m.wrapup_name()} back={hrefTo(paths.today)} crisis={hrefTo(paths.crisis)}>
        <Ready of={view} what={m.session_what()} lines={6}>
          {() => null}
        </Ready>
      </Screen>
    )
  return view.value.session.status === "draft" ? <WrappingUp of={view.value} /> : <FinishedSession of={view.value} />
}
