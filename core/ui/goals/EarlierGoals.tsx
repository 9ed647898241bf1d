import { systemClock } from "../../base/clock.ts"
import type { GoalId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { useWhen } from "../use-when.ts"
import { statusWord } from "./LongTermGoal.tsx"

type EarlierGoalsProps = { readonly goals: readonly Goal[]; readonly onShow: (id: GoalId) => void }

/** Goals beside the one in front: also current, reached, set aside. */
export const EarlierGoals = ({ goals, onShow }: EarlierGoalsProps) => {
  const when = useWhen()
  const today = systemClock.today()
  if (goals.length === 0) return null
  return (
    <Expander title={m.goals_others()} note={m.goals_count({ count: goals.length })}>
      <List>
        {goals.map(goal => (
          <ListRow
            key={goal.id}
            title={goal.words}
            line={`${statusWord[goal.status]()} · ${m.goals_chosen({ day: when.day(goal.chosenOn, today) })}`}
            onClick={() => onShow(goal.id)}
          />
        ))}
      </List>
    </Expander>
  )
}
