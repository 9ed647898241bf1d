import { indexPrefix } from "../../domain/review.ts"
import { type AnchorItem, shortName } from "../fidelity/bars-of.ts"
import { hrefTo, paths } from "../paths.ts"
import type { Instruments } from "./use-review.ts"

/** An item of either instrument, under the key that the review has for it. */
export type ReviewItem = {
  readonly key: string
  readonly item: AnchorItem
  readonly short: string
  readonly records: string
}

const itemsIn = (instrument: Instruments["scale"], prefix: string): readonly ReviewItem[] =>
  instrument.items.flatMap(item => {
    if (item.kind !== "anchors") return []
    const key = `${prefix}${item.id}`
    return [{ key, item, short: shortName(item, item.id), records: hrefTo(paths.fidelityItem(key)) }]
  })

/** Every item that is rated, those of the scale before those of the index. */
export const reviewItems = ({ scale, index }: Instruments) => ({
  fidelity: itemsIn(scale, ""),
  goi: itemsIn(index, indexPrefix),
})
