import type { Instrument } from "../../../content/instrument-schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { AdministrationId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { loadInstrumentAs } from "../../curriculum/instruments.ts"
import type { Administration } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"
import { RatingSteps } from "./RatingSteps.tsx"

/**
 * One administration, an item at a time, in large type. Nothing in it leads anywhere else, and it asks the core for
 * nothing but to watch, say, write and finish this one: it can be handed over as it is.
 */
export const ParticipantRating = ({ id }: { readonly id: AdministrationId }) => {
  const core = useCore()
  const one = useLive(() => live<Administration, RecordFailure>(next => core.ratings.watch({ id }, next)), [core, id])
  return (
    <Ready of={one} what={m.ratings_one_what()} lines={5}>
      {found => <Loaded one={found} />}
    </Ready>
  )
}

const Loaded = ({ one }: { readonly one: Administration }) => {
  const instrument = useLoaded<Instrument | null>(
    () => loadInstrumentAs(one.instrumentId, one.instrumentVersion),
    [one.instrumentId, one.instrumentVersion],
  )
  if (one.status === "finished")
    return (
      <Notice kind="done" title={m.ratings_kept()} urgent>
        {m.ratings_kept_next()}
      </Notice>
    )
  return (
    <Ready of={instrument} what={m.ratings_one_what()} lines={5}>
      {found => (found ? <RatingSteps instrument={found} one={one} /> : <NotHere />)}
    </Ready>
  )
}

/** Written with an instrument that this version does not have. */
export const NotHere = () => <Notice title={m.ratings_not_here()}>{m.ratings_not_here_next()}</Notice>
