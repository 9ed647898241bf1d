import { Check, Eye } from "lucide"
import { useLayoutEffect, useRef } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Icon } from "../parts/Icon.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { useWhen } from "../use-when.ts"
import { GoalMark } from "./GoalMark.tsx"
import type { GoalActs } from "./use-goal-acts.ts"

type FollowUpsProps = { readonly goal: Goal; readonly acts: GoalActs }

/** Looking at the goal together: kept with one tap, words only if there are any. Evidence for following up goals. */
export const FollowUps = ({ goal, acts }: FollowUpsProps) => {
  const when = useWhen()
  const place = useRef<HTMLElement>(null)
  const tapped = useRef(false)
  const today = systemClock.today()
  const times = [...kept(goal.followUps)].reverse()
  const here = times.find(one => one.on === today && one.sessionId === null)
  // What was tapped is gone from the screen, so the focus goes to what came instead.
  useLayoutEffect(() => {
    if (tapped.current) place.current?.querySelector<HTMLElement>("[tabindex], .button-primary")?.focus()
    tapped.current = false
  }, [here?.id])
  const look = () => {
    tapped.current = true
    void acts.followUp("")
  }
  const undo = (id: EntryId) => {
    tapped.current = true
    void acts.remove("followUps", id, m.goals_looked_undone())
  }
  const last = times[0]
  return (
    <section class="stack" aria-label={m.goals_looked()} ref={place}>
      {here ? (
        <Card kind="sunk">
          <p class="label" tabIndex={-1}>
            <Icon of={Check} />
            {m.goals_looked_today()}
          </p>
          <TextArea
            key={here.id}
            label={m.goals_looked_words()}
            ruled
            rows={1}
            value={here.words}
            onWrite={async (_was, words) => (await acts.followUp(words, here.id)).ok}
            aside={
              <GoalMark
                {...{ goal, acts }}
                path={`followUps.${here.id}`}
                field={m.goals_looked_words()}
                text={here.words}
              />
            }
          />
          <Button kind="link" onClick={() => undo(here.id)}>
            {m.goals_looked_undo()}
          </Button>
        </Card>
      ) : (
        <div class="stack-close">
          <Button kind="primary" icon={Eye} wide onClick={look}>
            {m.goals_look()}
          </Button>
          <p class="quiet">
            {last ? m.goals_looked_last({ when: when.relative(last.on, today) }) : m.goals_looked_never()}
          </p>
        </div>
      )}
      {times.some(one => one !== here) && (
        <Expander title={m.goals_looked()} note={m.goals_times({ count: times.length })}>
          <ul class="goals-times">
            {times.map(one => (
              <li key={one.id}>
                <span class="quiet">
                  {when.day(one.on, today)}
                  {one.sessionId !== null && ` · ${m.goals_in_session()}`}
                </span>
                {one.words.trim() && <q>{one.words}</q>}
              </li>
            ))}
          </ul>
        </Expander>
      )}
    </section>
  )
}
