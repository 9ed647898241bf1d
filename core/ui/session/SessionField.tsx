import type { ComponentChildren } from "preact"
import { isMarked } from "../../domain/sensitive.ts"
import type { Session } from "../../domain/session.ts"
import { type SessionText, textOf } from "../../domain/session-text.ts"
import { useAct, useCore } from "../core-context.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import { BesideText } from "./BesideText.tsx"

type SessionFieldProps = {
  readonly session: Session
  readonly field: SessionText
  readonly label: string
  readonly hint?: string
  /** The person's own words: ruled like a page. */
  readonly ruled?: boolean
  readonly rows?: number
  readonly children?: ComponentChildren
}

/** A text of the session that saves itself; with what was written in it elsewhere at the same time, until someone decides. */
export const SessionField = ({ session, field, children, rows = 1, ...look }: SessionFieldProps) => {
  const core = useCore()
  const act = useAct()
  const { id } = session
  const write = async (was: string, text: string) => (await act(core.sessions.write({ id, field, was, text }))).ok
  const text = textOf(session, field)
  const mark = (marked: boolean) => void act(core.rights.mark({ record: "session", id, path: field, marked }))
  const aside = field !== "place" && (
    <FieldMark on={isMarked(session.sensitive, field)} field={look.label} text={text} onMark={mark} />
  )
  return (
    <div class="stack-close">
      <TextArea key={field} {...look} rows={rows} value={text} onWrite={write} aside={aside} />
      {children}
      <BesideText session={session} field={field} />
    </div>
  )
}
