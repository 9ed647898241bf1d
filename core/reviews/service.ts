import * as v from "valibot"
import { watching } from "../base/crossing.ts"
import { type AdministrationId, type EntryId, newId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { ok } from "../base/result.ts"
import { admit, filledWords } from "../domain/admit.ts"
import { seats } from "../domain/review.ts"
import { day, withRemoved, words } from "../domain/shape.ts"
import type { ReviewsApi } from "./api.ts"
import { type BeginDeps, createBeginning } from "./begin.ts"
import {
  type Change,
  malformed,
  ratedAlone,
  refused,
  seated,
  withAgreed,
  withComment,
  withEntry,
  withSampleWords,
} from "./change.ts"
import { createFinish, type FinishDeps } from "./finish.ts"
import { createRating, type RatingDeps } from "./rating.ts"
import { type WatchDeps, watchAll, watchOne } from "./watch.ts"

type ReviewsDeps = WatchDeps & BeginDeps & RatingDeps & FinishDeps

const frameSchema = v.object({
  instrumentId: v.string(),
  month: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1200))),
  window: v.pipe(
    v.object({ from: day, to: day }),
    v.check(({ from, to }) => from <= to, "a window that ends after it begins"),
  ),
})
const seatSchema = v.picklist(seats)
const sitSchema = v.object({ seat: seatSchema, name: filledWords })
const valueSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)))
const typedSchema = v.object({ was: words, text: words })
const strengthSchema = v.object({ words })
const nextStepSchema = v.object({ words, who: words, by: v.nullable(day) })
const listSchema = v.picklist(["strengths", "nextSteps"])

/** The room of fidelity reviews. */
export const createReviews = (deps: ReviewsDeps): ReviewsApi => {
  const { reviews } = deps
  const inTurn = createInTurn()

  const change: Change = async (id, rule) => {
    let why: string | null = null
    const changed = await reviews.change(id, review => {
      const next = review.status === "open" ? rule(review) : refused("a finished one does not change")
      why = "refused" in next ? next.refused : null
      return "refused" in next ? review : next
    })
    if (why !== null) return malformed(why)
    return changed.ok ? ok(null) : changed
  }
  const beginning = createBeginning(deps, change)
  const rating = createRating(deps, change)
  const finish = createFinish(deps, change)

  return {
    watchAll: async (_, onChange) => watching(next => watchAll(deps, next), onChange),
    watch: async (data, onChange) => watching(next => watchOne(deps, data, next), onChange),
    begin: ({ instrumentId }) => inTurn("begin", () => beginning.begin(instrumentId)),
    async frame({ id, ...fields }) {
      const told = admit(frameSchema, fields)
      return told.ok ? beginning.frame(id, told.value) : told
    },
    async describe({ id, was, text }) {
      const told = admit(typedSchema, { was, text })
      return told.ok ? change(id, withSampleWords(told.value.was, told.value.text)) : told
    },
    async sit({ id, ...fields }) {
      const told = admit(sitSchema, fields)
      if (!told.ok) return told
      const ids = { fidelityId: newId<AdministrationId>(), goiId: newId<AdministrationId>() }
      return change(id, seated(told.value.seat, told.value.name, ids))
    },
    async rate({ value, ...at }) {
      const told = admit(valueSchema, value)
      return told.ok ? rating.rate(at, told.value) : told
    },
    async write({ was, text, ...at }) {
      const told = admit(typedSchema, { was, text })
      return told.ok ? rating.write(at, told.value.was, told.value.text) : told
    },
    async finishRating({ id, seat }) {
      const told = admit(seatSchema, seat)
      return told.ok ? inTurn(id, () => rating.finish(id, told.value)) : told
    },
    rateAlone: ({ id }) => change(id, ratedAlone),
    async agree({ id, itemKey, value }) {
      const told = admit(valueSchema, value)
      return told.ok ? rating.agree(id, itemKey, withAgreed(itemKey, told.value)) : told
    },
    async comment({ id, itemKey, was, text }) {
      const told = admit(typedSchema, { was, text })
      if (!told.ok) return told
      return rating.agree(id, itemKey, withComment(itemKey, told.value.was, told.value.text))
    },
    async putStrength({ id, entryId, ...fields }) {
      const told = admit(strengthSchema, fields)
      return told.ok ? change(id, withEntry("strengths", entryId ?? newId<EntryId>(), told.value)) : told
    },
    async putNextStep({ id, entryId, ...fields }) {
      const told = admit(nextStepSchema, fields)
      return told.ok ? change(id, withEntry("nextSteps", entryId ?? newId<EntryId>(), told.value)) : told
    },
    async setEntryRemoved({ id, list, entryId, removed }) {
      const told = admit(listSchema, list)
      return told.ok ? change(id, review => withRemoved(review, told.value, entryId, removed)) : told
    },
    finish: ({ id }) => inTurn(id, () => finish(id)),
    setGone: ({ id, gone }) => inTurn(id, () => rating.setGone(id, gone)),
  }
}
