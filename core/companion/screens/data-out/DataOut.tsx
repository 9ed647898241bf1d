import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { DataRecipient } from "../../../data-out/api.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { DataOutBoard } from "../../../ui/data-out/DataOutBoard.tsx"
import { PlannedCalendar } from "../../../ui/data-out/PlannedCalendar.tsx"
import { joined } from "../../../ui/joined.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useCopy } from "../../../ui/rights/use-copy.ts"
import { m } from "../../../words/messages.js"
import { downloadsAreKept } from "../../install.ts"

/** Files for others to count with: what was asked for and may go, and what stays. */
export const DataOut = () => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const recipients = useCopy<readonly DataRecipient[], RecordFailure>(({ dataOut }) => dataOut.recipients(null), [])
  return (
    <Screen
      name={m.data_out_name()}
      title={m.data_out_title()}
      status={m.data_out_status()}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={joined({ people, recipients })} what={m.data_out_people_what()} lines={8}>
        {found => (
          <div class="data-out">
            <DataOutBoard
              people={found.people}
              recipients={found.recipients}
              today={systemClock.today()}
              downloads={downloadsAreKept()}
            />
            <PlannedCalendar downloads={downloadsAreKept()} />
          </div>
        )}
      </Ready>
    </Screen>
  )
}
