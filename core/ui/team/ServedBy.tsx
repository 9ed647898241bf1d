import "./team.css"
import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { MemberId } from "../../base/id.ts"
import type { CaseloadLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { AssignForm } from "./AssignForm.tsx"
import { useFocusKept } from "./use-focus-kept.ts"
import { isHere, nameOf } from "./use-team.ts"

type ServedByProps = { readonly line: CaseloadLine; readonly members: readonly MemberLine[] }

/** One person: who serves them and since when, someone more, and the end of it. */
export const ServedBy = ({ line, members }: ServedByProps) => {
  const heading = useFocusKept(line.servedBy.length)
  const serving = line.servedBy.map(({ memberId }) => memberId)
  const free = members.filter(member => isHere(member) && !serving.includes(member.id))
  return (
    <div class="sections">
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {m.caseload_who()}
        </h2>
        {line.servedBy.length === 0 ? (
          <p class="quiet">{m.caseload_served_by_nobody()}</p>
        ) : (
          <ul>
            {line.servedBy.map(one => (
              <Serving key={`${one.memberId} ${one.from}`} of={one} line={line} members={members} />
            ))}
          </ul>
        )}
        <Button kind="link" href={hrefTo(paths.person(line.participantId))}>
          {m.caseload_open_person({ name: line.chosenName })}
        </Button>
      </section>
      {free.length > 0 && <AssignForm key={serving.join(" ")} line={line} free={free} />}
    </div>
  )
}

type ServingProps = ServedByProps & { readonly of: CaseloadLine["servedBy"][number] }

const Serving = ({ of: { memberId, from, words }, line, members }: ServingProps) => {
  const when = useWhen()
  const name = nameOf(members, memberId)
  return (
    <li class="team-device">
      <div>
        <b>{name}</b>
        <span class="quiet numbers">{m.caseload_since({ day: when.day(from, systemClock.today()) })}</span>
        {words.trim() !== "" && <span class="caseload-words">{words}</span>}
      </div>
      <EndServing memberId={memberId} name={name} line={line} />
    </li>
  )
}

type EndServingProps = { readonly memberId: MemberId; readonly name: string; readonly line: CaseloadLine }

const EndServing = ({ memberId, name, line: { participantId, chosenName } }: EndServingProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const [asking, setAsking] = useState(false)
  const end = async () => {
    const ended = await act(core.team.unassign({ participantId, memberId }))
    if (!ended.ok) return
    setAsking(false)
    say(m.caseload_ended({ name, person: chosenName }))
  }
  return (
    <>
      <Button kind="link" label={m.caseload_end_name({ name })} onClick={() => setAsking(true)}>
        {m.caseload_end()}
      </Button>
      <Dialog
        open={asking}
        title={m.caseload_end_title({ name, person: chosenName })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.note_cancel()}</Button>
            <Button kind="primary" onClick={() => void end()}>
              {m.caseload_end_do()}
            </Button>
          </>
        }
      >
        <p>{m.caseload_end_means({ name })}</p>
      </Dialog>
    </>
  )
}
