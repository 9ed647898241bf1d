import "../people/person.css"
import { systemClock } from "../../base/clock.ts"
import type { Group } from "../../domain/group.ts"
import type { GroupSessionHead } from "../../domain/group-session.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Notice } from "../parts/Notice.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { GroupMeeting } from "./GroupMeeting.tsx"
import { GroupSessions } from "./GroupSessions.tsx"
import { Roster } from "./Roster.tsx"

type GroupPageProps = {
  readonly group: Group
  /** Newest first. */
  readonly sessions: readonly GroupSessionHead[]
  readonly people: readonly PersonLine[]
}

/** A group: when it meets, who belongs to it, what it did. */
export const GroupPage = ({ group, sessions, people }: GroupPageProps) => {
  const core = useCore()
  const act = useAct()
  const today = systemClock.today()
  const change = async (fields: Partial<Pick<Group, "name" | "place" | "active">>) =>
    (await act(core.groups.change({ id: group.id, fields }))).ok
  return (
    <div class="person">
      <div class="stack person-main">
        {!group.active && (
          <Notice
            title={m.groups_inactive()}
            actions={
              <Button kind="link" onClick={() => void change({ active: true })}>
                {m.groups_activate()}
              </Button>
            }
          />
        )}
        <GroupMeeting group={group} today={today} />
        <Roster group={group} people={people} />
        <GroupSessions sessions={sessions} today={today} />
      </div>
      <div class="stack person-side">
        <Expander title={m.groups_details()}>
          <div class="stack">
            <SavedField
              label={m.groups_name()}
              hint={m.groups_name_hint()}
              value={group.name}
              onWrite={async (_, name) => name.trim() !== "" && change({ name })}
            />
            <SavedField label={m.groups_place()} value={group.place} onWrite={(_, place) => change({ place })} />
            {group.active && (
              <div>
                <Button kind="link" onClick={() => void change({ active: false })}>
                  {m.groups_deactivate()}
                </Button>
              </div>
            )}
          </div>
        </Expander>
      </div>
    </div>
  )
}
