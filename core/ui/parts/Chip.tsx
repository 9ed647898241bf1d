import { Check } from "lucide"
import type { ComponentChildren } from "preact"
import { Icon } from "./Icon.tsx"

type ChipProps = {
  readonly children: ComponentChildren
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
}

/** Something that did or did not happen, recorded with one tap. On has a tick as well as a colour. */
export const Chip = ({ children, on, onToggle }: ChipProps) => (
  <button class="chip" type="button" aria-pressed={on} onClick={() => onToggle(!on)}>
    {on && <Icon of={Check} />}
    {children}
  </button>
)

type MoreChipProps = { readonly children: ComponentChildren; readonly expanded: boolean; readonly onToggle: () => void }

/** Opens the rest of a row of chips. */
export const MoreChip = ({ children, expanded, onToggle }: MoreChipProps) => (
  <button class="chip chip-more" type="button" aria-expanded={expanded} onClick={onToggle}>
    {children}
  </button>
)

type ChipsProps = { readonly label: string; readonly children: ComponentChildren }

/** A row of chips under its name. */
export const Chips = ({ label, children }: ChipsProps) => (
  <fieldset class="stack-close">
    <legend class="label">{label}</legend>
    <div class="chips">{children}</div>
  </fieldset>
)
