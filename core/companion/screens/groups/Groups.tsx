import { Plus } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { GroupLine } from "../../../groups/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { GroupsBoard } from "../../../ui/groups/GroupsBoard.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

export const Groups = () => {
  const core = useCore()
  const groups = useLive(
    () => live<readonly GroupLine[], RecordFailure>(next => core.groups.watchAll(null, next)),
    [core],
  )
  const some = groups.state === "ready" && groups.value.length > 0
  return (
    <Screen
      name={m.groups_title()}
      back={hrefTo(paths.people)}
      crisis={hrefTo(paths.crisis)}
      {...(some && {
        actions: (
          <Button kind="primary" icon={Plus} href={hrefTo(paths.newGroup)}>
            {m.groups_new()}
          </Button>
        ),
      })}
    >
      <Ready of={groups} what={m.groups_what()} lines={4}>
        {all => <GroupsBoard groups={all} />}
      </Ready>
    </Screen>
  )
}
