import { Eye, EyeOff } from "lucide"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Field, type FieldWords } from "./Field.tsx"
import { IconButton } from "./IconButton.tsx"

type TextFieldProps = FieldWords & {
  readonly value: string
  readonly onInput: (value: string) => void
  /** `passphrase` can be looked at while it is typed. */
  readonly type?: "text" | "passphrase" | "date" | "time" | "number" | "tel" | "url"
  /** Goes by the letter, like an address or a user name: nothing is made a capital, or corrected. */
  readonly verbatim?: boolean
  readonly autoComplete?: "off" | "current-password" | "new-password"
  readonly labelUnseen?: boolean
  readonly placeholder?: string
  readonly required?: boolean
  /** Takes the focus when it appears: for the one field of a screen. */
  readonly first?: boolean
  readonly onLeave?: () => void
}

export const TextField = ({
  value,
  onInput,
  type = "text",
  verbatim = type === "passphrase" || type === "url",
  autoComplete = "off",
  first,
  onLeave,
  placeholder,
  required,
  ...words
}: TextFieldProps) => {
  const [shown, setShown] = useState(false)
  const secret = type === "passphrase"
  // The element's types want each kind spelled out on an element of its own.
  const control = (secret ? (shown ? "text" : "password") : type) as "text"
  return (
    <Field {...words}>
      {wiring => (
        <div class={secret ? "input-with-button" : undefined}>
          <input
            {...wiring}
            class="input"
            type={control}
            value={value}
            placeholder={placeholder}
            required={required}
            autoComplete={autoComplete}
            autoCapitalize={verbatim ? "none" : "sentences"}
            spellcheck={!verbatim}
            ref={first ? focusOnce : undefined}
            data-first={first}
            onInput={event => onInput(event.currentTarget.value)}
            onBlur={onLeave}
          />
          {secret && (
            <IconButton
              icon={shown ? EyeOff : Eye}
              label={shown ? m.part_hide_passphrase() : m.part_show_passphrase()}
              onClick={() => setShown(!shown)}
            />
          )}
        </div>
      )}
    </Field>
  )
}

/** A stable reference, so that it runs on mounting and not on every drawing. */
const focusOnce = (input: HTMLInputElement | null) => {
  input?.focus()
}
