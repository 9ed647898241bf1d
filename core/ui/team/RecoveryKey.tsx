import { Printer } from "lucide"
import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { SheetCheck } from "../unlock/SheetCheck.tsx"
import { useSheetCheck } from "../unlock/use-sheet-check.ts"
import { RecoveryKeySheet } from "./RecoveryKeySheet.tsx"
import { inGroups } from "./recovery-groups.ts"
import { useFocusKept } from "./use-focus-kept.ts"

type RecoveryKeyProps = { readonly made: boolean; readonly program: string }

/** The program's recovery key: on paper in a safe, and nowhere else. Shown until it was typed back, or this is left. */
export const RecoveryKey = ({ made, program }: RecoveryKeyProps) => {
  const core = useCore()
  const act = useAct()
  const [identity, setIdentity] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const heading = useFocusKept(identity)
  const make = async () => {
    setBusy(true)
    const key = await act(core.team.makeRecovery(null))
    setBusy(false)
    setAsking(false)
    if (key.ok) setIdentity(key.value.identity)
  }
  return (
    <section>
      <div class="not-on-paper">
        <h2 ref={heading} tabIndex={-1}>
          {m.team_recovery()}
        </h2>
        <p class="quiet">{m.team_recovery_what()}</p>
      </div>
      {identity !== null ? (
        <KeepKey identity={identity} program={program} onKept={() => setIdentity(null)} />
      ) : (
        <>
          <p>{made ? m.team_recovery_made() : m.team_recovery_none()}</p>
          <Button busy={busy} onClick={() => (made ? setAsking(true) : void make())}>
            {made ? m.team_recovery_again() : m.team_recovery_make()}
          </Button>
        </>
      )}
      <Dialog
        open={asking}
        title={m.team_recovery_again()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.note_cancel()}</Button>
            <Button kind="primary" busy={busy} onClick={() => void make()}>
              {m.team_recovery_again()}
            </Button>
          </>
        }
      >
        <p>{m.team_recovery_again_means()}</p>
      </Dialog>
    </section>
  )
}

type KeepKeyProps = { readonly identity: string; readonly program: string; readonly onKept: () => void }

const KeepKey = ({ identity, program, onKept }: KeepKeyProps) => {
  const { say } = useToasts()
  const [onPaper, setOnPaper] = useState(false)
  const { fields, check } = useSheetCheck(inGroups(identity).join("-"))
  const submit = (event: Event) => {
    event.preventDefault()
    if (!check()) return
    say(m.team_recovery_kept())
    onKept()
  }
  if (!onPaper)
    return (
      <>
        <Notice kind="attention" title={m.team_recovery_once()}>
          {m.team_recovery_once_next()}
        </Notice>
        <RecoveryKeySheet identity={identity} program={program} on={systemClock.today()} />
        <div class="row">
          <Button icon={Printer} onClick={() => print()}>
            {m.recovery_print()}
          </Button>
          <Button kind="primary" onClick={() => setOnPaper(true)}>
            {m.sheet_on_paper()}
          </Button>
        </div>
      </>
    )
  return (
    <form class="stack" onSubmit={submit}>
      <p>{m.sheet_check_why()}</p>
      <SheetCheck fields={fields} />
      <div class="row">
        <Button kind="primary" type="submit">
          {m.sheet_check_done()}
        </Button>
        <Button kind="link" onClick={() => setOnPaper(false)}>
          {m.sheet_show_again()}
        </Button>
      </div>
    </form>
  )
}
