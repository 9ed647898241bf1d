import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { ParticipantId, SamePersonId } from "../../base/id.ts"
import type { TwinPair } from "../../same-person/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { useWhen } from "../use-when.ts"
import { twinLines } from "./twin-words.ts"

type MakeOneDialogProps = {
  readonly pair: TwinPair
  readonly open: boolean
  readonly onClose: () => void
  readonly onMade: (id: SamePersonId) => void
}

/** Asks which of the two stays; the one with more in it, unless told otherwise. */
export const MakeOneDialog = ({ pair, open, onClose, onMade }: MakeOneDialogProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [one, other] = pair
  const [staysId, setStaysId] = useState<ParticipantId>(one.id)
  const [busy, setBusy] = useState(false)
  const today = systemClock.today()
  const go = async () => {
    setBusy(true)
    const goesId = staysId === one.id ? other.id : one.id
    const made = await act(core.samePerson.makeOne({ staysId, goesId }))
    setBusy(false)
    if (!made.ok) return
    onClose()
    onMade(made.value)
  }
  return (
    <Dialog
      open={open}
      title={m.same_are_one()}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.note_cancel()}</Button>
          <Button kind="primary" busy={busy} onClick={() => void go()}>
            {m.same_do()}
          </Button>
        </>
      }
    >
      <Choice
        label={m.same_stays()}
        hint={m.same_stays_hint()}
        options={pair.map(twin => ({
          value: twin.id,
          label: twin.chosenName,
          hint: dotted(...twinLines(twin, today, when)),
        }))}
        chosen={staysId}
        onChoose={setStaysId}
      />
    </Dialog>
  )
}
