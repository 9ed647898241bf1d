import { Check, Tag } from "lucide"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import "./field-mark.css"

type FieldMarkProps = {
  readonly on: boolean
  /** Which field, for those who do not see it. */
  readonly field: string
  /** What stands in it: nothing to mark, no mark to offer. */
  readonly text: string
  readonly onMark: (marked: boolean) => void
  /** Stands by itself, not in a field that could have the focus: always to be seen. */
  readonly alone?: boolean
}

/**
 * Marks a field as about alcohol or drugs with one tap. Off, it shows only where one writes; on, always. Pressing it
 * leaves the focus in the text, so that nothing moves under the finger.
 */
export const FieldMark = ({ on, field, text, onMark, alone }: FieldMarkProps) =>
  text.trim() === "" && !on ? null : (
    <button
      type="button"
      class={alone ? "field-mark field-mark-alone" : "field-mark"}
      aria-pressed={on}
      onMouseDown={event => event.preventDefault()}
      onClick={() => onMark(!on)}
    >
      <Icon of={on ? Check : Tag} />
      <span aria-hidden="true">{m.mark_on()}</span>
      <span class="unseen">{m.mark_of({ field })}</span>
    </button>
  )
