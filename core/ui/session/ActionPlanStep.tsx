import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Expander } from "../parts/Expander.tsx"
import { ActionPlanFields } from "./ActionPlanFields.tsx"
import type { SessionView } from "./session-view.ts"
import type { Table } from "./use-table.ts"

type ActionPlanStepProps = { readonly of: SessionView; readonly table: Table }

/** One small thing to do, chosen by the person. Ideas of the cards fill it in with one tap, and are the person's to change. */
export const ActionPlanStep = ({ of: view, table: { cards, card } }: ActionPlanStepProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const { session } = view
  const { id, actionPlan } = session
  const taught = cards.filter(one => session.cards[one.id]?.taught)
  const sources = taught.length > 0 ? taught : card ? [card] : []
  const put = async (from: { what: string; helper: string }, to: { what: string; helper: string }) => {
    await act(core.sessions.write({ id, field: "actionPlan.what", was: from.what, text: to.what }))
    await act(core.sessions.write({ id, field: "actionPlan.helper", was: from.helper, text: to.helper }))
  }
  const take = async (idea: { what: string; helper: string }) => {
    const before = { what: actionPlan.what, helper: actionPlan.helper }
    await put(before, idea)
    if (before.what.trim()) say(m.session_plan_replaced(), () => void put(idea, before))
  }
  const ideas = sources.flatMap(one => one.homePractice)
  return (
    <ActionPlanFields
      of={view}
      ideas={
        ideas.length > 0 && (
          <Expander title={m.session_plan_ideas()} open={actionPlan.what.trim() === ""}>
            <div class="ideas">
              {ideas.map(idea => (
                <button
                  key={idea.id}
                  class="idea"
                  type="button"
                  aria-pressed={idea.what === actionPlan.what}
                  onClick={() => void take(idea)}
                >
                  <b>{idea.what}</b>
                  <span class="quiet">{m.session_plan_with({ helper: idea.helper })}</span>
                </button>
              ))}
            </div>
          </Expander>
        )
      }
    />
  )
}
