import "./outcomes.css"
import { systemClock } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import { isDue } from "../../domain/rating-due.ts"
import type { PersonOutcomes } from "../../outcomes/api.ts"
import { useStartRating } from "../ratings/use-start-rating.ts"
import { type ByInstrument, scoringIn } from "./instruments-of.ts"
import { SideBySide } from "./SideBySide.tsx"
import { type ScoredVersion, VersionLine } from "./VersionLine.tsx"

type PersonOutcomesViewProps = {
  readonly id: ParticipantId
  readonly outcomes: PersonOutcomes
  readonly instruments: ByInstrument
}

/** What a person's scales say over time: each version for itself, then both views beside each other. */
export const PersonOutcomesView = ({ id, outcomes, instruments }: PersonOutcomesViewProps) => {
  const today = systemClock.today()
  const { start, starting } = useStartRating()
  const versions = outcomes.lines.flatMap((line): readonly ScoredVersion[] => {
    const found = scoringIn(instruments, line.instrumentId)
    return found ? [{ line, ...found }] : []
  })
  const days = outcomes.lines.flatMap(({ points }) => points.map(({ on }) => on)).sort()
  const axis = { from: days[0] ?? today, to: days.at(-1) ?? today }
  const next = versions.find(({ line, instrument }) => isDue(instrument.everyMonths, line.due, today))
  return (
    <div class="outcomes">
      <div class="outcomes-versions">
        {versions.map(version => {
          const { line, instrument } = version
          return (
            <VersionLine
              key={`${line.instrumentId} ${line.by}`}
              {...version}
              owner={id}
              axis={axis}
              today={today}
              first={version === next}
              busy={starting === instrument.id}
              onStart={() =>
                void start({ instrumentId: instrument.id, participantId: id, by: line.by, supporterId: null })
              }
            />
          )
        })}
      </div>
      {outcomes.besides.map(beside => {
        const found = scoringIn(instruments, beside.other.instrumentId)
        return found && <SideBySide key={beside.other.instrumentId} beside={beside} owner={id} {...found} />
      })}
    </div>
  )
}
