import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { instrumentHeads } from "../../../curriculum/instrument-heads.ts"
import type { AdministrationHead } from "../../../domain/administration.ts"
import type { Profile } from "../../../domain/profile.ts"
import { observedInstrument } from "../../../domain/supervision.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { RatingBoard } from "../../../ui/ratings/RatingBoard.tsx"
import { raterName } from "../../../ui/ratings/rating-words.ts"
import { useStartRating } from "../../../ui/ratings/use-start-rating.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

/**
 * A session that was observed is rated from supervision, which asks whose it was; what is about the program is rated in
 * its reviews, by two.
 */
const instruments = instrumentHeads.filter(({ about, id }) => about === "work" && id !== observedInstrument)

/** What is rated of one's own work. About nobody who takes part. */
export const ProgramRatings = () => {
  const core = useCore()
  const { start, starting } = useStartRating()
  const all = useLive(
    () => live<readonly AdministrationHead[], RecordFailure>(next => core.ratings.watchProgram(null, next)),
    [core],
  )
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const by = profile.state === "ready" && profile.value?.role === "supervisor" ? "supervisor" : "facilitator"
  return (
    <Screen
      name={m.ratings_name()}
      title={m.ratings_title_program()}
      status={<NotHandedOver />}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={all} what={m.ratings_what()} lines={6}>
        {found => (
          <RatingBoard
            instruments={instruments}
            all={found}
            today={systemClock.today()}
            starting={starting}
            byWords={one => raterName(one, null)}
            onStart={({ id }) => void start({ instrumentId: id, participantId: null, by, supporterId: null })}
          />
        )}
      </Ready>
    </Screen>
  )
}
