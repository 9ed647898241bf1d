import type { IconNode } from "lucide"
import { h } from "preact"

type IconProps = {
  readonly of: IconNode
  /** Points along the line of reading, so it turns round with it: back, next, send. */
  readonly mirrored?: boolean
}

/** One outlined icon, beside the word that says the same. Screen readers pass over it. */
export const Icon = ({ of, mirrored }: IconProps) => (
  <svg class={mirrored ? "icon icon-mirrored" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
    {of.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
)
