import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import { isDue } from "../../domain/rating-due.ts"
import type { Line } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { wordsOfDue } from "../ratings/due-words.ts"
import { useWhen } from "../use-when.ts"
import { HowScored } from "./HowScored.tsx"
import { ItemsMoved } from "./ItemsMoved.tsx"
import { changeWords, sizeWords } from "./outcome-words.ts"
import { Subscales } from "./Subscales.tsx"
import { type Axis, TotalsChart } from "./TotalsChart.tsx"

export type ScoredVersion = { readonly line: Line; readonly instrument: Instrument; readonly scoring: Scoring }

type VersionLineProps = ScoredVersion & {
  readonly owner: ParticipantId
  /** The same days for every version, so that they can be held against each other. */
  readonly axis: Axis
  readonly today: Day
  /** It is the one thing to do next on the screen. */
  readonly first: boolean
  readonly busy: boolean
  readonly onStart: () => void
}

/** One version of a scale: its totals over time, what moved, when the next is due, how it is scored. */
export const VersionLine = (props: VersionLineProps) => {
  const { line, instrument, scoring, owner, axis, today, first, busy, onStart } = props
  const when = useWhen()
  const late = isDue(instrument.everyMonths, line.due, today)
  return (
    <section class="outcomes-version" aria-label={instrument.title}>
      {line.points.length === 0 ? (
        <h2>{instrument.title}</h2>
      ) : (
        <TotalsChart line={line} instrument={instrument} scoring={scoring} owner={owner} axis={axis} />
      )}
      <div class="outcomes-due not-on-paper">
        <p class={late ? "outcomes-late" : "quiet"}>{wordsOfDue(line.due, today, when)}</p>
        <Button
          kind={first ? "primary" : late ? "quiet" : "link"}
          busy={busy}
          label={m.ratings_start_of({ title: instrument.title })}
          onClick={onStart}
        >
          {m.ratings_start()}
        </Button>
      </div>
      {line.sinceFirst && <ItemsMoved change={line.sinceFirst} instrument={instrument} scoring={scoring} />}
      {line.points.length > 0 && (
        <div class="outcomes-more">
          {line.sinceLast && (
            <Expander title={m.outcomes_since_last()} note={changeWords(line.sinceLast)}>
              <div class="outcomes-how">
                <p>{sizeWords(line.sinceLast, line.noise)}</p>
                <ItemsMoved change={line.sinceLast} instrument={instrument} scoring={scoring} />
              </div>
            </Expander>
          )}
          <Subscales scoring={scoring} line={line} />
          <HowScored instrument={instrument} scoring={scoring} noise={line.noise} />
        </div>
      )}
    </section>
  )
}
