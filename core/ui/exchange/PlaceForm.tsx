import { useRef, useState } from "preact/hooks"
import type { TargetLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useToasts } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { PlaceAddressFields } from "./PlaceAddressFields.tsx"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

export type PlaceDraft = Pick<TargetLine, "label" | "url" | "user" | "byItself"> & {
  readonly id: TargetLine["id"] | null
  readonly password: string
}

type PlaceFormProps = { readonly of: PlaceDraft; readonly onKept: () => void }

/** A WebDAV folder. It is kept only once it could be read and written. */
export const PlaceForm = ({ of, onKept }: PlaceFormProps) => {
  const core = useCore()
  const { say } = useToasts()
  const wordsOf = useExchangeWords()
  const { part, run, cancel } = useExchanging()
  const [draft, setDraft] = useState(of)
  const [wrong, setWrong] = useState<FailureWords | null>(null)
  const [trouble, setTrouble] = useState<FailureWords | null>(null)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const set = (next: Partial<PlaceDraft>) => {
    setDraft({ ...draft, ...next })
    setWrong(null)
    setTrouble(null)
  }
  const keep = async (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (part !== null) return
    if (draft.label.trim() === "" || draft.url.trim() === "")
      return form.current?.querySelector<HTMLInputElement>("input:placeholder-shown, input")?.focus()
    setWrong(null)
    setTrouble(null)
    const { id, label, url, user, byItself } = draft
    const password = id !== null && draft.password === "" ? null : draft.password
    const put = await run(signal => core.exchange.putTarget({ id, label, url, user, password, byItself }, signal))
    if (put.ok) {
      say(m.places_kept())
      return onKept()
    }
    const words = wordsOf(put.error)
    if (put.error.type === "BadAddress") setWrong(words)
    else setTrouble(words)
  }
  return (
    <form class="stack" ref={form} onSubmit={event => void keep(event)} noValidate>
      <TextField
        label={m.places_label()}
        value={draft.label}
        error={asked && draft.label.trim() === "" ? m.places_label_need() : null}
        onInput={label => set({ label })}
      />
      <PlaceAddressFields
        of={draft}
        wrong={wrong && `${wrong.title} ${wrong.next}`}
        keepsPassword={draft.id !== null}
        onType={set}
      />
      <Checkbox label={m.places_by_itself()} checked={draft.byItself} onChange={byItself => set({ byItself })} />
      {trouble && (
        <Notice kind="attention" title={trouble.title} urgent>
          {trouble.next}
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={part !== null}>
        {m.places_try()}
      </Button>
      {part !== null && <DerivationProgress label={m.places_trying()} part={part} onCancel={cancel} />}
    </form>
  )
}
