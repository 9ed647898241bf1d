import { Plus, Printer } from "lucide"
import type { GoalId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { EarlierGoals } from "./EarlierGoals.tsx"

type OtherGoalsProps = {
  readonly shown: Goal
  readonly others: readonly Goal[]
  readonly onShow: (id: GoalId) => void
  readonly onAdd: () => void
}

/** What else can be done from a goal: solving a problem, other goals, a new one, this one on paper. */
export const OtherGoals = ({ shown, others, onShow, onAdd }: OtherGoalsProps) => {
  const rounds = Object.values(shown.problems).filter(one => !one.removed).length
  return (
    <section class="stack-close" aria-label={m.goals_more()}>
      <List>
        <ListRow
          title={m.goals_problem()}
          line={m.goals_problem_line()}
          end={rounds > 0 ? m.goals_times({ count: rounds }) : undefined}
          href={hrefTo(paths.problem(shown.participantId, shown.id))}
        />
        <ListRow title={m.goals_areas()} line={m.goals_areas_line()} href={hrefTo(paths.areas(shown.participantId))} />
      </List>
      <EarlierGoals goals={others} onShow={onShow} />
      <div class="goals-tools">
        <Button kind="link" icon={Plus} onClick={onAdd}>
          {m.goals_add()}
        </Button>
        <Button kind="link" icon={Printer} onClick={() => print()}>
          {m.goals_print()}
        </Button>
      </div>
    </section>
  )
}
