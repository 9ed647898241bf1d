import { useId, useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { AskLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { roleName } from "../role-words.ts"
import { useWhen } from "../use-when.ts"
import { AdmitDialog } from "./AdmitDialog.tsx"
import { SixWords } from "./SixWords.tsx"
import { deviceWithCode } from "./team-words.ts"

const spentWords = {
  used: m.failure_invitation_spent_used,
  over: m.failure_invitation_spent_over,
  withdrawn: m.failure_invitation_spent_withdrawn,
} as const

const nextOf = (invitation: keyof typeof spentWords | null) => {
  if (invitation === null) return m.team_ask_uninvited_next()
  return invitation === "used" ? m.team_ask_used_next() : m.team_ask_spent_next()
}

type AskCardProps = {
  readonly of: AskLine
  readonly members: readonly MemberLine[]
  /** The one to look at first. */
  readonly first: boolean
}

/** A device that asks to come in: who, with what, and the six words that both sides read to each other. */
export const AskCard = ({ of, members, first }: AskCardProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const id = useId()
  const [admitting, setAdmitting] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const { ask, words, invitation } = of
  // One that was used up admits further devices of whoever came with it.
  const mayCome = words.length > 0 && (invitation === "open" || invitation === "used")
  const refuse = async () => {
    setRefusing(true)
    const refused = await act(core.team.refuse({ deviceId: ask.device }))
    setRefusing(false)
    if (refused.ok) say(m.team_refused({ name: ask.name }))
  }
  return (
    <section class={first ? "card card-now" : "card"} aria-labelledby={id}>
      <div>
        <h3 id={id}>{m.team_ask_title({ name: ask.name })}</h3>
        <p class="quiet numbers">{dotted(roleName(ask.role), deviceWithCode(ask), when.moment(of.at))}</p>
      </div>
      {invitation !== "open" && (
        <Notice kind="attention" title={invitation === null ? m.team_ask_uninvited() : spentWords[invitation]()}>
          {nextOf(invitation)}
        </Notice>
      )}
      {words.length > 0 && (
        <>
          <p>{m.team_ask_call({ name: ask.name })}</p>
          <SixWords words={words} />
          <p class="quiet">{m.team_ask_differ()}</p>
        </>
      )}
      <div class="row">
        {mayCome && (
          <Button
            kind={first ? "primary" : "quiet"}
            label={m.team_admit_name({ name: ask.name })}
            onClick={() => setAdmitting(true)}
          >
            {m.team_admit()}
          </Button>
        )}
        <Button
          kind="link"
          busy={refusing}
          label={m.team_refuse_name({ name: ask.name })}
          onClick={() => void refuse()}
        >
          {m.team_refuse()}
        </Button>
      </div>
      <AdmitDialog
        of={of}
        members={members}
        open={admitting}
        today={systemClock.today()}
        onClose={() => setAdmitting(false)}
      />
    </section>
  )
}
