import { Search } from "lucide"
import { useRef } from "preact/hooks"
import { useSlashFocus } from "../use-slash-focus.ts"
import { Icon } from "./Icon.tsx"

type SearchFieldProps = {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** How many were found, in words. Shown and read out while something is looked for. */
  readonly found: string
}

/** Finds as one types, and says how many it found. */
export const SearchField = ({ label, value, onInput, found }: SearchFieldProps) => {
  const field = useRef<HTMLInputElement>(null)
  useSlashFocus(field)
  const searching = value.trim() !== ""
  return (
    <>
      <search class="search">
        <Icon of={Search} />
        <input
          ref={field}
          class="input"
          type="search"
          aria-label={label}
          placeholder={label}
          value={value}
          autoComplete="off"
          enterkeyhint="search"
          onInput={event => onInput(event.currentTarget.value)}
        />
      </search>
      <p class={searching ? "quiet" : "unseen"} role="status">
        {searching ? found : ""}
      </p>
    </>
  )
}
