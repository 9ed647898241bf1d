import { useId } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { PersonToday } from "../../today/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Quote } from "../parts/Quote.tsx"
import { hrefTo, paths } from "../paths.ts"
import { upNextWords } from "../people/up-next.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"

type TodayCardProps = {
  readonly person: PersonToday
  readonly on: Day
  /** The one to act on now; the others stand quieter. */
  readonly first: boolean
  readonly starting: boolean
  readonly onStart: () => void
}

/** One person of the day: who, when and where, what they are going for in their words, what comes next, one tap to begin. */
export const TodayCard = ({ person, on, first, starting, onStart }: TodayCardProps) => {
  const when = useWhen()
  const id = useId()
  const resuming = person.sessionId !== null
  const { chosenName: name } = person
  return (
    <section class={first ? "card card-now today-card" : "card today-card"} aria-labelledby={id}>
      <div class="row-ends">
        <h2 id={id}>{name}</h2>
        <span class="quiet numbers">{dotted(whenOf(person, on, when), person.place)}</span>
      </div>
      {person.goal === null ? (
        <p class="quiet">{m.today_no_goal()}</p>
      ) : (
        <Quote words={person.goal} {...(first ? {} : { size: "small" as const })} />
      )}
      <div class={first ? "stack-close" : "row-ends"}>
        <p class="quiet numbers">{dotted(m.today_week({ week: person.week }), upNextWords(person.upNext))}</p>
        <div class="today-actions">
          <Button
            kind={first ? "primary" : "quiet"}
            busy={starting}
            onClick={onStart}
            label={resuming ? m.today_resume_with({ name }) : m.today_start_with({ name })}
          >
            {resuming ? m.today_resume() : m.today_start()}
          </Button>
          <Button
            kind={first ? "quiet" : "link"}
            href={hrefTo(paths.person(person.participantId))}
            label={person.why === "overdue" ? m.today_plan_for({ name }) : m.today_prepare_for({ name })}
          >
            {person.why === "overdue" ? m.today_plan() : m.today_prepare()}
          </Button>
        </div>
      </div>
    </section>
  )
}

const whenOf = ({ why, at, plannedOn }: PersonToday, on: Day, when: When) => {
  if (why === "running") return m.today_running()
  if (why === "overdue" && plannedOn !== null) return m.today_overdue({ day: when.day(plannedOn, on) })
  return at === null ? null : when.time(at)
}
