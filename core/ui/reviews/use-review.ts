import type { Instrument } from "../../../content/instrument-schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { ReviewId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadInstrument } from "../../curriculum/instruments.ts"
import type { Seat } from "../../domain/review.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { useCore, useLive } from "../core-context.tsx"
import { useLoaded } from "../use-loaded.ts"

/** The review as whoever rates in `as` may see it, or as nobody in particular. */
export const useReview = (id: string, as: Seat | null): Live<ReviewView, RecordFailure> => {
  const core = useCore()
  return useLive(
    () => live<ReviewView, RecordFailure>(next => core.reviews.watch({ id: id as ReviewId, as }, next)),
    [core, id, as],
  )
}

export type Instruments = { readonly scale: Instrument; readonly index: Instrument }

/** The review's two instruments; null in a version that does not have them. */
export const useInstruments = (instrumentId: string): Live<Instruments | null, never> =>
  useLoaded(async () => {
    const [scale, index] = await Promise.all([loadInstrument(instrumentId), loadInstrument("goi")])
    return scale && index && { scale, index }
  }, [instrumentId])
