import { proxy } from "comlink"
import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import {
  type AdministrationId,
  newId,
  type ParticipantId,
  type ProgramId,
  type ReviewId,
} from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import { newProgram, type Program } from "../../../core/domain/program.ts"
import type { Seat } from "../../../core/domain/review.ts"
import type { Board, ItemEvidence, Window } from "../../../core/fidelity/api.ts"
import { newAdministration } from "../../../core/ratings/begin.ts"
import { createRatings } from "../../../core/ratings/service.ts"
import type { Reviews, ReviewView } from "../../../core/reviews/api.ts"
import { createReviews } from "../../../core/reviews/service.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { reviewKind } from "../../../core/store/review-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { aProgramScale } from "../ratings/a-scale.ts"

export const expectOk = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const item = (id: string): InstrumentItem => ({
  kind: "anchors",
  id,
  number: id,
  title: id,
  ask: id,
  hint: null,
  lookBack: "Now",
  need: "required",
  notApplicable: null,
  substanceUse: false,
  anchors: [1, 2, 3, 4, 5].map(value => ({ value, words: `${value}`, source: "ours", version: "1", verified: false })),
  gaps: [],
  counts: null,
  among: [],
  ladder: null,
})
export const fidelityKeys = Array.from({ length: 13 }, (_, i) => `item-${i + 1}`)
export const goiKeys = ["goi/penetration", "goi/choice"]
const scale: Instrument = { ...aProgramScale, id: "imr-fid-2009", items: fidelityKeys.map(item) }
const older: Instrument = { ...scale, id: "imr-fid-2005" }
const index: Instrument = { ...aProgramScale, id: "goi", items: goiKeys.map(key => item(key.slice(4))) }
const loadInstrument = async (id: string) => [scale, older, index].find(one => one.id === id) ?? null

const evidence = (itemId: string, numerator: number): ItemEvidence => ({
  itemId,
  number: itemId,
  numerator,
  denominator: 10,
  rating: 4,
  judgement: false,
  side: [],
  excluded: 1,
})

/** The room over memory. `records` is what the records would say if they were counted now. */
export const aRoom = () => {
  const reviews = createMemoryCollection(reviewKind)
  const administrations = createMemoryCollection(administrationKind)
  const records = { numerator: 7, today: "2026-07-06" }
  const clock = { now: () => `${records.today}T12:00:00.000Z`, today: () => records.today }
  const moved = "00000000-0000-7000-8000-00000000000a" as ParticipantId
  const program: Program = {
    ...newProgram("00000000-0000-7000-8000-0000000000ff" as ProgramId),
    startedOn: "2026-01-05",
    sample: { words: "All of Mill Lane", leftOut: { [moved]: { out: true, reason: "Moved away" } }, latestSessions: 5 },
    staff: {
      a: { name: "R. Ames", hiredOn: null, leftOn: null },
      b: { name: "K. Osei", hiredOn: "2026-08-01", leftOn: null },
      c: { name: "L. Vance", hiredOn: null, leftOn: "2026-01-31" },
    },
  }
  const ratings = createRatings({
    administrations,
    clock,
    loadInstrument,
    running: async () => ok(null),
    hidden: async () => ok(false),
    ofReview: async () => ok(false),
  })
  const boardOf = (window: Window | null, instrumentId: string): Board => ({
    on: records.today,
    window: window ?? { from: "2026-04-07", to: records.today },
    instrumentId,
    participants: 12,
    sessions: 101,
    items: fidelityKeys.map(key => evidence(key, records.numerator)),
    goi: [evidence("penetration", 12)],
    total: { rated: 0, of: 13, needed: 12, mean: null, band: null },
    previous: null,
    reviewDue: null,
  })
  const room = createReviews({
    reviews,
    administrations,
    programInstruments: ["imr-fid-2009", "imr-fid-2005", "goi"],
    clock,
    program: next => {
      queueMicrotask(() => next(ok(program)))
      return () => {}
    },
    readProgram: async () => ok(program),
    readBoard: async ({ window, instrumentId }) => ok(boardOf(window, instrumentId)),
    keysOf: async () => ({ fidelity: fidelityKeys, goi: goiKeys }),
    totalOf: (of, agreed) => {
      const values = Object.values(agreed)
      const needed = of === "fidelity" ? 12 : 1
      const mean = values.length < needed ? null : values.reduce((sum, n) => sum + n, 0) / values.length
      return { rated: values.length, of: 13, needed, mean, band: mean === null ? null : "high" }
    },
    dueOf: () => ({ on: "2026-07-05", month: 6 }),
    todayOf: () => records.today,
    addSheet: async (id: AdministrationId, instrumentId) => {
      const instrument = await loadInstrument(instrumentId)
      if (!instrument) throw new Error(instrumentId)
      const begun = { participantId: null, by: "supervisor", supporterId: null } as const
      return administrations.add(newAdministration(instrument, begun, { id, today: records.today, sessionId: null }))
    },
    answers: ratings,
  })
  const settle = () => new Promise<void>(resolve => setImmediate(resolve))
  const see = async (id: ReviewId, as: Seat | null): Promise<ReviewView> => {
    const heard: ReviewView[] = []
    const stop = await room.watch(
      { id, as },
      proxy(result => heard.push(expectOk(result))),
    )
    await settle()
    stop()
    const last = heard.at(-1)
    if (!last) throw new Error("nothing was told")
    return last
  }
  const seeAll = async (): Promise<Reviews> => {
    const heard: Reviews[] = []
    const stop = await room.watchAll(
      null,
      proxy(result => heard.push(expectOk(result))),
    )
    await settle()
    stop()
    const last = heard.at(-1)
    if (!last) throw new Error("nothing was told")
    return last
  }
  /** Sits down, rates every item of the scale by the rule, and some of the index, and finishes where told to. */
  const rateAll = async (id: ReviewId, seat: Seat, rule: (key: string) => number | null, finish = true) => {
    expectOk(await room.sit({ id, seat, name: `The ${seat}` }))
    for (const key of fidelityKeys) {
      const value = rule(key)
      if (value !== null) expectOk(await room.rate({ id, seat, itemKey: key, value }))
    }
    expectOk(await room.rate({ id, seat, itemKey: "goi/choice", value: 3 }))
    if (finish) expectOk(await room.finishRating({ id, seat }))
  }
  return {
    room,
    records,
    ratings,
    reviews,
    administrations,
    /** A scale filled in by itself, as it could be before there were reviews. */
    fillSingle: async () => {
      const id = newId<AdministrationId>()
      const begun = { participantId: null, by: "supervisor", supporterId: null } as const
      const one = newAdministration(scale, begun, { id, today: records.today, sessionId: null })
      expectOk(await administrations.add({ ...one, status: "finished" }))
      return id
    },
    begin: async () => expectOk(await room.begin({ instrumentId: "imr-fid-2009" })),
    get: async (id: ReviewId) => expectOk(await reviews.get(id)),
    see,
    seeAll,
    rateAll,
  }
}
