import type { RecordFailure } from "../base/failure.ts"
import { newId, type ProgramId } from "../base/id.ts"
import { readOn } from "../base/read-on.ts"
import { type Source, through } from "../base/together.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { instrumentHeads } from "../curriculum/instrument-heads.ts"
import { loadInstrument } from "../curriculum/instruments.ts"
import { loadTechniques } from "../curriculum/load.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { finishedReviews, type Review, type ReviewHead } from "../domain/review.ts"
import { finishedReview } from "../fidelity/monitoring.ts"
import { createReading, type FidelityReading, type ReadingDeps } from "../fidelity/reading.ts"
import { createFidelity } from "../fidelity/service.ts"
import { supervisedWeeks } from "../fidelity/staff.ts"
import { factsOf } from "./facts-of.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programsOf } from "./programs-of.ts"
import { reviewsOf } from "./reviews-of.ts"
import { supervisionsOf } from "./supervisions-of.ts"

/** Scales about participants that come round: the outcomes that the index asks for (G10). */
const outcomeIds = instrumentHeads
  .filter(({ about, everyMonths }) => about === "participant" && everyMonths !== null)
  .map(({ id }) => id)

/** What the records of this vault say of its program: for the room of fidelity, and for reviews. */
export const fidelityOf = ({ clock }: Pick<OpenedVault, "clock">, store: OpenedStore): FidelityReading => {
  const [programs, reviews, supervisions] = [programsOf(store), reviewsOf(store), supervisionsOf(store)]
  const unmade = newProgram(newId<ProgramId>())
  const program: ReadingDeps["program"] = through(
    next => programs.watchHeads({}, next),
    ([newest]: readonly Program[]) => newest ?? unmade,
  )
  const heads: Source<readonly ReviewHead[], RecordFailure> = next => reviews.watchHeads({}, next)
  const finished: ReadingDeps["reviews"] = next =>
    through(
      readOn(heads, all => reviews.getMany(finishedReviews(all).map(({ id }) => id))),
      (all: readonly Review[]) => all.map(finishedReview),
    )(next)
  const supervised: ReadingDeps["supervised"] = through(next => supervisions.watchHeads({}, next), supervisedWeeks)
  const topicIds = topicHeads.filter(({ cards }) => cards.length > 0).map(({ id }) => id)
  return createReading({
    facts: factsOf(store),
    program,
    reviews: finished,
    supervised,
    clock,
    loadInstrument,
    loadTechniques,
    topicIds,
    outcomeIds,
  })
}

/** The room of fidelity. */
export const openFidelity = (opened: OpenedVault, store: OpenedStore) => createFidelity(fidelityOf(opened, store))
