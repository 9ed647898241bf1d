import { useRef } from "preact/hooks"
import type { PlaceAddress } from "../../backup/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { TextField } from "../parts/TextField.tsx"

type PlaceAddressFormProps = {
  readonly of: PlaceAddress
  readonly wrong: string | null
  readonly busy: boolean
  readonly onType: (next: PlaceAddress) => void
  readonly onLook: () => void
}

/** Where to look: address, user and password of a WebDAV folder. Kept nowhere. */
export const PlaceAddressForm = ({ of, wrong, busy, onType, onLook }: PlaceAddressFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  const look = (event: Event) => {
    event.preventDefault()
    if (of.url.trim() === "") form.current?.querySelector("input")?.focus()
    else onLook()
  }
  return (
    <form class="stack" ref={form} onSubmit={look} noValidate>
      <Field label={m.places_url()} hint={m.places_url_hint()} error={wrong}>
        {wiring => (
          <input
            {...wiring}
            class="input"
            type="url"
            value={of.url}
            autoCapitalize="none"
            spellcheck={false}
            onInput={event => onType({ ...of, url: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={m.places_user()}>
        {wiring => (
          <input
            {...wiring}
            class="input"
            type="text"
            value={of.user}
            autoCapitalize="none"
            spellcheck={false}
            onInput={event => onType({ ...of, user: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextField
        label={m.places_password()}
        type="passphrase"
        value={of.password}
        onInput={password => onType({ ...of, password })}
      />
      <Button kind="primary" type="submit" wide busy={busy}>
        {m.restore_place_look()}
      </Button>
    </form>
  )
}
