import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { SamePeople as Seen } from "../../../same-person/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { SamePeopleBoard } from "../../../ui/same-person/SamePeopleBoard.tsx"
import { m } from "../../../words/messages.js"

/** Records that may be of one person, and those that were made one. */
export const SamePeople = () => {
  const core = useCore()
  const seen = useLive(() => live<Seen, RecordFailure>(next => core.samePerson.watch(null, next)), [core])
  return (
    <Screen
      name={m.nav_people()}
      title={m.same_title()}
      status={m.same_line()}
      back={hrefTo(paths.people)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={seen} what={m.same_what()} lines={4}>
        {found => <SamePeopleBoard seen={found} />}
      </Ready>
    </Screen>
  )
}
