import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { useWhen } from "../use-when.ts"
import { PlanMeeting } from "./PlanMeeting.tsx"

type NextMeetingProps = { readonly person: Participant; readonly today: Day }

/** When one meets next, and the way to plan it. */
export const NextMeeting = ({ person, today }: NextMeetingProps) => {
  const [planning, setPlanning] = useState(false)
  const when = useWhen()
  const { next } = person
  return (
    <section class="card person-next" aria-labelledby="person-next">
      <div>
        <h2 class="label" id="person-next">
          {m.person_next()}
        </h2>
        {next ? (
          <p class="person-next-when numbers">
            {dotted(
              next.at === null
                ? when.day(next.on, today)
                : m.person_at({ day: when.day(next.on, today), time: when.time(next.at) }),
              person.place,
            )}
          </p>
        ) : (
          <p>{m.person_next_none()}</p>
        )}
        {next && next.on < today && <p class="quiet">{m.person_next_past()}</p>}
      </div>
      <Button onClick={() => setPlanning(true)}>{next ? m.person_next_change() : m.person_next_plan()}</Button>
      <PlanMeeting person={person} today={today} open={planning} onClose={() => setPlanning(false)} />
    </section>
  )
}
