import { ChevronDown } from "lucide"
import type { ComponentChildren } from "preact"
import { Icon } from "./Icon.tsx"

type ExpanderProps = {
  readonly title: string
  /** What is inside, in a word or two. */
  readonly note?: string
  readonly open?: boolean
  /** Expanders of one name open one at a time. */
  readonly name?: string
  readonly children: ComponentChildren
}

/** More, for those who want it. */
export const Expander = ({ title, note, open, name, children }: ExpanderProps) => (
  <details class="expander" open={open} name={name}>
    <summary>
      <span>{title}</span>
      {note && <span class="quiet">{note}</span>}
      <Icon of={ChevronDown} />
    </summary>
    <div>{children}</div>
  </details>
)
