import { MessageSquarePlus } from "lucide"
import { useState } from "preact/hooks"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { CaseloadLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { type TellAboutWhat, TellDialog } from "./TellDialog.tsx"
import { isHere, useBelonging, useMembers } from "./use-team.ts"

/** On a record of a supervisor's view: tells a member something about it. Nothing for anyone else. */
export const TellAbout = (what: TellAboutWhat) => {
  const belonging = useBelonging()
  if (belonging.state !== "ready" || belonging.value.stage !== "member" || !belonging.value.supervises) return null
  return <TellButton {...what} />
}

const TellButton = (what: TellAboutWhat) => {
  const core = useCore()
  const [telling, setTelling] = useState(false)
  const members = useMembers()
  const caseload = useLive(
    () => live<readonly CaseloadLine[], RecordFailure>(next => core.team.watchCaseload(null, next)),
    [core],
  )
  const line = caseload.state === "ready" && caseload.value.find(one => one.participantId === what.participantId)
  const serving = line ? line.servedBy.map(({ memberId }) => memberId) : []
  const others = members.filter(member => isHere(member) && !member.me)
  const to = [...others.filter(({ id }) => serving.includes(id)), ...others.filter(({ id }) => !serving.includes(id))]
  const [only, ...more] = others.filter(({ id }) => serving.includes(id))
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
