import { useEffect, useState } from "preact/hooks"
import type { GoalTools } from "../../../content/schema.ts"
import type { GoalId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { usePrinting } from "../use-printing.ts"
import { useToldPrint } from "../use-tell.ts"
import { EarlierGoals } from "./EarlierGoals.tsx"
import { FirstGoal } from "./FirstGoal.tsx"
import { FollowUps } from "./FollowUps.tsx"
import { GoalPaper } from "./GoalPaper.tsx"
import "./goals.css"
import { LongTermGoal } from "./LongTermGoal.tsx"
import { NewGoal } from "./NewGoal.tsx"
import { OtherGoals } from "./OtherGoals.tsx"
import { ShortTermGoals } from "./ShortTermGoals.tsx"
import { useGoalActs } from "./use-goal-acts.ts"

type PersonGoalsProps = {
  readonly person: Participant
  readonly goals: readonly Goal[]
  readonly areas: GoalTools["areas"]
}

/** A person's goals, one in front. */
export const PersonGoals = ({ person, goals, areas }: PersonGoalsProps) => {
  const [saying, setSaying] = useState(false)
  const [writing, setWriting] = useState<GoalId | null>(null)
  const [asked, setAsked] = useState<GoalId | null>(null)
  const seen = goals.filter(goal => goal.id !== writing)
  const shown = seen.find(goal => goal.id === asked) ?? seen.find(goal => goal.status === "current")
  // Reached or set aside, it stays in front: there is something to say about it.
  useEffect(() => {
    if (shown) setAsked(shown.id)
  }, [shown?.id])
  const show = (id: GoalId | null) => {
    setAsked(id)
    setSaying(false)
    scrollTo({ top: 0 })
    document.querySelector<HTMLElement>(".screen h1")?.focus({ preventScroll: true })
  }
  if (saying)
    return (
      <NewGoal
        participantId={person.id}
        area={null}
        label={m.goals_own_words({ name: person.chosenName })}
        hint={m.goals_say_hint()}
        onWriting={setWriting}
        onDone={show}
        onNotNow={() => setSaying(false)}
      />
    )
  const others = seen.filter(goal => goal !== shown)
  if (!shown)
    return (
      <>
        <FirstGoal person={person} onSay={() => setSaying(true)} />
        <EarlierGoals goals={others} onShow={show} />
      </>
    )
  return (
    <OneGoal key={shown.id} {...{ person, areas, others }} goal={shown} onShow={show} onAdd={() => setSaying(true)} />
  )
}

type OneGoalProps = {
  readonly goal: Goal
  readonly person: Participant
  readonly areas: GoalTools["areas"]
  readonly others: readonly Goal[]
  readonly onShow: (id: GoalId) => void
  readonly onAdd: () => void
}

const OneGoal = ({ goal, person, areas, others, onShow, onAdd }: OneGoalProps) => {
  const acts = useGoalActs(goal.id)
  useToldPrint("goal", goal.id, goal.participantId)
  return (
    <>
      <div class="goals-spread">
        <div class="stack">
          <LongTermGoal goal={goal} person={person} areas={areas} acts={acts} />
          <FollowUps goal={goal} acts={acts} />
        </div>
        <div class="stack">
          <ShortTermGoals goal={goal} person={person} acts={acts} />
          <OtherGoals shown={goal} others={others} onShow={onShow} onAdd={onAdd} />
        </div>
      </div>
      {usePrinting() && <GoalPaper goal={goal} />}
    </>
  )
}
