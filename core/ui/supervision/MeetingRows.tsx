import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { Program } from "../../domain/program.ts"
import { isStructured, presentAt, type Supervision } from "../../domain/supervision.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"

type MeetingRowsProps = {
  readonly meetings: readonly Supervision[]
  readonly staff: Program["staff"]
  readonly today: Day
}

const atFirst = 5

const stateOf = (meeting: Supervision): string => {
  if (meeting.status === "open") return m.supervision_meeting_open()
  return isStructured(meeting) ? m.supervision_meeting_counts() : m.supervision_meeting_counts_not()
}

/** Meetings that were held, newest first. */
export const MeetingRows = ({ meetings, staff, today }: MeetingRowsProps) => {
  const when = useWhen()
  const [all, setAll] = useState(false)
  if (meetings.length === 0) return <p class="quiet">{m.supervision_meetings_none()}</p>
  const shown = all ? meetings : meetings.slice(0, atFirst)
  return (
    <>
      <List label={m.supervision_meetings()}>
        {shown.map(meeting => {
          const names = presentAt(meeting).flatMap(id => staff[id]?.name ?? [])
          return (
            <ListRow
              key={meeting.id}
              title={pastDay(meeting.on, today, when)}
              line={dotted(
                names.length > 0 && when.list(names),
                meeting.minutes !== null && m.supervision_minutes_of({ count: meeting.minutes }),
              )}
              end={stateOf(meeting)}
              href={hrefTo(paths.supervisionMeeting(meeting.id))}
            />
          )
        })}
      </List>
      {shown.length < meetings.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {m.supervision_more({ count: meetings.length - shown.length })}
        </Button>
      )}
    </>
  )
}
