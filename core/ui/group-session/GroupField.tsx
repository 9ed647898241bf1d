import type { ComponentChildren } from "preact"
import type { GroupSession } from "../../domain/group-session.ts"
import type { GroupText } from "../../groups/run.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { withLine } from "../session/with-line.ts"

type GroupFieldProps = {
  readonly session: GroupSession
  readonly field: GroupText
  readonly label: string
  readonly hint?: string
  readonly ruled?: boolean
  readonly rows?: number
  readonly children?: ComponentChildren
}

/** A text for all that saves itself; with what another window wrote in it at the same time, until someone decides. */
export const GroupField = ({ session, field, children, rows = 1, ...look }: GroupFieldProps) => {
  const core = useCore()
  const act = useAct()
  const { id } = session
  const write = async (was: string, text: string) => (await act(core.groups.write({ id, field, was, text }))).ok
  const beside = session.beside[field]
  const settle = () => act(core.groups.settle({ id, field }))
  const keepBoth = async (words: string) => {
    if (await write(session[field], withLine(session[field], words))) await settle()
  }
  return (
    <div class="stack-close">
      <TextArea key={field} {...look} rows={rows} value={session[field]} onWrite={write} />
      {children}
      {beside && !beside.settled && (
        <Notice
          title={m.session_beside()}
          actions={
            <>
              <Button kind="link" onClick={() => void keepBoth(beside.words)}>
                {m.session_beside_keep()}
              </Button>
              <Button kind="link" onClick={() => void settle()}>
                {m.session_beside_leave()}
              </Button>
            </>
          }
        >
          <q>{beside.words}</q>
        </Notice>
      )}
    </div>
  )
}
