import { addDays, type Day } from "../base/clock.ts"
import type { AdministrationId, EntryId, ReviewId } from "../base/id.ts"
import { type Administration, noAnswer } from "../domain/administration.ts"
import type { Program, SampleDefinition } from "../domain/program.ts"
import { addMonths } from "../domain/rating-due.ts"
import { type FrozenEvidence, indexPrefix, type Review } from "../domain/review.ts"
import { createLot, type Lot } from "./lot.ts"
import { indexIds, judged, raterNames, type SampleReview, sampleReviews } from "./reviews-data.ts"
import { momentOf } from "./schedule.ts"

type Wish = { readonly seed: number; readonly today: Day }
type Known = Pick<Program, "startedOn" | "staff"> & { readonly sample: SampleDefinition }

/** Drawn apart from all else, so that nothing of it changes with the reviews. */
const stream = -3004

/** Two weeks after the program began; and a little less than six months ago, so that the next one is due about now. */
const dayOf = (month: number, { startedOn }: Known, today: Day): Day =>
  month === 0 ? addDays(startedOn ?? addMonths(today, -12), 14) : addDays(addMonths(today, -6), 9)

const evidenceOf = ({ items, penetration: [people, eligible, rating] }: SampleReview): Review["evidence"] => {
  const frozen = (
    id: string,
    numerator: number,
    denominator: number | null,
    suggested: FrozenEvidence["suggested"],
  ): readonly [string, FrozenEvidence] => [
    id,
    { numerator, denominator, suggested, judgement: judged.includes(id), excluded: 0, side: [] },
  ]
  return Object.fromEntries([
    ...items.map(([id, numerator, outOf, suggested]) => frozen(id, numerator, outOf, suggested)),
    frozen(`${indexPrefix}penetration`, people, eligible, rating),
  ])
}

const sheet = (
  lot: Lot,
  [instrumentId, instrumentVersion]: readonly [string, string],
  on: Day,
  values: readonly (readonly [string, number])[],
): Administration => ({
  id: lot.idAt<AdministrationId>(momentOf(on, "13:00")),
  participantId: null,
  instrumentId,
  instrumentVersion,
  by: "supervisor",
  supporterId: null,
  sessionId: null,
  on,
  status: "finished",
  finishedAt: momentOf(on, "15:00"),
  corrects: null,
  answers: Object.fromEntries(values.map(([id, value]) => [id, { ...noAnswer, value }])),
  sensitive: {},
})

/** Finished reviews of the made-up program, each with the sheets of its two raters: at its start and half a year ago. */
export const makeReviews = (program: Known, { seed, today }: Wish) => {
  const lot = createLot(seed, stream)
  const ratings: Administration[] = []
  const reviews = sampleReviews.map((held): Review => {
    const on = dayOf(held.month, program, today)
    const at = momentOf(on, "12:00")
    const entry = () => lot.idAt<EntryId>(at)
    const rater = (name: string, which: 4 | 5) => {
      const fidelity = sheet(
        lot,
        ["imr-fid-2009", "SMA-09-4463"],
        on,
        held.items.map(item => [item[0], item[which]] as const),
      )
      const goi = sheet(
        lot,
        ["goi", "12 items"],
        on,
        indexIds.map((id, i) => [id, held.index[i] ?? 3] as const),
      )
      ratings.push(fidelity, goi)
      return { name, fidelityId: fidelity.id, goiId: goi.id, finishedAt: momentOf(on, "15:00") }
    }
    const agreed = held.items.map(([id, , , , first]): [string, Review["consensus"][string]] => {
      const [value, comment] = held.talked[id] ?? [first, ""]
      return [id, { value, comment }]
    })
    const ofIndex = indexIds.map(
      (id, i) => [`${indexPrefix}${id}`, { value: held.index[i] ?? 3, comment: "" }] as const,
    )
    return {
      id: lot.idAt<ReviewId>(at),
      instrumentId: "imr-fid-2009",
      month: held.month,
      on,
      window: { from: addDays(addMonths(on, -3), 1), to: on },
      sample: {
        words: program.sample.words,
        leftOut: [],
        latestSessions: program.sample.latestSessions,
        participants: held.participants,
        sessions: held.sessions,
        staff: Object.keys(program.staff).length,
      },
      evidence: evidenceOf(held),
      first: rater(raterNames[0], 4),
      second: rater(raterNames[1], 5),
      alone: false,
      consensus: Object.fromEntries([...agreed, ...ofIndex]),
      strengths: Object.fromEntries(held.strengths.map(words => [entry(), { words }])),
      nextSteps: Object.fromEntries(
        held.nextSteps.map(({ words, who, inDays }) => [entry(), { words, who, by: addDays(on, inDays) }]),
      ),
      status: "finished",
      finishedAt: momentOf(on, "16:30"),
    }
  })
  return { reviews, ratings }
}
