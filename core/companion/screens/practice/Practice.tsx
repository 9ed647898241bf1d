import { useState } from "preact/hooks"
import { addDays, type Day, systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { addMonths } from "../../../domain/rating-due.ts"
import type { Practice as OwnPractice } from "../../../supervision/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Field } from "../../../ui/parts/Field.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PracticeBoard } from "../../../ui/practice/PracticeBoard.tsx"
import { useNames, useTechniques } from "../../../ui/supervision/use-supervision.ts"
import { m } from "../../../words/messages.js"
import { SelfChecks } from "./SelfChecks.tsx"
import "../../../ui/practice/practice.css"

const spans = ["1", "3", "6", "12"] as const
type Span = (typeof spans)[number]
const spanNames: Readonly<Record<Span, () => string>> = {
  1: m.practice_window_1,
  3: m.practice_window_3,
  6: m.practice_window_6,
  12: m.practice_window_12,
}

/** Null for three months, which the core counts from its own today. */
const windowOf = (span: Span, today: Day) =>
  span === "3" ? null : { from: addDays(addMonths(today, -Number(span)), 1), to: today }

/** A facilitator's own work, for nobody but themselves. */
export const Practice = () => {
  const core = useCore()
  const names = useNames()
  const techniques = useTechniques()
  const [span, setSpan] = useState<Span>("3")
  const practice = useLive(
    () =>
      live<OwnPractice, RecordFailure>(next =>
        core.supervision.watchPractice({ window: windowOf(span, systemClock.today()) }, next),
      ),
    [core, span],
  )
  return (
    <Screen name={m.practice_name()} back={hrefTo(paths.program)} crisis={hrefTo(paths.crisis)} wide>
      <div class="sections">
        <div class="practice-head">
          <Field label={m.practice_window()}>
            {wiring => (
              <select
                {...wiring}
                class="input"
                value={span}
                onChange={event => setSpan(spans.find(one => one === event.currentTarget.value) ?? "3")}
              >
                {spans.map(one => (
                  <option key={one} value={one}>
                    {spanNames[one]()}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Ready of={practice} what={m.practice_what()} lines={8}>
          {own =>
            own.sessions === 0 ? (
              <EmptyState title={m.practice_none()}>{m.practice_none_line()}</EmptyState>
            ) : (
              techniques && <PracticeBoard practice={own} techniques={techniques} names={names} />
            )
          }
        </Ready>
        <SelfChecks />
      </div>
    </Screen>
  )
}
