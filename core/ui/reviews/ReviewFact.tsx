import type { ComponentChildren } from "preact"

type ReviewFactProps = { readonly name: string; readonly children: ComponentChildren }

/** One fact of a review, in a list of them. */
export const ReviewFact = ({ name, children }: ReviewFactProps) => (
  <div>
    <dt>{name}</dt>
    <dd class="numbers">{children}</dd>
  </div>
)
