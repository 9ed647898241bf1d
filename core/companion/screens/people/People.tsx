import { UserPlus } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { List, ListRow } from "../../../ui/parts/List.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PeopleBoard } from "../../../ui/people/PeopleBoard.tsx"
import { SameNotice } from "../../../ui/same-person/SameNotice.tsx"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

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
      <SameNotice />
      <Ready of={people} what={m.people_what()} lines={6}>
        {lines => <PeopleBoard people={lines} />}
      </Ready>
    </Screen>
  )
}
