import { CircleAlert } from "lucide"
import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { Icon } from "./Icon.tsx"

/** What every field says about itself. */
export type FieldWords = {
  readonly label: string
  readonly hint?: string
  /** What is wrong and what to do; null or left out when nothing is. */
  readonly error?: string | null
  /** At the end of the label's line: something quiet about the field, which never moves it. */
  readonly aside?: ComponentChildren
}

/** To be spread on the control inside. */
type FieldWiring = {
  readonly id: string
  readonly "aria-describedby": string | undefined
  readonly "aria-invalid": boolean | undefined
  /** Without it the browser writes what stands in the control into its own session file, readable on the disk. */
  readonly autoComplete: "off"
}

type FieldProps = FieldWords & {
  readonly children: (wiring: FieldWiring) => ComponentChildren
  /** The label is for screen readers only: what is around it says it already. */
  readonly labelUnseen?: boolean
}

/** A control with its label, its hint, and its error, tied together. */
export const Field = ({ label, hint, error, labelUnseen, aside, children }: FieldProps) => {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")
  return (
    <div class="field">
      <label class={labelUnseen ? "unseen" : "field-label"} for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        autoComplete: "off",
      })}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon of={CircleAlert} />
          {error}
        </p>
      )}
      {aside && <div class="field-aside">{aside}</div>}
    </div>
  )
}
