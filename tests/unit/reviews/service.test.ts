import { describe, expect, it } from "vitest"
import { aRoom, expectOk, fidelityKeys } from "./a-review.ts"

const malformed = expect.objectContaining({ ok: false, error: expect.objectContaining({ type: "Malformed" }) })
const four = () => 4
/** Another rating than four for the first item alone. */
const firstIs = (value: number | null) => (key: string) => (key === "item-1" ? value : 4)

describe("beginning a review", () => {
  it("imr.md 1.1: keeps the sample definition with it, and points to nobody who was left out", async () => {
    const { begin, get } = aRoom()
    const review = await get(await begin())
    expect(review).toMatchObject({
      month: 6,
      on: "2026-07-06",
      window: { from: "2026-04-07", to: "2026-07-06" },
      sample: {
        words: "All of Mill Lane",
        leftOut: ["Moved away"],
        latestSessions: 5,
        participants: 12,
        sessions: 101,
        staff: 1,
      },
    })
    expect(JSON.stringify(review)).not.toContain("00000000-0000-7000-8000-00000000000a")
  })

  it("keeps what the records say of each item, those of the index under keys of their own", async () => {
    const { begin, get } = aRoom()
    const { evidence } = await get(await begin())
    expect(Object.keys(evidence)).toEqual([...fidelityKeys, "goi/penetration"])
    expect(evidence["item-3"]).toMatchObject({ numerator: 7, denominator: 10, suggested: 4, excluded: 1 })
  })

  it("goes on with the one that is open", async () => {
    const { begin } = aRoom()
    const [one, other] = await Promise.all([begin(), begin()])
    expect(one).toBe(other)
  })

  it("takes the numbers anew for another window until somebody rates; then they are frozen", async () => {
    const { begin, get, room, records } = aRoom()
    const id = await begin()
    const frame = { id, instrumentId: "imr-fid-2005", month: null }
    const window = { from: "2026-05-01", to: "2026-06-30" }
    records.numerator = 9
    expectOk(await room.frame({ ...frame, window }))
    expectOk(await room.describe({ id, was: "All of Mill Lane", text: "The day team" }))
    const framed = await get(id)
    expect(framed).toMatchObject({ instrumentId: "imr-fid-2005", month: null, window })
    expect(framed.sample.words).toBe("The day team")
    expect(framed.evidence["item-1"]?.numerator).toBe(9)

    expectOk(await room.sit({ id, seat: "first", name: "R. Ames" }))
    records.numerator = 2
    expect(await room.frame({ ...frame, window })).toEqual(malformed)
    expect(await room.describe({ id, was: "The day team", text: "All" })).toEqual(malformed)
    expect((await get(id)).evidence["item-1"]?.numerator).toBe(9)
  })

  it("refuses a window that ends before it begins", async () => {
    const { begin, room } = aRoom()
    const window = { from: "2026-06-30", to: "2026-05-01" }
    const id = await begin()
    expect(await room.frame({ id, instrumentId: "imr-fid-2009", month: null, window })).toEqual(malformed)
  })
})

describe("two raters", () => {
  it("do not see each other's ratings until both are finished", async () => {
    const { begin, rateAll, see, room } = aRoom()
    const id = await begin()
    await rateAll(id, "first", firstIs(2), false)
    expectOk(await room.write({ id, seat: "first", itemKey: "item-1", was: "", text: "Hidden words" }))
    const unseen = async (...as: readonly ("first" | "second" | null)[]) => {
      for (const seat of as) {
        const view = await see(id, seat)
        expect(view.rated.first, `as ${seat}`).toBeNull()
        expect(view.compared).toBeNull()
        expect(JSON.stringify(view)).not.toContain("Hidden words")
      }
    }
    await unseen("second", null)
    expect((await see(id, "first")).rated.first?.["item-1"]).toEqual({ value: 2, words: "Hidden words" })

    expectOk(await room.finishRating({ id, seat: "first" }))
    await unseen("first", "second", null)
    await rateAll(id, "second", four, false)
    await unseen("first", "second", null)

    expectOk(await room.finishRating({ id, seat: "second" }))
    const both = await see(id, null)
    expect(both.rated.first?.["item-1"]?.value).toBe(2)
    expect(both.rated.second?.["item-1"]?.value).toBe(4)
    expect(both.compared).not.toBeNull()
  })

  it("are known by name alone: where their answers lie is told to no screen", async () => {
    const { begin, rateAll, see, get } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four)
    await rateAll(id, "second", four)
    const { first, second } = await get(id)
    const told = JSON.stringify(await see(id, null))
    for (const sheet of [first?.fidelityId, first?.goiId, second?.fidelityId, second?.goiId])
      expect(told).not.toContain(sheet)
  })

  it("keep sheets of their own, though begun on the same day", async () => {
    const { begin, rateAll, get, administrations } = aRoom()
    const id = await begin()
    await rateAll(id, "first", firstIs(1))
    await rateAll(id, "second", firstIs(5))
    const { first, second } = await get(id)
    const value = async (sheet = "") => expectOk(await administrations.get(sheet)).answers["item-1"]?.value
    expect([await value(first?.fidelityId), await value(second?.fidelityId)]).toEqual([1, 5])
    expect(expectOk(await administrations.heads({})).every(({ status }) => status === "finished")).toBe(true)
  })

  it("change nothing once they have finished, and finish nothing that they did not rate", async () => {
    const { begin, rateAll, room } = aRoom()
    const id = await begin()
    expect(await room.rate({ id, seat: "first", itemKey: "item-1", value: 3 })).toEqual(malformed)
    expectOk(await room.sit({ id, seat: "first", name: "R. Ames" }))
    expect(await room.finishRating({ id, seat: "first" })).toEqual(malformed)
    await rateAll(id, "first", four)
    expect(await room.rate({ id, seat: "first", itemKey: "item-1", value: 3 })).toEqual(malformed)
    expect(await room.sit({ id, seat: "first", name: "Somebody else" })).toEqual(malformed)
  })

  it("rate items that the scale has, from 1 to 5", async () => {
    const { begin, room } = aRoom()
    const id = await begin()
    expectOk(await room.sit({ id, seat: "first", name: "R. Ames" }))
    for (const [itemKey, value] of [
      ["item-14", 3],
      ["goi/philosophers", 3],
      ["item-1", 0],
      ["item-1", 6],
      ["item-1", 2.5],
    ] as const)
      expect(await room.rate({ id, seat: "first", itemKey, value }), `${itemKey} ${value}`).toEqual(malformed)
  })
})

describe("a rater alone", () => {
  it("is possible once the first has finished, says so, and is for good", async () => {
    const { begin, rateAll, see, room } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four, false)
    expect(await room.rateAlone({ id })).toEqual(malformed)
    expectOk(await room.finishRating({ id, seat: "first" }))
    expectOk(await room.rateAlone({ id }))
    const view = await see(id, null)
    expect(view.review.alone).toBe(true)
    expect(view.compared?.fidelity).toMatchObject({ agreement: null, total: { rated: 13, mean: 4 } })
    expect(await room.sit({ id, seat: "second", name: "Late" })).toEqual(malformed)
  })

  it("is not possible behind the back of a second who rates", async () => {
    const { begin, rateAll, room } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four)
    expectOk(await room.sit({ id, seat: "second", name: "K. Osei" }))
    expect(await room.rateAlone({ id })).toEqual(malformed)
  })
})

describe("what is agreed", () => {
  it("waits for both to finish", async () => {
    const { begin, rateAll, room } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four)
    expect(await room.agree({ id, itemKey: "item-1", value: 4 })).toEqual(malformed)
    expect(await room.comment({ id, itemKey: "item-1", was: "", text: "…" })).toEqual(malformed)
    expect(await room.finish({ id })).toEqual(malformed)
  })

  it("is kept with the review when it is finished, with what both had rated the same", async () => {
    const { begin, rateAll, room, get } = aRoom()
    const id = await begin()
    await rateAll(id, "first", firstIs(2))
    await rateAll(id, "second", four)
    expectOk(await room.comment({ id, itemKey: "item-1", was: "", text: "Two charts were missing" }))
    expectOk(await room.finish({ id }))
    const { consensus, status } = await get(id)
    expect(status).toBe("finished")
    expect(consensus["item-1"]).toEqual({ value: null, comment: "Two charts were missing" })
    expect(consensus["item-2"]).toEqual({ value: 4, comment: "" })
    expect(consensus["goi/choice"]).toEqual({ value: 3, comment: "" })
    expect(consensus["goi/penetration"]).toBeUndefined()
  })

  it("does not change in a finished review, nor does anything else of it", async () => {
    const { begin, rateAll, room, get, records } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four)
    await rateAll(id, "second", four)
    expectOk(await room.putStrength({ id, entryId: null, words: "Goals" }))
    expectOk(await room.finish({ id }))
    const before = await get(id)
    records.today = "2026-09-01"
    const window = { from: "2026-05-01", to: "2026-06-30" }
    const [strength] = Object.keys(before.strengths)
    if (!strength) throw new Error("no strength")
    for (const tried of [
      room.agree({ id, itemKey: "item-1", value: 5 }),
      room.comment({ id, itemKey: "item-1", was: "", text: "Later" }),
      room.putStrength({ id, entryId: null, words: "Later" }),
      room.putNextStep({ id, entryId: null, words: "Later", who: "", by: null }),
      room.setEntryRemoved({ id, list: "strengths", entryId: strength as never, removed: true }),
      room.frame({ id, instrumentId: "imr-fid-2005", month: 12, window }),
      room.finish({ id }),
      room.setGone({ id, gone: true }),
    ])
      expect(await tried).toEqual(malformed)
    expect(await get(id)).toEqual(before)
  })
})

describe("strengths and next steps", () => {
  it("are kept in people's own words, changed, and taken away by leaving them empty", async () => {
    const { begin, room, get } = aRoom()
    const id = await begin()
    expectOk(await room.putNextStep({ id, entryId: null, words: "Role play", who: "R. Ames", by: "2026-10-01" }))
    const [entryId] = Object.keys((await get(id)).nextSteps) as never[]
    if (!entryId) throw new Error("no step")
    expectOk(await room.putNextStep({ id, entryId, words: "Role play twice", who: "", by: null }))
    expect((await get(id)).nextSteps[entryId]).toEqual({ words: "Role play twice", who: "", by: null })
    expectOk(await room.putNextStep({ id, entryId, words: " ", who: "", by: null }))
    expect((await get(id)).nextSteps[entryId]).toMatchObject({ words: "Role play twice", removed: true })
  })
})

describe("a review begun by mistake", () => {
  it("goes with its ratings, and comes back with them", async () => {
    const { begin, rateAll, room, see, seeAll, administrations } = aRoom()
    const id = await begin()
    await rateAll(id, "first", four, false)
    expectOk(await room.setGone({ id, gone: true }))
    expect(await seeAll()).toMatchObject({ open: [] })
    expect(expectOk(await administrations.heads({}))).toEqual([])
    expectOk(await room.setGone({ id, gone: false }))
    expect((await see(id, "first")).rated.first?.["item-2"]?.value).toBe(4)
  })
})

describe("the reviews of a program", () => {
  it("stand with what changed since the one before, and with what is due", async () => {
    const { begin, rateAll, room, seeAll, see, records } = aRoom()
    const first = await begin()
    await rateAll(first, "first", firstIs(2))
    await rateAll(first, "second", firstIs(2))
    expectOk(await room.finish({ id: first }))
    records.today = "2027-01-04"
    const second = await begin()
    expect((await see(second, null)).previous).toMatchObject({ head: { id: first } })
    await rateAll(second, "first", four)
    await rateAll(second, "second", four)
    expectOk(await room.finish({ id: second }))
    const { finished, open, due, today } = await seeAll()
    expect(finished.map(({ head }) => head.id)).toEqual([second, first])
    expect(finished[0]?.changes).toEqual([{ itemId: "item-1", from: 2, to: 4 }])
    expect(finished[1]?.changes).toEqual([])
    expect(finished[0]?.goiTotal).toMatchObject({ rated: 1, mean: 3 })
    expect({ open, due, today }).toEqual({ open: [], due: { on: "2026-07-05", month: 6 }, today: "2027-01-04" })
  })

  it("stand beside scales that were filled in by themselves before, and keep their own sheets out of those", async () => {
    const { begin, rateAll, seeAll, fillSingle } = aRoom()
    const single = await fillSingle()
    await rateAll(await begin(), "first", four)
    expect((await seeAll()).single.map(({ id }) => id)).toEqual([single])
  })
})
