import { Eye } from "lucide"
import { useState } from "preact/hooks"
import type { SupervisionId } from "../../base/id.ts"
import type { Program } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import type { ObservedForm } from "../../domain/supervision.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Field } from "../parts/Field.tsx"
import { hrefTo, paths } from "../paths.ts"

type ObserveButtonProps = {
  /** The meeting to talk it over in; null: this week's. */
  readonly meetingId: SupervisionId | null
  readonly staff: Program["staff"]
}

/** Asks whose session it was and how it was held, and opens the rating. */
export const ObserveButton = ({ meetingId, staff }: ObserveButtonProps) => {
  const core = useCore()
  const act = useAct()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [staffId, setStaffId] = useState("")
  const [form, setForm] = useState<ObservedForm | null>(null)
  const begin = async () => {
    if (form === null) return
    setBusy(true)
    const begun = await act(core.supervision.observe({ id: meetingId, staffId, form }))
    setBusy(false)
    if (begun.ok) location.assign(hrefTo(paths.rating(begun.value)))
  }
  return (
    <>
      <Button icon={Eye} onClick={() => setOpen(true)}>
        {m.supervision_observe()}
      </Button>
      <Dialog
        open={open}
        title={m.supervision_observe_ask()}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{m.supervision_observe_cancel()}</Button>
            <Button kind="primary" busy={busy} disabled={form === null} onClick={() => void begin()}>
              {m.supervision_observe_start()}
            </Button>
          </>
        }
      >
        <div class="stack">
          <Field label={m.supervision_observe_whose()}>
            {wiring => (
              <select {...wiring} class="input" value={staffId} onChange={e => setStaffId(e.currentTarget.value)}>
                <option value="">{m.supervision_observe_nobody()}</option>
                {kept(staff).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Choice
            label={m.supervision_observe_form()}
            options={[
              {
                value: "individual",
                label: m.supervision_observe_individual(),
                hint: m.supervision_observe_individual_hint(),
              },
              { value: "group", label: m.supervision_observe_group() },
            ]}
            chosen={form}
            onChoose={setForm}
          />
        </div>
      </Dialog>
    </>
  )
}
