import { CircleCheck, CircleMinus, RotateCcw } from "lucide"
import type { GoalTools } from "../../../content/schema.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { GoalMark } from "./GoalMark.tsx"
import { OwnWords } from "./OwnWords.tsx"
import type { GoalActs } from "./use-goal-acts.ts"

type LongTermGoalProps = {
  readonly goal: Goal
  readonly person: Participant
  readonly areas: GoalTools["areas"]
  readonly acts: GoalActs
}

/** The long-term goal: the largest words on the screen, and they can be said anew at any time. */
export const LongTermGoal = ({ goal, person, areas, acts }: LongTermGoalProps) => {
  const toasts = useToasts()
  const name = person.chosenName
  const set = async (status: Goal["status"], said: string) => {
    const was = goal.status
    if (await acts.change({ status })) toasts.say(said, () => void acts.change({ status: was }))
  }
  const area = areas.find(one => one.id === goal.area)
  return (
    <section class="stack" aria-label={m.goals_long_term()}>
      {goal.status === "reached" && (
        <Notice kind="done" title={m.goals_reached_title({ name })}>
          {m.goals_reached_words()}
        </Notice>
      )}
      {goal.status === "set-aside" && <Notice title={m.goals_aside_title()}>{m.goals_aside_words()}</Notice>}
      <div class="card goals-sheet">
        <div class="goals-words">
          <OwnWords
            label={m.goals_own_words({ name })}
            value={goal.words}
            onWrite={words => acts.change({ words })}
            aside={<GoalMark {...{ goal, acts }} path="words" field={m.goals_own_words({ name })} text={goal.words} />}
          />
        </div>
        <TextArea
          label={m.goals_why()}
          ruled
          rows={1}
          value={goal.why}
          onWrite={(_was, why) => acts.change({ why })}
          aside={<GoalMark {...{ goal, acts }} path="why" field={m.goals_why()} text={goal.why} />}
        />
      </div>
      <div class="goals-quiet">
        <Expander title={m.goals_area()} note={area?.title ?? m.goals_area_none()}>
          <Chips label={m.goals_area_pick()}>
            {areas.map(one => (
              <Chip
                key={one.id}
                on={one.id === goal.area}
                onToggle={on => void acts.change({ area: on ? one.id : null })}
              >
                {one.title}
              </Chip>
            ))}
          </Chips>
        </Expander>
        <Expander title={m.goals_status()} note={statusWord[goal.status]()}>
          <div class="row">
            {goal.status === "current" ? (
              <>
                <Button icon={CircleCheck} onClick={() => void set("reached", m.goals_said_reached())}>
                  {m.goals_reach()}
                </Button>
                <Button icon={CircleMinus} onClick={() => void set("set-aside", m.goals_said_aside())}>
                  {m.goals_set_aside()}
                </Button>
              </>
            ) : (
              <Button icon={RotateCcw} onClick={() => void acts.change({ status: "current" })}>
                {m.goals_take_up()}
              </Button>
            )}
          </div>
        </Expander>
      </div>
    </section>
  )
}

export const statusWord = { current: m.goals_is_current, reached: m.goals_is_reached, "set-aside": m.goals_is_aside }
