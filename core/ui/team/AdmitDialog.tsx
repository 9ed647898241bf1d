import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { MemberId } from "../../base/id.ts"
import type { AskLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { takeAsked } from "../exchange/asked-files.ts"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { useWhen } from "../use-when.ts"
import { SelectField } from "./SelectField.tsx"
import { memberLineWords } from "./team-words.ts"
import { isHere } from "./use-team.ts"

type AdmitDialogProps = {
  readonly of: AskLine
  readonly members: readonly MemberLine[]
  readonly open: boolean
  readonly today: Day
  readonly onClose: () => void
}

const asNew = "new"
const unsaid = ""

/** Whether the words were the same, and whose device it is: said by the supervisor, never guessed. */
export const AdmitDialog = ({ of, members, open, today, onClose }: AdmitDialogProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const onlyFurther = of.invitation === "used"
  const [whose, setWhose] = useState(onlyFurther || of.perhaps.length > 0 ? unsaid : asNew)
  const [heard, setHeard] = useState(false)
  const [busy, setBusy] = useState(false)
  const { ask, perhaps } = of
  const likely = members.filter(({ id }) => perhaps.includes(id))
  const others = members.filter(member => isHere(member) && !perhaps.includes(member.id))
  const options = [
    ...(onlyFurther || perhaps.length > 0 ? [{ value: unsaid, label: m.team_admit_choose() }] : []),
    ...(onlyFurther ? [] : [{ value: asNew, label: m.team_admit_new() }]),
    ...[...likely, ...others].map(member => ({
      value: member.id as string,
      label: m.team_admit_further({ name: member.name, what: memberLineWords(member, today, when) }),
    })),
  ]
  const admit = async () => {
    setBusy(true)
    const memberId = whose === asNew ? null : (whose as MemberId)
    const admitted = await act(core.team.admit({ deviceId: ask.device, memberId }))
    setBusy(false)
    if (!admitted.ok) return
    onClose()
    say(m.team_admitted({ name: ask.name }))
    takeAsked(core, ask.code).catch(() => {}) // what could not be taken is named as missing
  }
  return (
    <Dialog
      open={open}
      title={m.team_admit_name({ name: ask.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.note_cancel()}</Button>
          <Button kind="primary" busy={busy} disabled={!heard || whose === unsaid} onClick={() => void admit()}>
            {m.team_admit()}
          </Button>
        </>
      }
    >
      <Checkbox label={m.team_admit_heard({ name: ask.name })} checked={heard} onChange={setHeard} />
      <SelectField label={m.team_admit_whose()} value={whose} options={options} onChoose={setWhose} />
      <p class="quiet">{whose === asNew ? m.team_admit_new_what() : m.team_admit_further_what()}</p>
    </Dialog>
  )
}
