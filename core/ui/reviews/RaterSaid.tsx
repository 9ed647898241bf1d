import type { Rated } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import type { AnchorItem } from "../fidelity/bars-of.ts"

type RaterSaidProps = {
  readonly item: AnchorItem
  readonly name: string
  /** Null: not rated, and no words. */
  readonly rated: Rated | null
}

/** What one rater gave an item, in the words of the scale, and what they saw. */
export const RaterSaid = ({ item, name, rated }: RaterSaidProps) => {
  const anchor = item.anchors.find(({ value }) => value === rated?.value)
  return (
    <div class="review-said">
      <p class="quiet">{name}</p>
      <p>
        <b class="review-value">{rated?.value ?? "–"}</b> {anchor ? anchor.words : m.reviews_not_rated()}
      </p>
      {rated?.words && <p class="review-seen">{rated.words}</p>}
    </div>
  )
}
