import { ownWordOf } from "../../curriculum/own-word.ts"
import { ActionPlanStep } from "./ActionPlanStep.tsx"
import { AgendaPlanStep } from "./AgendaPlanStep.tsx"
import { CloseStep } from "./CloseStep.tsx"
import { GoalsStep } from "./GoalsStep.tsx"
import { LastSessionStep } from "./LastSessionStep.tsx"
import { PlanReviewStep } from "./PlanReviewStep.tsx"
import { PracticeCard } from "./PracticeCard.tsx"
import { SettleInStep } from "./SettleInStep.tsx"
import type { SessionView } from "./session-view.ts"
import type { Table } from "./use-table.ts"

type StepBodyProps = { readonly of: SessionView; readonly table: Table; readonly onJot: () => void }

/** What there is to do and to write in the step one is in. */
export const StepBody = ({ of: view, table, onJot }: StepBodyProps) => {
  switch (view.session.step) {
    case "settle-in":
      return <SettleInStep of={view} onJot={onJot} />
    case "last-session":
      return <LastSessionStep of={view} />
    case "plan-review":
      return <PlanReviewStep of={view} />
    case "goals":
      return <GoalsStep of={view} />
    case "agenda":
      return <AgendaPlanStep of={view} />
    case "new-material":
      return (
        table.card && <PracticeCard session={view.session} card={table.card} ownWord={ownWordOf(view.person.ownWord)} />
      )
    case "action-plan":
      return <ActionPlanStep of={view} table={table} />
    case "close":
      return <CloseStep of={view} />
  }
}
