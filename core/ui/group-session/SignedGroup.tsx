import type { GroupSessionView } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Screen } from "../parts/Screen.tsx"
import { hrefTo, paths } from "../paths.ts"

/** Whether everyone who was there has a signed note: nothing that is shared reaches anyone's record any more. */
export const isSigned = ({ session, members }: GroupSessionView): boolean => {
  const there = members.filter(({ here }) => here)
  return (
    session.endedAt !== null && there.length > 0 && there.every(({ own }) => own !== null && own.status !== "draft")
  )
}

/** A session whose notes are all signed does not change: what is left to look at are the notes. */
export const SignedGroup = ({ seen: { session, group } }: { readonly seen: GroupSessionView }) => (
  <Screen
    name={group.name}
    title={m.session_finished()}
    tab={m.groups_session()}
    back={hrefTo(paths.group(group.id))}
    crisis={hrefTo(paths.crisis)}
  >
    <p>{m.groups_all_signed()}</p>
    <div>
      <Button kind="primary" href={hrefTo(paths.groupWrapUp(session.id))}>
        {m.groups_to_notes()}
      </Button>
    </div>
  </Screen>
)
