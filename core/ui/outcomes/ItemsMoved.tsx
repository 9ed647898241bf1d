import { useState } from "preact/hooks"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { Change } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { shortDay } from "../fidelity/board-words.ts"
import { Button } from "../parts/Button.tsx"
import { usePrinting } from "../use-printing.ts"
import { ItemTrack, ItemTrackLegend } from "./ItemTrack.tsx"
import { movedWords } from "./outcome-words.ts"

type ItemsMovedProps = { readonly change: Change; readonly instrument: Instrument; readonly scoring: Scoring }

const atFirst = 6

/** Items that were answered both times and not the same, with how far each moved. */
export const ItemsMoved = ({ change, instrument, scoring }: ItemsMovedProps) => {
  const [low, high] = scoring.range
  const titles = new Map(instrument.items.map(({ id, title }) => [id, title]))
  const printing = usePrinting()
  const [asked, setAsked] = useState(false)
  const all = asked || printing
  const [from, to] = [shortDay(change.from.on, true), shortDay(change.to.on, true)]
  return (
    <section class="outcomes-moved">
      <h3>{m.outcomes_moved()}</h3>
      {change.moved.length === 0 ? (
        <p class="quiet">{m.outcomes_moved_none()}</p>
      ) : (
        <>
          <ItemTrackLegend open={from} full={to} />
          <ul>
            {change.moved.slice(0, all ? undefined : atFirst).map(({ itemId, from: was, to: is }) => (
              <li class="outcomes-item" key={itemId}>
                <span>{titles.get(itemId) ?? itemId}</span>
                <ItemTrack low={low} high={high} open={was} full={is} />
                <span class="outcomes-item-words">
                  {m.outcomes_from_to({ from: was, to: is })} <b>{movedWords(was, is)}</b>
                </span>
              </li>
            ))}
          </ul>
          {!all && change.moved.length > atFirst && (
            <Button kind="link" onClick={() => setAsked(true)}>
              {m.outcomes_moved_more({ count: change.moved.length - atFirst })}
            </Button>
          )}
        </>
      )}
      {!change.sameItems && <p class="quiet">{m.outcomes_other_items()}</p>}
    </section>
  )
}
