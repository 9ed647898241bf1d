import { useEffect, useState } from "preact/hooks"
import { wallTimeOf } from "../../base/clock.ts"
import type { SessionId } from "../../base/id.ts"
import type { GroupSessionView, MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Chip } from "../parts/Chip.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Loading } from "../parts/Loading.tsx"
import { GroupTaps } from "../session/taps.ts"
import { useWhen } from "../use-when.ts"
import { MemberPart } from "./MemberPart.tsx"

type MemberSheetProps = {
  readonly seen: GroupSessionView
  readonly member: MemberLine
  readonly onClose: () => void
}

/** What is one member's own, in the step one is in; and whether they came, and when. */
export const MemberSheet = ({ seen, member, onClose }: MemberSheetProps) => (
  <Dialog
    open
    title={member.chosenName}
    onClose={onClose}
    actions={
      <Button kind="primary" onClick={onClose}>
        {m.groups_done()}
      </Button>
    }
  >
    <GroupTaps.Provider value={null}>
      {member.here ? <Own seen={seen} member={member} /> : <ComingIn seen={seen} member={member} />}
    </GroupTaps.Provider>
  </Dialog>
)

type OfMember = Omit<MemberSheetProps, "onClose">

/** Someone who is not marked as there: they may have been from the beginning, or come now. */
const ComingIn = ({ seen: { session }, member: { participantId, chosenName } }: OfMember) => {
  const core = useCore()
  const act = useAct()
  const come = (late: boolean) => void act(core.groups.setHere({ id: session.id, participantId, here: true, late }))
  return (
    <div class="stack">
      <p>{m.groups_not_here({ name: chosenName })}</p>
      <div class="row">
        <Button onClick={() => come(true)}>{m.groups_came_now()}</Button>
        <Button onClick={() => come(false)}>{m.groups_came_first()}</Button>
      </div>
    </div>
  )
}

const Own = ({ seen, member }: OfMember) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const toasts = useToasts()
  const [sessionId, setSessionId] = useState<SessionId | null>(null)
  const { id, step } = seen.session
  const { participantId, cameAt, leftAt } = member
  useEffect(() => {
    let latest = true
    void act(core.groups.openMember({ id, participantId })).then(made => {
      if (latest && made.ok) setSessionId(made.value)
    })
    return () => {
      latest = false
    }
  }, [core, act, id, participantId])
  const left = (now: boolean) => void act(core.groups.setLeft({ id, participantId, left: now }))
  const away = async () => {
    const gone = await act(core.groups.setHere({ id, participantId, here: false, late: false }))
    const late = cameAt !== null
    const back = () => void act(core.groups.setHere({ id, participantId, here: true, late }))
    if (gone.ok) toasts.say(m.groups_marked_away({ name: member.chosenName }), back)
  }
  return (
    <div class="stack member-sheet">
      {sessionId ? (
        <MemberPart sessionId={sessionId} step={step} seen={seen} member={member} />
      ) : (
        <Loading what={m.groups_session_what()} lines={3} />
      )}
      {(member.own?.status ?? "draft") === "draft" && (
        <fieldset class="stack-close">
          <legend class="label">{m.groups_attendance()}</legend>
          <p class="quiet">
            {dotted(
              cameAt === null ? m.groups_from_start() : m.groups_came_at({ time: when.time(wallTimeOf(cameAt)) }),
              leftAt !== null && m.groups_left_at({ time: when.time(wallTimeOf(leftAt)) }),
            )}
          </p>
          <div class="chips">
            <Chip on={leftAt !== null} onToggle={left}>
              {m.groups_left_early()}
            </Chip>
            <Button kind="link" onClick={() => void away()}>
              {m.groups_was_not_here()}
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  )
}
