import { useId } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { GroupToday } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useStartGroup } from "../groups/use-start-group.ts"
import { Button } from "../parts/Button.tsx"
import { hrefTo, paths } from "../paths.ts"
import { upNextWords } from "../people/up-next.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"

type GroupCardProps = {
  readonly group: GroupToday
  readonly on: Day
  /** The one to act on now. */
  readonly first: boolean
}

/** A group of the day: when and where, how many, what comes next, one tap to begin. */
export const GroupCard = ({ group, on, first }: GroupCardProps) => {
  const when = useWhen()
  const id = useId()
  const { start, starting } = useStartGroup()
  const { name } = group
  const resuming = group.sessionId !== null
  return (
    <section class={first ? "card card-now today-card" : "card today-card"} aria-labelledby={id}>
      <div class="row-ends">
        <h2 id={id}>{name}</h2>
        <span class="quiet numbers">{dotted(whenOf(group, on, when), group.place)}</span>
      </div>
      <p>{m.groups_members_count({ count: group.members })}</p>
      <div class={first ? "stack-close" : "row-ends"}>
        <p class="quiet numbers">{upNextWords(group.upNext)}</p>
        <div class="today-actions">
          <Button
            kind={first ? "primary" : "quiet"}
            busy={starting === group.id}
            onClick={() => void start(group.id)}
            label={resuming ? m.today_resume_with({ name }) : m.today_start_with({ name })}
          >
            {resuming ? m.today_resume() : m.today_start()}
          </Button>
          <Button
            kind={first ? "quiet" : "link"}
            href={hrefTo(paths.group(group.id))}
            label={group.why === "overdue" ? m.today_plan_for({ name }) : m.today_prepare_for({ name })}
          >
            {group.why === "overdue" ? m.today_plan() : m.today_prepare()}
          </Button>
        </div>
      </div>
    </section>
  )
}

const whenOf = ({ why, at, plannedOn }: GroupToday, on: Day, when: When) => {
  if (why === "running") return m.today_running()
  if (why === "overdue" && plannedOn !== null) return m.today_overdue({ day: when.day(plannedOn, on) })
  return at === null ? null : when.time(at)
}
