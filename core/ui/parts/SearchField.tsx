import { Search } from "lucide"
import { Icon } from "./Icon.tsx"

type SearchFieldProps = { readonly label: string; readonly value: string; readonly onInput: (value: string) => void }

/** Finds as one types. */
export const SearchField = ({ label, value, onInput }: SearchFieldProps) => (
  <search class="search">
    <Icon of={Search} />
    <input
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
)
