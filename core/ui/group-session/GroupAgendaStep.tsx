import { Plus } from "lucide"
import { topicHeads } from "../../curriculum/heads.ts"
import type { GroupSessionView } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { withLine } from "../session/with-line.ts"
import { GroupField } from "./GroupField.tsx"

/** What today is for, agreed together. It stands in everyone's session, so it names nobody. */
export const GroupAgendaStep = ({ seen: { session, upNext } }: { readonly seen: GroupSessionView }) => {
  const core = useCore()
  const act = useAct()
  const topic = topicHeads.find(one => one.id === upNext?.topicId)
  const card = topic?.cards.find(one => one.id === upNext?.cardId)
  const line = topic && card ? `${topic.title}: ${card.title}` : ""
  const { id, agenda } = session
  const take = () => act(core.groups.write({ id, field: "agenda", was: agenda, text: withLine(agenda, line) }))
  return (
    <div class="stack">
      <GroupField
        session={session}
        field="agenda"
        label={m.session_agenda()}
        hint={m.groups_agenda_hint()}
        ruled
        rows={3}
      />
      {line !== "" && !agenda.includes(line) && (
        <fieldset>
          <legend class="label">{m.session_agenda_ideas()}</legend>
          <div class="ideas">
            <Button icon={Plus} onClick={() => void take()}>
              {line}
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  )
}
