import type { ComponentChildren } from "preact"

type CardProps = {
  readonly children: ComponentChildren
  /** `now`: the one to act on. `sunk`: context, to glance at. */
  readonly kind?: "plain" | "now" | "sunk"
  readonly labelledBy?: string
}

export const Card = ({ children, kind = "plain", labelledBy }: CardProps) => (
  <section class={`card card-${kind}`} aria-labelledby={labelledBy}>
    {children}
  </section>
)
