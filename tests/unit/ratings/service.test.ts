import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { AdministrationId, EntryId, ParticipantId, SessionId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import { type AdministrationHead, inForceOf, noAnswer } from "../../../core/domain/administration.ts"
import { withoutMarked } from "../../../core/domain/sensitive.ts"
import type { Said } from "../../../core/ratings/api.ts"
import { createRatings } from "../../../core/ratings/service.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { aCheckIn, aProgramScale, aScale, aWorkScale } from "./a-scale.ts"

const expectOk = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const malformed = expect.objectContaining({ ok: false, error: expect.objectContaining({ type: "Malformed" }) })
const wren = "00000000-0000-7000-8000-00000000000a" as ParticipantId
const monday = "00000000-0000-7000-8000-00000000000b" as SessionId
const luz = "00000000-0000-7000-8000-00000000000c" as EntryId

const setUp = () => {
  const collection = createMemoryCollection(administrationKind)
  const now = { today: "2026-03-09", session: null as SessionId | null, rating: [""], reviewed: [""] }
  const ratings = createRatings({
    administrations: collection,
    clock: { now: () => `${now.today}T12:00:00.000Z`, today: () => now.today },
    loadInstrument: async id => [aScale, aProgramScale, aWorkScale, aCheckIn].find(one => one.id === id) ?? null,
    running: async () => ok(now.session),
    hidden: async ({ id }) => ok(now.rating.includes(id)),
    ofReview: async ({ id }) => ok(now.reviewed.includes(id)),
  })
  const own = { instrumentId: aScale.id, participantId: wren, by: "participant", supporterId: null } as const
  const work = { instrumentId: aWorkScale.id, participantId: null, by: "supervisor", supporterId: null } as const
  return {
    ratings,
    now,
    own,
    work,
    begin: async () => expectOk(await ratings.begin(own)),
    get: async (id: AdministrationId) => expectOk(await collection.get(id)),
    say: (id: AdministrationId, itemId: string, said: Said) => ratings.say({ id, itemId, said }),
    heads: async (participantId: ParticipantId | null) => {
      const heard: AdministrationHead[][] = []
      const next = proxy((all: Result<readonly AdministrationHead[], unknown>) => heard.push([...expectOk(all)]))
      await (participantId === null ? ratings.watchProgram(null, next) : ratings.watchOf({ participantId }, next))
      await new Promise<void>(resolve => setImmediate(resolve))
      return heard.at(-1) ?? []
    },
  }
}

describe("filling in an instrument", () => {
  it("keeps each answer under its item, with the day, the version and the session it was begun in", async () => {
    const { begin, say, get, ratings, now } = setUp()
    now.session = monday
    const id = await begin()
    expectOk(await say(id, "often", { as: "value", value: 2 }))
    expectOk(await say(id, "shoes", { as: "not-applicable" }))
    expectOk(await ratings.write({ id, itemId: "bench", was: "", text: "By the pond" }))
    expect(await get(id)).toMatchObject({
      instrumentVersion: "1",
      on: "2026-03-09",
      sessionId: monday,
      status: "open",
      answers: {
        often: { ...noAnswer, value: 2 },
        shoes: { ...noAnswer, notApplicable: true },
        bench: { ...noAnswer, words: "By the pond" },
      },
    })
  })

  it("takes no answer that the instrument does not have, and lets one be taken back", async () => {
    const { begin, say, get, ratings } = setUp()
    const id = await begin()
    expect(await say(id, "often", { as: "value", value: 6 })).toEqual(malformed)
    expect(await say(id, "often", { as: "not-applicable" })).toEqual(malformed)
    expect(await say(id, "often", { as: "gap", gap: "six", value: null })).toEqual(malformed)
    expect(await say(id, "often", { as: "day", day: "2026-03-01" })).toEqual(malformed)
    expect(await say(id, "pond", { as: "value", value: 1 })).toEqual(malformed)
    expect(await say(id, "bench", { as: "value", value: 1 })).toEqual(malformed)
    expect(await ratings.write({ id, itemId: "often", was: "", text: "words" })).toEqual(malformed)
    expect((await get(id)).answers).toEqual({})
    expectOk(await say(id, "often", { as: "value", value: 2 }))
    expectOk(await say(id, "often", { as: "value", value: null }))
    expect((await get(id)).answers).toEqual({ often: noAnswer })
  })

  it("never rounds a number that has no anchor: it stays open until a neighbor is chosen, and is remembered", async () => {
    const { begin, say, get, heads } = setUp()
    const id = await begin()
    expectOk(await say(id, "often", { as: "gap", gap: "five", value: null }))
    expect((await get(id)).answers.often).toEqual({ ...noAnswer, gap: "five" })
    expect((await heads(wren))[0]?.answered).toBe(0)
    expect(await say(id, "often", { as: "gap", gap: "five", value: 1 })).toEqual(malformed)
    expectOk(await say(id, "often", { as: "gap", gap: "five", value: 4 }))
    expect((await get(id)).answers.often).toEqual({ ...noAnswer, value: 4, gap: "five" })
    expectOk(await say(id, "often", { as: "value", value: 4 }))
    expect((await get(id)).answers.often).toEqual({ ...noAnswer, value: 4 })
  })

  it("takes the day of an event and finds its band, but no day to come", async () => {
    const { begin, say, get } = setUp()
    const id = await begin()
    expectOk(await say(id, "last", { as: "day", day: "2026-02-06" }))
    expect((await get(id)).answers.last).toEqual({ ...noAnswer, value: 2, day: "2026-02-06" })
    expect(await say(id, "last", { as: "day", day: "2026-03-10" })).toEqual(malformed)
    expectOk(await say(id, "last", { as: "value", value: 5 }))
    expect((await get(id)).answers.last).toEqual({ ...noAnswer, value: 5 })
  })

  it("marks what is about alcohol or drugs from the start, so that it can be left out", async () => {
    const { begin, say, get } = setUp()
    const id = await begin()
    expectOk(await say(id, "bars", { as: "value", value: 1 }))
    expectOk(await say(id, "often", { as: "value", value: 1 }))
    const { noun, left } = withoutMarked(await get(id))
    expect(Object.keys(noun.answers)).toEqual(["often"])
    expect(left).toBe(1)
  })

  it("is gone on with for a week, and dated anew while there is nothing in it", async () => {
    const { begin, say, get, now } = setUp()
    const first = await begin()
    now.today = "2026-03-12"
    expect(await begin()).toBe(first)
    expect((await get(first)).on).toBe("2026-03-12")
    expectOk(await say(first, "often", { as: "value", value: 3 }))
    now.today = "2026-03-19"
    expect(await begin()).toBe(first)
    expect((await get(first)).on).toBe("2026-03-12")
    now.today = "2026-03-20"
    expect(await begin()).not.toBe(first)
  })
})

describe("a finished one", () => {
  it("does not change, is not taken away, and needs an answer to be one", async () => {
    const { begin, say, get, ratings } = setUp()
    const id = await begin()
    expect(await ratings.finish({ id })).toEqual(malformed)
    expectOk(await say(id, "often", { as: "value", value: 3 }))
    expectOk(await ratings.finish({ id }))
    expect(await get(id)).toMatchObject({ status: "finished", finishedAt: "2026-03-09T12:00:00.000Z" })
    expect(await say(id, "often", { as: "value", value: 4 })).toEqual(malformed)
    expect(await ratings.write({ id, itemId: "bench", was: "", text: "x" })).toEqual(malformed)
    expect(await ratings.finish({ id })).toEqual(malformed)
    expect(await ratings.setGone({ id, gone: true })).toEqual(malformed)
    expect((await get(id)).answers.often?.value).toBe(3)
  })

  it("is corrected by a new one that points back, and counts until that is finished", async () => {
    const { begin, say, get, ratings, heads, now } = setUp()
    const id = await begin()
    expectOk(await say(id, "often", { as: "value", value: 3 }))
    expect(await ratings.correct({ id })).toEqual(malformed)
    expectOk(await ratings.finish({ id }))
    now.today = "2026-03-10"
    const second = expectOk(await ratings.correct({ id }))
    expect(expectOk(await ratings.correct({ id }))).toBe(second)
    expect(await get(second)).toMatchObject({ corrects: id, on: "2026-03-09", status: "open" })
    expectOk(await say(second, "often", { as: "value", value: 4 }))
    expect(inForceOf(await heads(wren)).map(one => one.id)).toEqual([id])
    expectOk(await ratings.finish({ id: second }))
    expect(inForceOf(await heads(wren)).map(one => one.id)).toEqual([second])
    expect((await get(id)).answers.often?.value).toBe(3)
    expect(await ratings.correct({ id })).toEqual(malformed)
  })
})

describe("who may fill in what", () => {
  it("is said by the instrument: the person, one's own work, a supporter by name", async () => {
    const { ratings, own, work } = setUp()
    expect(await ratings.begin({ ...own, by: "facilitator" })).toEqual(malformed)
    expect(await ratings.begin({ ...own, participantId: null })).toEqual(malformed)
    expect(await ratings.begin({ ...work, participantId: wren })).toEqual(malformed)
    expect(await ratings.begin({ ...own, instrumentId: "swim-scale" })).toEqual(malformed)
    const checkIn = { instrumentId: aCheckIn.id, participantId: wren, by: "supporter" } as const
    expect(await ratings.begin({ ...checkIn, supporterId: null })).toEqual(malformed)
    expect(await ratings.begin({ ...own, supporterId: luz })).toEqual(malformed)
    expectOk(await ratings.begin({ ...checkIn, supporterId: luz }))
  })

  it("leaves what is about the program to its reviews, where two rate it", async () => {
    const { ratings, work } = setUp()
    expect(await ratings.begin({ ...work, instrumentId: aProgramScale.id })).toEqual(malformed)
  })

  it("shows nobody the sheet of a rater while the two may not see each other's, and lets nobody correct one", async () => {
    const { ratings, work, now } = setUp()
    const id = expectOk(await ratings.begin(work))
    expectOk(await ratings.say({ id, itemId: "often", said: { as: "value", value: 2 } }))
    expectOk(await ratings.finish({ id }))
    const seen = async () => {
      const heard: Result<unknown, unknown>[] = []
      const stop = await ratings.watch(
        { id },
        proxy(result => heard.push(result)),
      )
      await new Promise<void>(resolve => setImmediate(resolve))
      stop()
      return heard.at(-1)
    }
    now.reviewed = [id]
    now.rating = [id]
    expect(await seen()).toEqual({ ok: false, error: { type: "NotFound", id } })
    expect(await ratings.correct({ id })).toEqual(malformed)
    expect(await ratings.setGone({ id, gone: true })).toEqual(malformed)
    now.rating = []
    expect(await seen()).toMatchObject({ ok: true, value: { id } })
    expect(await ratings.correct({ id })).toEqual(malformed)
  })

  it("keeps what is about one's own work apart from everyone, with a line for what was seen", async () => {
    const { ratings, work, heads, get } = setUp()
    const id = expectOk(await ratings.begin(work))
    expectOk(await ratings.write({ id, itemId: "often", was: "", text: "Ten charts" }))
    expect((await get(id)).answers.often).toEqual({ ...noAnswer, words: "Ten charts" })
    expect((await heads(null)).map(one => one.id)).toEqual([id])
    expect(await heads(wren)).toEqual([])
  })

  it("lets one that was begun by mistake go, and come back", async () => {
    const { ratings, begin, heads } = setUp()
    const id = await begin()
    expectOk(await ratings.setGone({ id, gone: true }))
    expect(await heads(wren)).toEqual([])
    expectOk(await ratings.setGone({ id, gone: false }))
    expect((await heads(wren)).map(one => one.id)).toEqual([id])
  })
})
