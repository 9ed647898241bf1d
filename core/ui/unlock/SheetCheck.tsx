import { useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Field } from "../parts/Field.tsx"
import "./RecoverySheet.css"
import type { useSheetCheck } from "./use-sheet-check.ts"

/** Where two groups of the sheet are typed back, with the paper in hand. */
export const SheetCheck = ({ fields }: Pick<ReturnType<typeof useSheetCheck>, "fields">) => {
  const first = useRef(fields[0]?.at)
  return (
    <div class="sheet-check">
      {fields.map(({ at, typed, wrong, onInput }) => (
        <Field
          key={at}
          label={m.sheet_group({ at })}
          error={wrong ? (typed.trim() === "" ? m.sheet_group_empty() : m.sheet_group_wrong()) : null}
        >
          {wiring => (
            <input
              {...wiring}
              class="input input-code"
              type="text"
              value={typed}
              autoCapitalize="characters"
              spellcheck={false}
              ref={at === first.current ? focusOnce : undefined}
              onInput={event => onInput(event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
    </div>
  )
}

/** A stable reference, so that it runs on mounting and not on every drawing. */
const focusOnce = (input: HTMLInputElement | null) => {
  input?.focus()
}
