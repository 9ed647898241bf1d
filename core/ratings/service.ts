import * as v from "valibot"
import type { Instrument, InstrumentItem } from "../../content/instrument-schema.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type AdministrationId, type EntryId, newId, type ParticipantId, type SessionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { readOn } from "../base/read-on.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Administration, type AdministrationHead, isAnswered, ratedBy } from "../domain/administration.ts"
import { admit } from "../domain/admit.ts"
import { day as daySchema, idOf, words as wordsSchema } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import { itemOf, takesWords, withSaid, withWords } from "./answer.ts"
import type { RatingsApi } from "./api.ts"
import { begunLately, correctionOf, newAdministration, wrongIn } from "./begin.ts"

type RatingsDeps = {
  readonly administrations: Collection<Administration, AdministrationHead>
  readonly clock: Clock
  /** An instrument, or null when this version has none of that id. */
  readonly loadInstrument: (id: string) => Promise<Instrument | null>
  /** The session that runs with the person now, or null. */
  readonly running: (participantId: ParticipantId) => Promise<Result<SessionId | null, RecordFailure>>
  /** Whether it belongs to one of two raters who may not see each other's ratings yet: then it is shown to nobody here. */
  readonly hidden: (one: Administration) => Promise<Result<boolean, RecordFailure>>
  /** Whether it belongs to a review, which says what becomes of it. */
  readonly ofReview: (one: Administration) => Promise<Result<boolean, RecordFailure>>
}

const beginSchema = v.object({
  instrumentId: v.string(),
  participantId: v.nullable(idOf<ParticipantId>()),
  by: v.picklist(ratedBy),
  supporterId: v.nullable(idOf<EntryId>()),
})
const saidSchema = v.variant("as", [
  v.object({ as: v.literal("value"), value: v.nullable(v.number()) }),
  v.object({ as: v.literal("not-applicable") }),
  v.object({ as: v.literal("day"), day: daySchema }),
  v.object({ as: v.literal("gap"), gap: v.string(), value: v.nullable(v.number()) }),
])

const refusal = (what: string): Malformed => ({ type: "Malformed", what })
const malformed = (what: string): Result<never, Malformed> => fail(refusal(what))
const unknown = "an instrument that this version does not have"
const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** The room of ratings. What the instrument has no answer for is answered with `Malformed` and not kept. */
export const createRatings = ({ administrations, clock, loadInstrument, ...deps }: RatingsDeps): RatingsApi => {
  const inTurn = createInTurn()

  /** Changes an open one by a rule that may refuse. */
  const changeOpen = async (
    id: AdministrationId,
    rule: (one: Administration) => Administration | Malformed,
  ): Promise<Result<null, RecordFailure>> => {
    let refused: Malformed | null = null
    const changed = await administrations.change(id, one => {
      const next = one.status === "open" ? rule(one) : refusal("a finished one does not change")
      refused = "type" in next ? next : null
      return "type" in next ? one : next
    })
    return refused ? fail(refused) : done(changed)
  }
  const answer = async (
    id: AdministrationId,
    itemId: string,
    rule: (one: Administration, item: InstrumentItem, instrument: Instrument) => Administration | null,
  ): Promise<Result<null, RecordFailure>> => {
    const one = await administrations.get(id)
    if (!one.ok) return one
    const instrument = await loadInstrument(one.value.instrumentId)
    if (!instrument) return malformed(unknown)
    const item = itemOf(instrument, itemId)
    if (!item) return malformed(itemId)
    return changeOpen(id, now => rule(now, item, instrument) ?? refusal(itemId))
  }
  const added = async (one: Administration): Promise<Result<AdministrationId, RecordFailure>> => {
    const kept = await administrations.add(one)
    return kept.ok ? ok(one.id) : kept
  }

  const begin = async (data: v.InferOutput<typeof beginSchema>): Promise<Result<AdministrationId, RecordFailure>> => {
    const instrument = await loadInstrument(data.instrumentId)
    if (!instrument) return malformed(unknown)
    // What is about the program is rated by two, in its reviews.
    if (instrument.about === "program") return malformed("instrumentId")
    const wrong = wrongIn(instrument, data)
    if (wrong !== null) return malformed(wrong)
    const heads = await administrations.heads({ owner: data.participantId ?? "" })
    if (!heads.ok) return heads
    const today = clock.today()
    const lately = begunLately(heads.value, instrument.id, data, today)
    if (lately) {
      const dated = lately.answered > 0 ? null : await administrations.change(lately.id, one => redated(one, today))
      return dated && !dated.ok ? dated : ok(lately.id)
    }
    const session = data.participantId === null ? ok(null) : await deps.running(data.participantId)
    if (!session.ok) return session
    const made = { id: newId<AdministrationId>(), today, sessionId: session.value }
    return added(newAdministration(instrument, data, made))
  }
  const redated = (one: Administration, today: string) => (one.on === today ? one : { ...one, on: today })

  const shown = async (one: Administration): Promise<Result<Administration, RecordFailure>> => {
    const hidden = await deps.hidden(one)
    if (!hidden.ok) return hidden
    return hidden.value ? fail({ type: "NotFound", id: one.id }) : ok(one)
  }
  /** One that is nothing but itself: what becomes of a review's is said by the review. */
  const free = async (id: AdministrationId): Promise<Result<Administration, RecordFailure>> => {
    const one = await administrations.get(id)
    if (!one.ok) return one
    const bound = await deps.ofReview(one.value)
    if (!bound.ok) return bound
    return bound.value ? malformed("one of a review") : one
  }

  const correct = async (id: AdministrationId): Promise<Result<AdministrationId, RecordFailure>> => {
    const one = await free(id)
    if (!one.ok) return one
    if (one.value.status === "open") return malformed("one that is not finished")
    const heads = await administrations.heads({ owner: one.value.participantId ?? "" })
    if (!heads.ok) return heads
    const next = heads.value.find(({ corrects }) => corrects === id)
    if (next?.status === "finished") return malformed("one that was corrected before")
    return next ? ok(next.id) : added(correctionOf(one.value, newId<AdministrationId>()))
  }

  return {
    watchOf: async ({ participantId }, onChange) =>
      watching(next => administrations.watchHeads({ owner: participantId }, next), onChange),
    watchProgram: async (_, onChange) => watching(next => administrations.watchHeads({ owner: "" }, next), onChange),
    watch: async ({ id }, onChange) =>
      watching(
        readOn(next => administrations.watch(id, next), shown),
        onChange,
      ),

    begin: async data => {
      const told = admit(beginSchema, data)
      if (!told.ok) return told
      const { instrumentId, participantId } = told.value
      return inTurn(`${participantId ?? ""} ${instrumentId}`, () => begin(told.value))
    },
    correct: ({ id }) => inTurn(id, () => correct(id)),

    say: async ({ id, itemId, said }) => {
      const told = admit(saidSchema, said)
      return told.ok ? answer(id, itemId, (one, item) => withSaid(one, item, told.value)) : told
    },
    write: async ({ id, itemId, was, text }) => {
      if (!v.is(wordsSchema, text)) return malformed(itemId)
      return answer(id, itemId, (one, item, instrument) =>
        takesWords(instrument, item) ? withWords(one, itemId, was, text) : null,
      )
    },

    finish: ({ id }) => {
      const finishedAt = clock.now()
      return changeOpen(id, one =>
        Object.values(one.answers).some(isAnswered)
          ? { ...one, status: "finished", finishedAt }
          : refusal("one without any answer"),
      )
    },
    setGone: async ({ id, gone }) => {
      if (!gone) return administrations.restore(id)
      const one = await free(id)
      if (!one.ok) return one
      return one.value.status === "open" ? administrations.remove(id) : malformed("a finished one does not go")
    },
  }
}
