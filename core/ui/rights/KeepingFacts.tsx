import type { Day } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import "./copy.css"

type KeepingFactsProps = {
  readonly met: Day | null
  readonly startedOn: Day
  readonly until: Day
  readonly years: number
}

/** Since when the time counts, and when it is over. */
export const KeepingFacts = ({ met, startedOn, until, years }: KeepingFactsProps) => {
  const when = useWhen()
  return (
    <dl class="rights-facts">
      <div>
        <dt>{met === null ? m.keeping_began() : m.keeping_last()}</dt>
        <dd>{when.fullDay(met ?? startedOn)}</dd>
      </div>
      <div>
        <dt>{m.keeping_until()}</dt>
        <dd>
          {m.keeping_until_years({ day: when.fullDay(until), count: years })}
          <span class="quiet">{m.keeping_minors()}</span>
        </dd>
      </div>
    </dl>
  )
}
