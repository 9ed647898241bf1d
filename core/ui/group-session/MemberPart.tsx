import { useState } from "preact/hooks"
import { type EntryId, newId, type SessionId } from "../../base/id.ts"
import type { AgendaStep } from "../../domain/session.ts"
import type { GroupSessionView, MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { hrefTo, paths } from "../paths.ts"
import { ActionPlanStep } from "../session/ActionPlanStep.tsx"
import { EntryField } from "../session/EntryField.tsx"
import { FeedbackCard } from "../session/FeedbackCard.tsx"
import { GoalsStep } from "../session/GoalsStep.tsx"
import { KeptWords } from "../session/KeptWords.tsx"
import { PlanReviewStep } from "../session/PlanReviewStep.tsx"
import type { SessionView } from "../session/session-view.ts"
import { useSessionView } from "../session/use-session-view.ts"
import { useTable } from "../session/use-table.ts"
import { useTapped } from "../use-tapped.ts"
import { sharedOf } from "./group-view.ts"
import "../session/prompt.css"

type MemberPartProps = {
  readonly sessionId: SessionId
  readonly step: AgendaStep
  readonly seen: GroupSessionView
  readonly member: MemberLine
}

/** A member's own part in the step one is in, and always their words. */
export const MemberPart = ({ sessionId, ...rest }: MemberPartProps) => {
  const view = useSessionView(sessionId)
  return (
    <Ready of={view} what={m.session_what()} lines={3}>
      {of =>
        of.session.status === "draft" ? (
          <>
            <OfStep of={of} {...rest} />
            <Words of={of} open={!["plan-review", "goals", "action-plan", "close"].includes(rest.step)} />
          </>
        ) : (
          <Notice title={m.session_finished()}>
            {of.session.noteId && <a href={hrefTo(paths.note(of.session.noteId))}>{m.session_open_note()}</a>}
          </Notice>
        )
      }
    </Ready>
  )
}

type OfStepProps = Omit<MemberPartProps, "sessionId"> & { readonly of: SessionView }

const OfStep = ({ of, step, seen, member }: OfStepProps) => {
  // The card of the group, whose ideas for home practice anyone can take.
  const table = useTable({ session: sharedOf(seen), context: seen, person: of.person })
  switch (step) {
    case "plan-review":
      return <PlanReviewStep of={of} />
    case "goals":
      return (
        <div class="stack">
          <TurnChip seen={seen} member={member} />
          <GoalsStep of={of} />
        </div>
      )
    case "action-plan":
      return <ActionPlanStep of={{ ...of, session: { ...of.session, cards: sharedOf(seen).cards } }} table={table} />
    case "close":
      return <FeedbackCard of={of} />
    case "settle-in":
    case "last-session":
    case "agenda":
    case "new-material":
      return null
  }
}

const TurnChip = ({ seen: { session }, member: { participantId, up } }: Pick<OfStepProps, "seen" | "member">) => {
  const core = useCore()
  const act = useAct()
  const [turn, tap] = useTapped(up, now => act(core.groups.setTurn({ id: session.id, participantId, up: now })))
  return (
    <div class="chips">
      <Chip on={turn} onToggle={tap}>
        {m.groups_turn()}
      </Chip>
    </div>
  )
}

/** The person's own words, kept as they are written. */
const Words = ({ of: { session, person }, open }: { readonly of: SessionView; readonly open: boolean }) => {
  const [entryId] = useState(() => newId<EntryId>())
  const { pronoun } = person
  const field = <EntryField session={session} list="quotes" entryId={entryId} pronoun={pronoun} />
  return (
    <>
      {open ? field : <Expander title={m.session_words({ pronoun })}>{field}</Expander>}
      <KeptWords session={session} list="quotes" except={entryId} />
    </>
  )
}
