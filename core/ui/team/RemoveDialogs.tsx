import { useState } from "preact/hooks"
import type { Result } from "../../base/result.ts"
import type { DeviceLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import type { SaidFailure } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"
import { deviceName } from "./team-words.ts"

type RemoveDialogProps = {
  readonly title: string
  /** What will be, each in a sentence. */
  readonly means: readonly string[]
  readonly hint: string
  readonly open: boolean
  readonly onClose: () => void
  readonly said: string
  readonly remove: (why: string) => PromiseLike<Result<null, SaidFailure>>
}

/** Says what it means before it is done, and asks why: the reason stays with it. */
const RemoveDialog = ({ title, means, hint, open, onClose, said, remove }: RemoveDialogProps) => {
  const act = useAct()
  const { say } = useToasts()
  const [why, setWhy] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const missing = why.trim() === ""
  const go = async () => {
    setAsked(true)
    if (missing) return
    setBusy(true)
    const removed = await act(remove(why.trim()))
    setBusy(false)
    if (!removed.ok) return
    onClose()
    say(said)
  }
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.note_cancel()}</Button>
          <Button kind="danger" busy={busy} onClick={() => void go()}>
            {m.team_remove_do()}
          </Button>
        </>
      }
    >
      <ul class="bullets">
        {means.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <TextField
        label={m.team_remove_why()}
        hint={hint}
        value={why}
        onInput={setWhy}
        error={asked && missing ? m.team_remove_why_missing() : null}
        first
      />
    </Dialog>
  )
}

type OpenProps = { readonly open: boolean; readonly onClose: () => void }

export const RemoveDeviceDialog = ({
  of,
  member,
  ...rest
}: OpenProps & { readonly of: DeviceLine; readonly member: MemberLine }) => {
  const core = useCore()
  return (
    <RemoveDialog
      {...rest}
      title={m.team_device_remove_title({ device: deviceName(of), name: member.name })}
      means={[
        m.team_device_means_out(),
        m.team_device_means_come(),
        m.team_device_means_stays(),
        m.team_means_for_good(),
      ]}
      hint={m.team_device_why_hint()}
      said={m.team_device_removed_said()}
      remove={why => core.team.removeDevice({ deviceId: of.id, why })}
    />
  )
}

export const RemoveMemberDialog = ({ of, ...rest }: OpenProps & { readonly of: MemberLine }) => {
  const core = useCore()
  return (
    <RemoveDialog
      {...rest}
      title={m.team_remove_member_title({ name: of.name })}
      means={[
        m.team_member_means_devices({ name: of.name }),
        m.team_device_means_come(),
        m.team_member_means_serves({ count: of.serves }),
        m.team_member_means_records(),
        m.team_means_for_good(),
      ]}
      hint={m.team_member_why_hint()}
      said={m.team_member_removed_said({ name: of.name })}
      remove={why => core.team.removeMember({ memberId: of.id, why })}
    />
  )
}
