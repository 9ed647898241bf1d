import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { NextMeeting } from "./NextMeeting.tsx"
import { PlanLines } from "./PlanLines.tsx"
import type { SessionView } from "./session-view.ts"

/** The plan to take along, and when to meet again. */
export const CloseStep = ({ of: { session, person } }: { readonly of: SessionView }) => (
  <div class="stack">
    <Card>
      <h2 class="label">{m.session_review_plan({ pronoun: person.pronoun })}</h2>
      {session.actionPlan.what.trim() ? (
        <PlanLines plan={session.actionPlan} size="large" />
      ) : (
        <p>{m.session_plan_none()}</p>
      )}
    </Card>
    <NextMeeting session={session} />
  </div>
)
