import type { PlaceAddress } from "../../backup/api.ts"
import { m } from "../../words/messages.js"
import { TextField } from "../parts/TextField.tsx"

type PlaceAddressFieldsProps = {
  readonly of: PlaceAddress
  /** What is wrong with the address. */
  readonly wrong: string | null
  /** A password lies here already: left empty, it stays. */
  readonly keepsPassword?: boolean
  readonly onType: (typed: Partial<PlaceAddress>) => void
}

/** Where a WebDAV folder is, and what opens it. */
export const PlaceAddressFields = ({ of, wrong, keepsPassword, onType }: PlaceAddressFieldsProps) => (
  <>
    <TextField
      label={m.places_url()}
      hint={m.places_url_hint()}
      error={wrong}
      type="url"
      value={of.url}
      onInput={url => onType({ url })}
    />
    <TextField label={m.places_user()} verbatim value={of.user} onInput={user => onType({ user })} />
    <TextField
      label={m.places_password()}
      {...(keepsPassword && { hint: m.places_password_kept() })}
      type="passphrase"
      value={of.password}
      onInput={password => onType({ password })}
    />
  </>
)
