import type { ComponentChildren } from "preact"
import { supporterName, supportersOf } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Scale } from "../parts/Scale.tsx"
import { useTapped } from "../use-tapped.ts"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"

/** Under this the plan wants to be smaller (`imr.md` 6.9). */
const sureEnough = 7

type ActionPlanFieldsProps = {
  readonly of: SessionView
  /** What could be chosen, shown under *What*. */
  readonly ideas?: ComponentChildren
}

/** The action plan: what, when, where, who helps, what may get in the way and what then, how sure. */
export const ActionPlanFields = ({ of: { session, person }, ideas }: ActionPlanFieldsProps) => {
  const core = useCore()
  const act = useAct()
  const { id, actionPlan } = session
  const [confidence, setConfidence] = useTapped(actionPlan.confidence, now =>
    act(core.sessions.setConfidence({ id, confidence: now })),
  )
  const helpedBy = (helper: string) =>
    act(core.sessions.write({ id, field: "actionPlan.helper", was: actionPlan.helper, text: helper }))
  const supporters = supportersOf(person)
  return (
    <div class="stack plan-fields">
      <SessionField session={session} field="actionPlan.what" label={m.session_plan_what()} ruled rows={2}>
        {ideas}
      </SessionField>
      <SessionField session={session} field="actionPlan.when" label={m.session_plan_when()} />
      <SessionField session={session} field="actionPlan.where" label={m.session_plan_where()} />
      <SessionField session={session} field="actionPlan.helper" label={m.session_plan_helper()}>
        {supporters.length > 0 && (
          <div class="chips chips-small">
            {supporters.map(supporterName).map(name => (
              <Chip key={name} on={actionPlan.helper === name} onToggle={on => void helpedBy(on ? name : "")}>
                {name}
              </Chip>
            ))}
          </div>
        )}
      </SessionField>
      <SessionField session={session} field="actionPlan.barrier" label={m.session_plan_barrier()} />
      <SessionField session={session} field="actionPlan.answer" label={m.session_plan_answer()} />
      <Scale
        label={m.session_plan_confidence()}
        value={confidence}
        onChange={setConfidence}
        low={m.session_plan_confidence_low()}
        high={m.session_plan_confidence_high()}
      />
      <div aria-live="polite">
        {confidence !== null && confidence < sureEnough && (
          <Notice kind="attention" title={m.session_plan_smaller()}>
            {m.session_plan_smaller_how()}
          </Notice>
        )}
      </div>
    </div>
  )
}
