import { useState } from "preact/hooks"
import { type Day, systemClock } from "../../base/clock.ts"
import { type Consent, type RecipientKind, recipientKinds, type Shareable, shareables } from "../../domain/consent.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { kindWords, partWords } from "./copy-words.ts"

type Told = Pick<Consent, "recipient" | "what" | "purpose" | "from" | "until" | "given">
type ConsentFormProps = {
  /** What the new one begins with: the consent it replaces. */
  readonly from: Told | null
  readonly onKeep: (consent: Told) => Promise<void>
}

const nothing = {
  goals: false,
  plans: false,
  tools: false,
  sessions: false,
  notes: false,
  ratings: false,
  substanceUse: false,
}
const others = shareables.filter(what => what !== "substanceUse")

/** A consent as the person gives it: whom, what, what for, how long, and how it was said. */
export const ConsentForm = ({ from: before, onKeep }: ConsentFormProps) => {
  const today = systemClock.today()
  const [name, setName] = useState(before?.recipient.name ?? "")
  const [kind, setKind] = useState<RecipientKind>(before?.recipient.kind ?? "care")
  const [what, setWhat] = useState(before?.what ?? nothing)
  const [purpose, setPurpose] = useState(before?.purpose ?? "")
  const [from, setFrom] = useState<Day>(today)
  const [until, setUntil] = useState<Day>(before?.until && before.until > today ? before.until : "")
  const [given, setGiven] = useState<Consent["given"]>(before?.given ?? "signed")
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  const errors = {
    name: name.trim() === "" ? m.consent_name_needed() : null,
    what: others.some(one => what[one]) ? null : m.consent_allowed_needed(),
    purpose: purpose.trim() === "" ? m.consent_purpose_needed() : null,
    until: until !== "" && until < from ? m.consent_until_before() : null,
  }
  const shown = (error: string | null) => (tried ? error : null)
  const keep = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(errors).some(error => error !== null)) return
    setBusy(true)
    await onKeep({
      recipient: { name: name.trim(), kind },
      what,
      purpose: purpose.trim(),
      from: from || today,
      until: until || null,
      given,
    })
    setBusy(false)
  }
  const allow = (one: Shareable) => (
    <Checkbox
      key={one}
      label={one === "substanceUse" ? m.consent_substances() : partWords[one]()}
      checked={what[one]}
      onChange={on => setWhat({ ...what, [one]: on })}
    />
  )
  return (
    <form class="stack" onSubmit={keep}>
      <TextField
        label={m.consent_to()}
        hint={m.consent_to_hint()}
        value={name}
        error={shown(errors.name)}
        onInput={setName}
      />
      <Choice
        label={m.consent_kind()}
        options={recipientKinds.map(value => ({ value, label: kindWords[value]() }))}
        chosen={kind}
        onChoose={setKind}
      />
      <fieldset class="choices">
        <legend class="field-label">{m.consent_allowed()}</legend>
        {others.map(allow)}
        {shown(errors.what) && (
          <p class="field-error" role="alert">
            {errors.what}
          </p>
        )}
        <div class="rights-substances">
          <p class="quiet">{m.consent_substances_what()}</p>
          {allow("substanceUse")}
        </div>
      </fieldset>
      <TextField
        label={m.consent_purpose()}
        hint={m.consent_purpose_hint()}
        value={purpose}
        error={shown(errors.purpose)}
        onInput={setPurpose}
      />
      <div class="rights-days">
        <TextField label={m.consent_from()} type="date" value={from} onInput={setFrom} />
        <TextField
          label={m.consent_until()}
          hint={m.consent_until_hint()}
          type="date"
          value={until}
          error={shown(errors.until)}
          onInput={setUntil}
        />
      </div>
      <Choice
        label={m.consent_given()}
        options={[
          { value: "signed", label: m.consent_given_signed() },
          { value: "said", label: m.consent_given_said() },
        ]}
        chosen={given}
        onChoose={setGiven}
      />
      {what.substanceUse && given === "said" && (
        <Notice kind="attention" title={m.consent_substances_signed()}>
          {m.consent_substances_signed_next()}
        </Notice>
      )}
      <Button kind="primary" type="submit" busy={busy}>
        {m.consent_keep()}
      </Button>
    </form>
  )
}
