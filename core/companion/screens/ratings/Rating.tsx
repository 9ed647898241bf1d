import type { Instrument } from "../../../../content/instrument-schema.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import type { AdministrationId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import { loadInstrumentAs } from "../../../curriculum/instruments.ts"
import type { Administration } from "../../../domain/administration.ts"
import { observedInstrument } from "../../../domain/supervision.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHere } from "../../../ui/ratings/ParticipantRating.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"
import { FilledRating } from "./FilledRating.tsx"
import { OpenRating } from "./OpenRating.tsx"

/** One administration: to fill in while it is open, to read once it is finished. */
export const Rating = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const one = useLive(
    () => live<Administration, RecordFailure>(next => core.ratings.watch({ id: id as AdministrationId }, next)),
    [core, id],
  )
  if (one.state === "ready") return <Known one={one.value} />
  return (
    <Screen name={m.ratings_one_name()} back={hrefTo(paths.ratings)} crisis={hrefTo(paths.crisis)}>
      <Ready of={one} what={m.ratings_one_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}

/** Where it was begun: with the person, in supervision, or among the ratings of the program. */
const comesFrom = ({ participantId, instrumentId }: Administration): string => {
  if (participantId !== null) return paths.personRatings(participantId)
  return instrumentId === observedInstrument ? paths.supervision : paths.ratings
}

const Known = ({ one }: { readonly one: Administration }) => {
  const instrument = useLoaded<Instrument | null>(
    () => loadInstrumentAs(one.instrumentId, one.instrumentVersion),
    [one.instrumentId, one.instrumentVersion],
  )
  const back = hrefTo(comesFrom(one))
  if (instrument.state === "ready" && instrument.value)
    return one.status === "open" ? (
      <OpenRating instrument={instrument.value} one={one} back={back} />
    ) : (
      <FilledRating instrument={instrument.value} one={one} back={back} />
    )
  return (
    <Screen name={m.ratings_one_name()} back={back} crisis={hrefTo(paths.crisis)}>
      <Ready of={instrument} what={m.ratings_one_what()} lines={6}>
        {() => <NotHere />}
      </Ready>
    </Screen>
  )
}
