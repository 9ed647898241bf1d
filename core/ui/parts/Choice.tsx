import { useId } from "preact/hooks"

export type Option<V extends string> = { readonly value: V; readonly label: string; readonly hint?: string }

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly hint?: string
  readonly options: readonly Option<V>[]
  readonly chosen: V | null
  readonly onChoose: (value: V) => void
  readonly labelUnseen?: boolean
}

/** One of a few, each a card with its reason. Arrow keys move through them. */
export const Choice = <V extends string>({ label, hint, options, chosen, onChoose, labelUnseen }: ChoiceProps<V>) => {
  const name = useId()
  return (
    <fieldset class="choices" aria-describedby={hint && `${name}-hint`}>
      <legend class={labelUnseen ? "unseen" : "field-label"}>{label}</legend>
      {hint && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options.map(option => (
        <label class="choice" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <b>{option.label}</b>
            {option.hint && <span class="quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
