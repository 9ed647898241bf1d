import type { RecordFailure } from "../../../base/failure.ts"
import type { GroupId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Group } from "../../../domain/group.ts"
import type { GroupSessionHead } from "../../../domain/group-session.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { GroupPage } from "../../../ui/groups/GroupPage.tsx"
import { useStartGroup } from "../../../ui/groups/use-start-group.ts"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

type Seen = {
  readonly group: Group
  readonly sessions: readonly GroupSessionHead[]
  readonly people: readonly PersonLine[]
}

export const OneGroup = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const groupId = id as GroupId
  const group = useLive(
    () => live<Group, RecordFailure>(next => core.groups.watch({ id: groupId }, next)),
    [core, groupId],
  )
  const sessions = useLive(
    () => live<readonly GroupSessionHead[], RecordFailure>(next => core.groups.watchSessionsOf({ groupId }, next)),
    [core, groupId],
  )
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const { start, starting } = useStartGroup()
  const seen = joined<Seen>({ group, sessions, people })
  const running = seen.state === "ready" && seen.value.sessions.some(({ endedAt }) => endedAt === null)
  return (
    <Screen
      name={group.state === "ready" ? group.value.name : m.groups_one()}
      tab={m.groups_one()}
      back={hrefTo(paths.groups)}
      crisis={hrefTo(paths.crisis)}
      wide
      {...(seen.state === "ready" && {
        actions: (
          <Button kind="primary" busy={starting === groupId} onClick={() => void start(groupId)}>
            {running ? m.today_resume() : m.today_start()}
          </Button>
        ),
      })}
    >
      <Ready of={seen} what={m.groups_one_what()} lines={6}>
        {value => <GroupPage {...value} />}
      </Ready>
    </Screen>
  )
}
