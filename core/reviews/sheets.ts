import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { ok, type Result } from "../base/result.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import { indexPrefix, isOfIndex, type Rater, type Review } from "../domain/review.ts"
import type { Collection } from "../store/collection.ts"

type Done = Promise<Result<null, RecordFailure>>

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

export type SheetDeps = {
  readonly administrations: Pick<
    Collection<Administration, AdministrationHead>,
    "get" | "getMany" | "remove" | "restore"
  >
  /** An empty one under this id, dated today, about the program. */
  readonly addSheet: (id: AdministrationId, instrumentId: string) => Done
  /** Of the room of ratings: answers are kept in one way only. */
  readonly answers: {
    readonly say: (data: {
      readonly id: AdministrationId
      readonly itemId: string
      readonly said: { readonly as: "value"; readonly value: number | null }
    }) => Done
    readonly write: (data: {
      readonly id: AdministrationId
      readonly itemId: string
      readonly was: string
      readonly text: string
    }) => Done
    readonly finish: (data: { readonly id: AdministrationId }) => Done
  }
}

/** The instrument of the General Organizational Index. */
export const indexInstrument = "goi"

/** Where a rater's answer to an item lies. */
export const placeOf = (review: Review, rater: Rater, itemKey: string) =>
  isOfIndex(itemKey)
    ? { id: rater.goiId, instrumentId: indexInstrument, itemId: itemKey.slice(indexPrefix.length) }
    : { id: rater.fidelityId, instrumentId: review.instrumentId, itemId: itemKey }

export type Place = ReturnType<typeof placeOf>

/** The sheets of raters: each is made by the first answer, so one who rates nothing of the index has no sheet of it. */
export const createSheets = ({ administrations, addSheet, answers }: SheetDeps) => {
  const inTurn = createInTurn()
  const there = async (id: AdministrationId): Promise<Result<Administration | null, RecordFailure>> => {
    const found = await administrations.get(id)
    return found.ok || found.error.type !== "NotFound" ? found : ok(null)
  }
  const made = ({ id, instrumentId }: Place): Done =>
    inTurn(id, async () => {
      const found = await there(id)
      return found.ok && found.value === null ? addSheet(id, instrumentId) : done(found)
    })
  /** All in order; stops at the first failure. */
  const each = async (ids: readonly AdministrationId[], run: (id: AdministrationId) => Done): Done => {
    for (const id of ids) {
      const result = await run(id)
      if (!result.ok && result.error.type !== "NotFound") return result
    }
    return ok(null)
  }

  return {
    rate: async (place: Place, value: number | null): Done => {
      const sheet = await made(place)
      return sheet.ok ? answers.say({ id: place.id, itemId: place.itemId, said: { as: "value", value } }) : sheet
    },
    write: async (place: Place, was: string, text: string): Done => {
      const sheet = await made(place)
      return sheet.ok ? answers.write({ id: place.id, itemId: place.itemId, was, text }) : sheet
    },
    /** How many items of the fidelity scale have a rating. */
    rated: async ({ fidelityId }: Rater): Promise<Result<number, RecordFailure>> => {
      const found = await there(fidelityId)
      if (!found.ok) return found
      return ok(Object.values(found.value?.answers ?? {}).filter(({ value }) => value !== null).length)
    },
    /** A sheet without any answer left (all taken back) goes: it is none. */
    finish: ({ fidelityId, goiId }: Rater): Done =>
      each([fidelityId, goiId], async id => {
        const found = await there(id)
        if (!found.ok) return found
        if (found.value === null || found.value.status === "finished") return ok(null)
        const blank = Object.values(found.value.answers).every(({ value, words }) => value === null && words === "")
        return blank ? administrations.remove(id) : answers.finish({ id })
      }),
    setGone: (review: Review, gone: boolean): Done =>
      each(
        [review.first, review.second].flatMap(rater => (rater ? [rater.fidelityId, rater.goiId] : [])),
        id => (gone ? administrations.remove(id) : administrations.restore(id)),
      ),
  }
}
