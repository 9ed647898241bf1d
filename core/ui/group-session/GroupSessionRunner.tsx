import "../session/plan.css"
import "../session/session.css"
import "./group-session.css"
import type { GroupSessionId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Ready } from "../parts/Ready.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useGroupView } from "./group-view.ts"
import { RunningGroup } from "./RunningGroup.tsx"
import { isSigned, SignedGroup } from "./SignedGroup.tsx"

/** One session of a group as it is run, from settling in to the close. */
export const GroupSessionRunner = ({ id }: { readonly id: GroupSessionId }) => {
  const view = useGroupView(id)
  if (view.state === "ready")
    return isSigned(view.value.seen) ? <SignedGroup seen={view.value.seen} /> : <RunningGroup of={view.value} />
  return (
    <Screen name={m.groups_session()} back={hrefTo(paths.today)} crisis={hrefTo(paths.crisis)}>
      <Ready of={view} what={m.groups_session_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}
