import { useState } from "preact/hooks"
import type { Consent } from "../../domain/consent.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"

type RevokeDialogProps = {
  readonly consent: Consent
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Takes a consent back from today on. Why is the person's to say or not. */
export const RevokeDialog = ({ consent, name, open, onClose }: RevokeDialogProps) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [why, setWhy] = useState("")
  const revoke = async () => {
    if (!(await act(core.rights.revokeConsent({ id: consent.id, why }))).ok) return
    onClose()
    toasts.say(m.consent_revoked())
  }
  return (
    <Dialog
      open={open}
      title={m.consent_revoke_title()}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={() => void revoke()}>
          {m.consent_revoke_now()}
        </Button>
      }
    >
      <p>{m.consent_revoke_what({ recipient: consent.recipient.name })}</p>
      <TextField label={m.consent_revoke_why({ name })} value={why} onInput={setWhy} />
    </Dialog>
  )
}
