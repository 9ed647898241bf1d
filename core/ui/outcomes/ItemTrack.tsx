import "./item-track.css"

type ItemTrackProps = {
  readonly low: number
  readonly high: number
  /** The open mark: then, or the other's view. */
  readonly open: number
  /** The full mark: now, or the person's view. */
  readonly full: number
}

/** Two answers to one item on its scale, for the eyes only: the same stands beside it in words. */
export const ItemTrack = ({ low, high, open, full }: ItemTrackProps) => {
  const at = (value: number) => `${((value - low) / (high - low)) * 100}%`
  const [first, last] = open < full ? [open, full] : [full, open]
  return (
    <span class="item-track" aria-hidden="true">
      <i class="item-between" style={{ insetInlineStart: at(first), inlineSize: at(low + last - first) }} />
      <i class="item-mark item-mark-open" style={{ insetInlineStart: at(open) }} />
      <i class="item-mark item-mark-full" style={{ insetInlineStart: at(full) }} />
    </span>
  )
}

/** What the two marks mean. */
export const ItemTrackLegend = ({ open, full }: { readonly open: string; readonly full: string }) => (
  <p class="item-legend">
    <span>
      <i class="item-mark item-mark-open" />
      {open}
    </span>
    <span>
      <i class="item-mark item-mark-full" />
      {full}
    </span>
  </p>
)
