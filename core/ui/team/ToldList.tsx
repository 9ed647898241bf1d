import "./told.css"
import { MessageSquareText } from "lucide"
import { dayOf, systemClock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { MemberId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { Feedback } from "../../domain/feedback.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { EmptyState } from "../parts/EmptyState.tsx"
import { MoreRows } from "../parts/MoreRows.tsx"
import { Ready } from "../parts/Ready.tsx"
import { hrefTo } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { cameBackWords, dueWords, pathOf } from "./told-words.ts"
import { nameOf, useMembers } from "./use-team.ts"

type ToldListProps = {
  readonly memberId: MemberId | null
  /** It was told to whoever looks at it. */
  readonly mine?: boolean
}

/** What was told to a member, or to everyone where it is null, the newest first, each with what came back. */
export const ToldList = ({ memberId, mine = false }: ToldListProps) => {
  const core = useCore()
  const told = useLive(
    () => live<readonly Feedback[], RecordFailure>(next => core.team.watchTold({ memberId }, next)),
    [core, memberId],
  )
  return (
    <Ready of={told} what={m.told_what()}>
      {all =>
        all.length === 0 ? (
          <EmptyState icon={MessageSquareText} title={m.told_none()}>
            {mine ? m.told_none_mine() : m.told_none_next()}
          </EmptyState>
        ) : (
          <MoreRows of={all} anew={memberId ?? ""}>
            {rows => (
              <ul class="told">
                {rows.map(one => (
                  <Told key={one.id} of={one} named={memberId === null} />
                ))}
              </ul>
            )}
          </MoreRows>
        )
      }
    </Ready>
  )
}

const Told = ({ of: one, named }: { readonly of: Feedback; readonly named: boolean }) => {
  const when = useWhen()
  const members = useMembers()
  const today = systemClock.today()
  const path = pathOf(one)
  return (
    <li>
      <p class="quiet numbers">
        {dotted(
          named && m.told_to({ name: nameOf(members, one.memberId) }),
          one.kind === "task" && m.told_task(),
          when.relative(dayOf(one.writtenAt), today),
          dueWords(one, today, when),
        )}
      </p>
      <p class="told-words">{one.words}</p>
      <p class="told-back">
        <b>{cameBackWords(one, today, when)}</b>
        {one.answer.trim() !== "" && <q>{one.answer}</q>}
      </p>
      {path !== null && (
        <a class="button button-link" href={hrefTo(path)}>
          {m.told_open()}
        </a>
      )}
    </li>
  )
}
