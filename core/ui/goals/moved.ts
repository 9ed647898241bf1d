import type { EntryId } from "../../base/id.ts"
import type { Kept } from "../../domain/shape.ts"

/** Which entries get another `order` when the one at `from` changes places with its neighbour; none at the edge. */
export const moved = <E extends { readonly order: number }>(
  entries: readonly Kept<E>[],
  from: number,
  by: -1 | 1,
): readonly { readonly id: EntryId; readonly order: number }[] => {
  const [one, other] = [entries[from], entries[from + by]]
  if (!one || !other) return []
  return entries.flatMap((entry, at) => {
    const place = at === from ? from + by : at === from + by ? from : at
    return entry.order === place + 1 ? [] : [{ id: entry.id, order: place + 1 }]
  })
}
