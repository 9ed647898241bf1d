import { Check } from "lucide"
import type { ComponentChildren } from "preact"
import type { ParticipantId } from "../../base/id.ts"
import type { MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { Icon } from "../parts/Icon.tsx"
import { List, ListRow } from "../parts/List.tsx"

type About = "plan-review" | "action-plan" | "close"

type MemberRowsProps = {
  readonly about: About
  readonly members: readonly MemberLine[]
  readonly onOpen: (id: ParticipantId) => void
}

const outcomes = {
  done: m.session_outcome_done,
  partly: m.session_outcome_partly,
  "not-yet": m.session_outcome_not_yet,
}

type Words = { readonly line: string; readonly done: string | null }

/** What each is asked about in the step, and what came of it by now. */
const about: Readonly<Record<About, (member: MemberLine) => Words>> = {
  "plan-review": ({ lastPlan, own }) => ({
    line: lastPlan || m.groups_no_last_plan(),
    done: own?.outcome ? outcomes[own.outcome]() : null,
  }),
  "action-plan": ({ own }) => ({
    line: own?.plan || m.groups_no_plan(),
    done: own?.plan ? m.groups_plan_there() : null,
  }),
  close: ({ own }) => ({
    line: own?.plan || m.groups_no_plan(),
    done: own?.asked ? m.groups_asked() : null,
  }),
}

/** One row for each who is there, one tap from what is theirs. */
export const MemberRows = ({ about: step, members, onOpen }: MemberRowsProps) => {
  if (members.length === 0) return <Card kind="sunk">{m.groups_here_none()}</Card>
  return (
    <List label={m.groups_one_by_one()}>
      {members.map(member => {
        const { line, done } = about[step](member)
        return (
          <ListRow
            key={member.participantId}
            title={member.chosenName}
            line={line}
            end={done && <Done>{done}</Done>}
            onClick={() => onOpen(member.participantId)}
          />
        )
      })}
    </List>
  )
}

/** Something has come of it. */
export const Done = ({ children }: { readonly children: ComponentChildren }) => (
  <span class="member-done">
    <Icon of={Check} />
    {children}
  </span>
)
