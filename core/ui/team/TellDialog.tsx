import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { MemberId, ParticipantId } from "../../base/id.ts"
import { type Feedback, feedbackKinds } from "../../domain/feedback.ts"
import type { MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"
import { SelectField } from "./SelectField.tsx"
import { WordsField } from "./WordsField.tsx"

export type TellAboutWhat = {
  readonly participantId: ParticipantId | null
  readonly about: Feedback["about"]
}

type TellDialogProps = TellAboutWhat & {
  /** To whom it may be told, the likeliest first. */
  readonly to: readonly MemberLine[]
  readonly open: boolean
  readonly onClose: () => void
}

const kindWords = { feedback: m.told_feedback, task: m.told_task } as const

/** Tells a member something: feedback, or something to do by a day. It leaves with the next export to them. */
export const TellDialog = ({ open, ...rest }: TellDialogProps) => {
  const { to, onClose } = rest
  return (
    <Dialog open={open} title={titleOf(to)} onClose={onClose}>
      <TellFields {...rest} />
    </Dialog>
  )
}

const titleOf = ([first, ...others]: readonly MemberLine[]) =>
  first && others.length === 0 ? m.told_tell_name({ name: first.name }) : m.told_tell()

const TellFields = ({ to, participantId, about, onClose }: Omit<TellDialogProps, "open">) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const [memberId, setMemberId] = useState<MemberId | undefined>(to[0]?.id)
  const [kind, setKind] = useState<Feedback["kind"]>("feedback")
  const [words, setWords] = useState("")
  const [due, setDue] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const chosen = to.find(({ id }) => id === memberId)
  const missing = words.trim() === ""
  const tell = async () => {
    setAsked(true)
    if (missing || !chosen) return
    setBusy(true)
    const day: Day | null = kind === "task" && due !== "" ? due : null
    const told = await act(
      core.team.tell({ memberId: chosen.id, kind, words: words.trim(), participantId, about, due: day }),
    )
    setBusy(false)
    if (!told.ok) return
    onClose()
    say(m.told_said({ name: chosen.name }))
  }
  return (
    <div class="stack">
      {to.length > 1 && (
        <SelectField
          label={m.told_whom()}
          value={memberId ?? ""}
          options={to.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={id => setMemberId(to.find(member => member.id === id)?.id)}
        />
      )}
      <Chips label={m.told_kind()}>
        {feedbackKinds.map(value => (
          <Chip key={value} on={kind === value} onToggle={() => setKind(value)}>
            {kindWords[value]()}
          </Chip>
        ))}
      </Chips>
      <WordsField
        label={kind === "task" ? m.told_words_task() : m.told_words()}
        hint={about || participantId ? m.told_words_about() : m.told_words_hint()}
        value={words}
        onInput={setWords}
        error={asked && missing ? m.told_words_missing() : null}
        first
      />
      {kind === "task" && <TextField label={m.told_due_day()} type="date" value={due} onInput={setDue} />}
      <p class="quiet">{m.told_goes()}</p>
      <Button kind="primary" wide busy={busy} onClick={() => void tell()}>
        {chosen ? m.told_tell_name({ name: chosen.name }) : m.told_tell()}
      </Button>
    </div>
  )
}
