import "./told.css"
import { MessageSquareText } from "lucide"
import type { Day } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Feedback } from "../../domain/feedback.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { FirstRows } from "../parts/FirstRows.tsx"
import { Icon } from "../parts/Icon.tsx"
import { ForMeRow } from "./ForMeRow.tsx"

/** What supervisors told this vault's member and is not done yet: a quiet card, and none where there is nothing. */
export const ForMe = ({ on }: { readonly on: Day }) => {
  const core = useCore()
  const told = useLive(() => live<readonly Feedback[], RecordFailure>(next => core.team.watchForMe(null, next)), [core])
  if (told.state !== "ready" || told.value.length === 0) return null
  return (
    <section class="card for-me" aria-labelledby="today-for-me">
      <h2 class="row" id="today-for-me">
        <Icon of={MessageSquareText} />
        {m.told_for_me({ count: told.value.length })}
      </h2>
      <FirstRows of={told.value} atFirst={3}>
        {rows => (
          <ul>
            {rows.map(one => (
              <ForMeRow key={one.id} of={one} on={on} />
            ))}
          </ul>
        )}
      </FirstRows>
    </section>
  )
}
