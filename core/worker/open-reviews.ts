import { newId, type ProgramId } from "../base/id.ts"
import { ok } from "../base/result.ts"
import { through } from "../base/together.ts"
import { zoned } from "../base/zoned.ts"
import { instrumentHeads } from "../curriculum/instrument-heads.ts"
import { loadInstrument } from "../curriculum/instruments.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { finishedReviews, indexPrefix } from "../domain/review.ts"
import { reviewDue } from "../fidelity/schedule.ts"
import { totalOf } from "../fidelity/total.ts"
import { newAdministration } from "../ratings/begin.ts"
import { createReviews } from "../reviews/service.ts"
import { indexInstrument } from "../reviews/sheets.ts"
import { administrationsOf } from "./administrations.ts"
import { fidelityOf } from "./open-fidelity.ts"
import { openRatings } from "./open-ratings.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programsOf } from "./programs-of.ts"
import { reviewsOf } from "./reviews-of.ts"

/** How many items the scale and the index have: none of either may be missing from a full review. */
const items = { fidelity: 13, goi: 12 } as const
const sumOf = (of: keyof typeof items, ratings: Readonly<Record<string, number>>) =>
  totalOf(items[of], Object.values(ratings))

const itemIds = async (instrumentId: string): Promise<readonly string[]> =>
  (await loadInstrument(instrumentId))?.items.map(({ id }) => id) ?? []

/** The room of reviews. What is counted and added up is fidelity's, the answers are those of the room of ratings. */
export const openReviews = (opened: OpenedVault, store: OpenedStore) => {
  const { clock } = opened
  const [programs, administrations] = [programsOf(store), administrationsOf(store)]
  const unmade = newProgram(newId<ProgramId>())
  const newest = ([one]: readonly Program[]): Program => one ?? unmade
  return createReviews({
    reviews: reviewsOf(store),
    administrations,
    answers: openRatings(opened, store),
    addSheet: async (id, instrumentId) => {
      const instrument = await loadInstrument(instrumentId)
      if (!instrument) return { ok: false, error: { type: "NotFound", id: instrumentId } }
      const begun = { participantId: null, by: "supervisor", supporterId: null } as const
      return administrations.add(newAdministration(instrument, begun, { id, today: clock.today(), sessionId: null }))
    },
    programInstruments: instrumentHeads.filter(({ about }) => about === "program").map(({ id }) => id),
    clock,
    program: through(next => programs.watchHeads({}, next), newest),
    readProgram: async () => {
      const heads = await programs.heads({})
      return heads.ok ? ok(newest(heads.value)) : heads
    },
    readBoard: fidelityOf(opened, store).readBoard,
    keysOf: async instrumentId => ({
      fidelity: await itemIds(instrumentId),
      goi: (await itemIds(indexInstrument)).map(id => `${indexPrefix}${id}`),
    }),
    totalOf: sumOf,
    dueOf: (program, heads) =>
      reviewDue(
        program,
        finishedReviews(heads).map(({ on, month, ratings }) => ({ on, month, mean: sumOf("fidelity", ratings).mean })),
      ),
    todayOf: ({ zone }) => zoned(zone).dayOf(Date.parse(clock.now())),
  })
}
