import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { CompareItem, type CompareItemProps } from "./CompareItem.tsx"

/** An item that both rated the same, in one line; opened, it can be changed like the others. */
export const AgreedRow = (props: CompareItemProps) => {
  const [open, setOpen] = useState(false)
  const { of, settled } = props
  if (open)
    return (
      <li>
        <CompareItem {...props} />
      </li>
    )
  return (
    <li class="review-agreed">
      <span class="grow">
        <span class="rating-number">{of.item.number}</span> {of.item.title}
        {settled[of.key]?.comment && <span class="quiet"> {settled[of.key]?.comment}</span>}
      </span>
      <b class="review-value">{settled[of.key]?.value ?? "–"}</b>
      <button
        class="button button-link"
        type="button"
        aria-label={m.reviews_agree_change_of({ item: of.item.title })}
        onClick={() => setOpen(true)}
      >
        {m.reviews_agree_change()}
      </button>
    </li>
  )
}
