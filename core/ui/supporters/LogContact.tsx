import { MessageSquare, Phone, Presentation, Users } from "lucide"
import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { EntryId, ParticipantId } from "../../base/id.ts"
import { type ContactWay, contactWays } from "../../domain/contact.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { paths } from "../paths.ts"
import { wayWords } from "./supporter-words.ts"

const icons = { "in-person": Users, phone: Phone, message: MessageSquare, "in-session": Presentation }

type LogContactProps = { readonly participantId: ParticipantId; readonly supporterId: EntryId }

/** Notes a contact: how is one tap, and it is kept. What came up can be told after. */
export const LogContact = ({ participantId, supporterId }: LogContactProps) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const log = async (how: ContactWay) => {
    const logged = await act(core.supporters.log({ participantId, supporterId, how }))
    if (!logged.ok) return
    setOpen(false)
    go(paths.contact(participantId, logged.value))
  }
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {m.supporter_log()}
      </Button>
      <Dialog open={open} title={m.supporter_log_how()} onClose={() => setOpen(false)}>
        <div class="stack-close">
          {contactWays.map(how => (
            <Button key={how} icon={icons[how]} onClick={() => void log(how)}>
              {wayWords[how]()}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  )
}
