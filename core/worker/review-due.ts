import type { Day } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ProgramId } from "../base/id.ts"
import { type Source, through, together } from "../base/together.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { finishedReviews, type ReviewHead } from "../domain/review.ts"
import { reviewDue } from "../fidelity/schedule.ts"
import { totalOf } from "../fidelity/total.ts"
import type { OpenedStore } from "./open-store.ts"
import { programsOf } from "./programs-of.ts"
import { reviewsOf } from "./reviews-of.ts"

type Kept = { readonly programs: readonly Program[]; readonly reviews: readonly ReviewHead[] }

const fidelityItems = 13
const untold = newProgram("" as ProgramId)

/** The day the next fidelity review is due, by the schedule of `imr.md` 1.3; null while the program's start is not told. */
export const watchReviewDue = (store: OpenedStore): Source<Day | null, RecordFailure> => {
  const [programs, reviews] = [programsOf(store), reviewsOf(store)]
  const kept: Source<Kept, RecordFailure> = next =>
    together<Kept, RecordFailure>(
      { programs: tell => programs.watchHeads({}, tell), reviews: tell => reviews.watchHeads({}, tell) },
      next,
    )
  return through(kept, all => {
    const finished = finishedReviews(all.reviews).map(({ on, month, ratings }) => ({
      on,
      month,
      mean: totalOf(fidelityItems, Object.values(ratings)).mean,
    }))
    return reviewDue(all.programs[0] ?? untold, finished)?.on ?? null
  })
}
