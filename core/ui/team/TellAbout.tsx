import { MessageSquarePlus } from "lucide"
import { useState } from "preact/hooks"
import type { RecordFailure } from "../../base/failure.ts"
import type { MemberId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { CaseloadLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { type TellAboutWhat, TellDialog } from "./TellDialog.tsx"
import { isHere, useBelonging, useMembers } from "./use-team.ts"

type TellAboutProps = TellAboutWhat & {
  /** To this member alone; otherwise those who serve the person come first. */
  readonly memberId?: MemberId
}

/** On a record of a supervisor's view: tells a member something about it. Nothing for anyone else. */
export const TellAbout = (what: TellAboutProps) => {
  const belonging = useBelonging()
  if (belonging.state !== "ready" || belonging.value.stage !== "member" || !belonging.value.supervises) return null
  return <TellButton {...what} />
}

const TellButton = ({ memberId, ...what }: TellAboutProps) => {
  const core = useCore()
  const [telling, setTelling] = useState(false)
  const members = useMembers()
  const caseload = useLive(
    () => live<readonly CaseloadLine[], RecordFailure>(next => core.team.watchCaseload(null, next)),
    [core],
  )
  const line = caseload.state === "ready" && caseload.value.find(one => one.participantId === what.participantId)
  const serving = line ? line.servedBy.map(one => one.memberId) : []
  const others = members.filter(
    member => isHere(member) && !member.me && (memberId === undefined || member.id === memberId),
  )
  const to = [...others.filter(({ id }) => serving.includes(id)), ...others.filter(({ id }) => !serving.includes(id))]
  const [only, ...more] = memberId === undefined ? others.filter(({ id }) => serving.includes(id)) : to
  if (to.length === 0) return null
  return (
    <div class="not-on-paper">
      <Button icon={MessageSquarePlus} onClick={() => setTelling(true)}>
        {only && more.length === 0 ? m.told_tell_name({ name: only.name }) : m.told_tell()}
      </Button>
      <TellDialog {...what} to={to} open={telling} onClose={() => setTelling(false)} />
    </div>
  )
}
