import type { InstrumentHead } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { AdministrationHead } from "../../domain/administration.ts"
import { dueOf, isDue } from "../../domain/rating-due.ts"
import { InstrumentSection } from "./InstrumentSection.tsx"
import "./rating-board.css"

type RatingBoardProps = {
  readonly instruments: readonly InstrumentHead[]
  /** Newest first. */
  readonly all: readonly AdministrationHead[]
  readonly today: Day
  /** The instrument that is being started, or null. */
  readonly starting: string | null
  readonly byWords: (one: AdministrationHead) => string
  readonly onStart: (head: InstrumentHead) => void
}

/** Instruments below each other; the first that is due is the one to do next. */
export const RatingBoard = ({ instruments, all, today, starting, byWords, onStart }: RatingBoardProps) => {
  const of = (head: InstrumentHead) => all.filter(one => one.instrumentId === head.id)
  const next = instruments.find(head => isDue(head.everyMonths, dueOf(head.everyMonths, of(head)), today))
  return (
    <div class="rating-board">
      {instruments.map(head => (
        <InstrumentSection
          key={head.id}
          head={head}
          all={of(head)}
          today={today}
          first={head === next}
          busy={starting === head.id}
          byWords={byWords}
          onStart={() => onStart(head)}
        />
      ))}
    </div>
  )
}
