import { UserPlus } from "lucide"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { PersonLine } from "../../../core/people/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { List, ListRow } from "../../../core/ui/parts/List.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { PeopleBoard } from "../../../core/ui/people/PeopleBoard.tsx"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"

export const People = () => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const some = people.state === "ready" && people.value.length > 0
  return (
    <Screen
      name={m.nav_people()}
      title={some ? m.people_count({ count: people.value.filter(({ active }) => active).length }) : m.nav_people()}
      status={<NotHandedOver />}
      crisis={hrefTo(paths.crisis)}
      wide
      {...(some && {
        actions: (
          <Button kind="primary" icon={UserPlus} href={hrefTo(paths.newPerson)}>
            {m.people_add()}
          </Button>
        ),
      })}
    >
      {some && (
        <List>
          <ListRow title={m.groups_title()} line={m.groups_line()} href={hrefTo(paths.groups)} />
        </List>
      )}
      <Ready of={people} what={m.people_what()} lines={6}>
        {lines => <PeopleBoard people={lines} />}
      </Ready>
    </Screen>
  )
}
