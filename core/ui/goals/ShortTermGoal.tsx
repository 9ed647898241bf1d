import { ArrowDown, ArrowUp, CircleCheck, CircleMinus, RotateCcw, Trash2 } from "lucide"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Kept } from "../../domain/shape.ts"
import { inOrder } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { Menu } from "../parts/Menu.tsx"
import { AddWords } from "./AddWords.tsx"
import { GoalMark } from "./GoalMark.tsx"
import { GoalStep } from "./GoalStep.tsx"
import { moved } from "./moved.ts"
import { OwnWords } from "./OwnWords.tsx"
import type { GoalActs } from "./use-goal-acts.ts"

type ShortTermGoalProps = {
  readonly goal: Goal
  readonly shortTerm: Kept<Goal["shortTerm"][string]>
  readonly person: Participant
  readonly acts: GoalActs
  /** The goal's next step, wherever it is. */
  readonly nextStep: string | null
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

/** A short-term goal and the steps that lead there, in order. */
export const ShortTermGoal = (props: ShortTermGoalProps) => {
  const { goal, shortTerm, person, acts, nextStep, onUp, onDown } = props
  const [writing, setWriting] = useState<EntryId | null>(null)
  const { id, status } = shortTerm
  const steps = inOrder(goal.steps).filter(step => step.shortTermId === id && step.id !== writing)
  const inHand = useRef<HTMLElement | null>(null)
  // A row that moved in the page loses the focus: it gets it back, or its first line does when the button rests at the edge.
  useLayoutEffect(() => {
    const button = inHand.current
    inHand.current = null
    if (button?.matches(":disabled")) button.closest("li")?.querySelector("summary")?.focus()
    else button?.focus()
  }, [steps.map(step => step.id).join()])
  const move = (at: number, by: -1 | 1) => {
    if (!steps[at + by]) return null
    return () => {
      inHand.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      void acts.placeSteps(moved(steps, at, by))
    }
  }
  const set = (to: Goal["status"]) => ({ onChoose: () => void acts.putShortTerm(id, { status: to }) })
  const items = [
    ...(onUp ? [{ label: m.goals_up(), icon: ArrowUp, onChoose: onUp }] : []),
    ...(onDown ? [{ label: m.goals_down(), icon: ArrowDown, onChoose: onDown }] : []),
    ...(status === "current"
      ? [
          { label: m.goals_short_reached(), icon: CircleCheck, ...set("reached") },
          { label: m.goals_short_aside(), icon: CircleMinus, ...set("set-aside") },
        ]
      : [{ label: m.goals_take_up(), icon: RotateCcw, ...set("current") }]),
    {
      label: m.goals_remove(),
      icon: Trash2,
      onChoose: () => void acts.remove("shortTerm", id, m.goals_short_removed()),
    },
  ]
  return (
    <Card>
      <div class="goals-short">
        <OwnWords
          label={shortLabel[status]()}
          value={shortTerm.words}
          onWrite={async words => (await acts.putShortTerm(id, { words })).ok}
          aside={
            <GoalMark
              {...{ goal, acts }}
              path={`shortTerm.${id}`}
              field={shortLabel[status]()}
              text={shortTerm.words}
            />
          }
        />
        <Menu items={items} label={m.goals_short_more({ words: shortTerm.words })} />
      </div>
      {steps.length > 0 && (
        <ol class="goals-steps" aria-label={m.goals_steps()}>
          {steps.map((step, at) => (
            <GoalStep
              key={step.id}
              goal={goal}
              step={step}
              person={person}
              acts={acts}
              next={step.id === nextStep}
              onUp={move(at, -1)}
              onDown={move(at, 1)}
            />
          ))}
        </ol>
      )}
      {status === "current" && (
        <AddWords<EntryId>
          button={steps.length === 0 ? m.goals_add_first_step() : m.goals_add_step()}
          label={m.goals_new_step()}
          hint={m.goals_step_hint()}
          put={async (entryId, words) => {
            const kept = await acts.putStep(entryId, entryId === null ? { shortTermId: id, words } : { words })
            return kept.ok ? kept.value : null
          }}
          onWriting={setWriting}
        />
      )}
    </Card>
  )
}

export const shortLabel = {
  current: m.goals_short,
  reached: m.goals_short_is_reached,
  "set-aside": m.goals_short_is_aside,
}
