import { ClipboardCheck } from "lucide"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import type { Profile } from "../../../domain/profile.ts"
import { selfCheckInstrument } from "../../../domain/supervision.ts"
import type { IntegrityRating } from "../../../supervision/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { useStartRating } from "../../../ui/ratings/use-start-rating.ts"
import { IntegrityTrend } from "../../../ui/supervision/IntegrityTrend.tsx"
import { RatingRows } from "../../../ui/supervision/RatingRows.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"

/** Sessions of one's own that one looked at, and a way to the next. */
export const SelfChecks = () => {
  const core = useCore()
  const today = systemClock.today()
  const { start, starting } = useStartRating()
  const instrument = useLoaded(() => loadInstrument(selfCheckInstrument), [])
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const ratings = useLive(
    () => live<readonly IntegrityRating[], RecordFailure>(next => core.supervision.watchIntegrity(null, next)),
    [core],
  )
  const by = profile.state === "ready" && profile.value?.role === "supervisor" ? "supervisor" : "facilitator"
  const begin = () => start({ instrumentId: selfCheckInstrument, participantId: null, by, supporterId: null })
  return (
    <>
      <section>
        <h2>{m.practice_checks()}</h2>
        <Ready of={ratings} what={m.practice_what()} lines={2}>
          {all => {
            const own = all.filter(one => one.by === "facilitator")
            return own.length === 0 ? (
              <p class="quiet">{m.practice_checks_none()}</p>
            ) : (
              <RatingRows label={m.practice_checks()} ratings={own} staff={{}} today={today} />
            )
          }}
        </Ready>
        <Button icon={ClipboardCheck} busy={starting !== null} onClick={() => void begin()}>
          {m.supervision_self_check()}
        </Button>
      </section>
      {ratings.state === "ready" && instrument.state === "ready" && instrument.value && (
        <IntegrityTrend
          title={m.supervision_trend_self()}
          instrument={instrument.value}
          ratings={ratings.value.filter(({ by: who, status }) => who === "facilitator" && status === "finished")}
          today={today}
        />
      )}
    </>
  )
}
