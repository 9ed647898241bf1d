import type { Session } from "../../domain/session.ts"
import { type SessionText, textOf } from "../../domain/session-text.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { withLine } from "./with-line.ts"

type BesideTextProps = { readonly session: Session; readonly field: SessionText }

/** What another window wrote into the same field at the same time. Nothing is lost while this shows. */
export const BesideText = ({ session, field }: BesideTextProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const beside = session.beside[field]
  if (!beside || beside.settled) return null
  const { id } = session
  const keepBoth = async () => {
    const was = textOf(session, field)
    const kept = await act(core.sessions.write({ id, field, was, text: withLine(was, beside.words) }))
    if (kept.ok) await act(core.sessions.settle({ id, field }))
  }
  const leaveOut = async () => {
    const settled = await act(core.sessions.settle({ id, field }))
    if (settled.ok) say(m.session_beside_left_out(), () => void keepBoth())
  }
  return (
    <Notice
      title={m.session_beside()}
      actions={
        <>
          <Button kind="link" onClick={() => void keepBoth()}>
            {m.session_beside_keep()}
          </Button>
          <Button kind="link" onClick={() => void leaveOut()}>
            {m.session_beside_leave()}
          </Button>
        </>
      }
    >
      <q>{beside.words}</q>
    </Notice>
  )
}
