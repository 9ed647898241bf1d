import type { ParticipantId } from "../../base/id.ts"
import { ownWordOf } from "../../curriculum/own-word.ts"
import { useAct, useCore } from "../core-context.tsx"
import { NextMeetingFields } from "../session/NextMeeting.tsx"
import { PracticeCard } from "../session/PracticeCard.tsx"
import type { Table } from "../session/use-table.ts"
import { AttendanceStep } from "./AttendanceStep.tsx"
import { GroupAgendaStep } from "./GroupAgendaStep.tsx"
import { type GroupView, sharedOf } from "./group-view.ts"
import { LastGroupStep } from "./LastGroupStep.tsx"
import { MemberRows } from "./MemberRows.tsx"
import { TurnsStep } from "./TurnsStep.tsx"

type GroupStepBodyProps = {
  readonly of: GroupView
  readonly table: Table
  readonly onOpen: (id: ParticipantId) => void
}

/** What there is to do in the step one is in: for all, or one row for each who is there. */
export const GroupStepBody = ({ of: { seen }, table, onOpen }: GroupStepBodyProps) => {
  const core = useCore()
  const act = useAct()
  const { session, members } = seen
  const there = members.filter(({ here }) => here)
  switch (session.step) {
    case "settle-in":
      return <AttendanceStep seen={seen} />
    case "last-session":
      return <LastGroupStep seen={seen} />
    case "plan-review":
      return <MemberRows about="plan-review" members={there} onOpen={onOpen} />
    case "goals":
      return <TurnsStep members={there} onOpen={onOpen} />
    case "agenda":
      return <GroupAgendaStep seen={seen} />
    case "new-material":
      return table.card && <PracticeCard session={sharedOf(seen)} card={table.card} ownWord={ownWordOf("")} />
    case "action-plan":
      return <MemberRows about="action-plan" members={there} onOpen={onOpen} />
    case "close":
      return (
        <div class="stack">
          <MemberRows about="close" members={there} onOpen={onOpen} />
          <NextMeetingFields of={session} onPlan={next => act(core.groups.planNext({ id: session.id, next }))} />
        </div>
      )
  }
}
