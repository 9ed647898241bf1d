import { Plus } from "lucide"
import { topicHeads } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"
import { withLine } from "./with-line.ts"

/** What the session is for, agreed together. What suggests itself can be taken over with one tap. */
export const AgendaPlanStep = ({ of: { session, context, goals } }: { readonly of: SessionView }) => {
  const core = useCore()
  const act = useAct()
  const topic = topicHeads.find(one => one.id === context.upNext?.topicId)
  const card = topic?.cards.find(one => one.id === context.upNext?.cardId)
  const step = goals.find(goal => goal.status === "current")
  const suggestions = [
    card && topic ? `${topic.title}: ${card.title}` : "",
    context.last?.nextTime.trim() ?? "",
    step ? m.session_agenda_goal({ goal: step.words }) : "",
  ].filter(line => line !== "" && !session.agenda.includes(line))
  const take = (line: string) =>
    act(
      core.sessions.write({
        id: session.id,
        field: "agenda",
        was: session.agenda,
        text: withLine(session.agenda, line),
      }),
    )
  return (
    <div class="stack">
      <SessionField session={session} field="agenda" label={m.session_agenda()} ruled rows={3} />
      {suggestions.length > 0 && (
        <fieldset>
          <legend class="label">{m.session_agenda_ideas()}</legend>
          <div class="ideas">
            {suggestions.map(line => (
              <Button key={line} icon={Plus} onClick={() => void take(line)}>
                {line}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
