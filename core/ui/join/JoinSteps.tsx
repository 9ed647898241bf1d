import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { InvitationFacts, InvitationFailure } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { failureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Loading } from "../parts/Loading.tsx"
import { Notice } from "../parts/Notice.tsx"
import { FindInvitation } from "./FindInvitation.tsx"
import { InvitationCard } from "./InvitationCard.tsx"
import { invitationText } from "./invitation-text.ts"

type JoinStepsProps = {
  /** Under what the invitation says: what to do with it. */
  readonly children: (
    text: string,
    facts: InvitationFacts,
    refuse: (failure: InvitationFailure) => void,
  ) => ComponentChildren
}

const refusals = ["NotAnInvitation", "Forged", "InvitationOver", "FromNewerVersion"] as const

/** From an invitation, however it came, to what it says; one that is none is said, and another can be given. */
export const JoinSteps = ({ children }: JoinStepsProps) => {
  const core = useCore()
  const act = useAct()
  const [facts, setFacts] = useState<InvitationFacts | null>(null)
  const [refused, setRefused] = useState<InvitationFailure | null>(null)
  const text = invitationText.value
  useEffect(() => {
    if (text === null) return
    let here = true
    void act(core.team.readInvitation({ text }), refusals).then(read => {
      if (!here) return
      if (read.ok) return setFacts(read.value)
      if (refusals.some(type => type === read.error.type)) refuse(read.error as InvitationFailure)
      else invitationText.value = null
    })
    return () => {
      here = false
    }
  }, [core, act, text])
  const refuse = (failure: InvitationFailure | null) => {
    setRefused(failure)
    setFacts(null)
    invitationText.value = null
  }
  if (text !== null && facts === null) return <Loading what={m.join_opening()} />
  if (text === null || facts === null)
    return (
      <>
        {refused && <Refused failure={refused} />}
        <FindInvitation
          busy={false}
          onFound={found => {
            setRefused(null)
            invitationText.value = found
          }}
        />
      </>
    )
  return (
    <div class="stack">
      <InvitationCard facts={facts} />
      {children(text, facts, refuse)}
      <div>
        <Button kind="link" onClick={() => refuse(null)}>
          {m.join_other()}
        </Button>
      </div>
    </div>
  )
}

const Refused = ({ failure }: { readonly failure: InvitationFailure }) => {
  const { title, next } = failureWords(failure)
  return (
    <Notice kind={failure.type === "Forged" ? "danger" : "attention"} title={title} urgent>
      {next}
    </Notice>
  )
}
