import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { EntryId, GoalId, ParticipantId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import type { Goal } from "../../../core/domain/goal.ts"
import { createGoals } from "../../../core/goals/service.ts"
import { goalKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const expectOk = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const amara = "00000000-0000-7000-8000-00000000000a" as ParticipantId
const nothing = "00000000-0000-7000-8000-00000000000f" as EntryId

const setUp = () => {
  const collection = createMemoryCollection(goalKind)
  const day = { today: "2026-03-09" }
  const goals = createGoals({
    goals: collection,
    clock: { now: () => `${day.today}T12:00:00.000Z`, today: () => day.today },
  })
  return {
    goals,
    collection,
    day,
    add: async (words: string) => expectOk(await goals.add({ participantId: amara, words, why: "", area: null })),
    get: async (id: GoalId) => expectOk(await collection.get(id)),
    addShortTerm: async (id: GoalId, words: string) =>
      expectOk(await goals.putShortTerm({ id, entryId: null, fields: { words } })),
  }
}

describe("a goal", () => {
  it("is in the person's words, chosen today, and current", async () => {
    const { add, get } = setUp()
    expect(await get(await add(" Sing again "))).toMatchObject({
      words: "Sing again",
      chosenOn: "2026-03-09",
      status: "current",
    })
  })

  it("is nothing without words", async () => {
    const { goals, add } = setUp()
    const blank = { ok: false, error: { type: "Malformed", what: "words" } }
    expect(await goals.add({ participantId: amara, words: " ", why: "", area: null })).toEqual(blank)
    expect(await goals.change({ id: await add("Sing"), fields: { words: "" } })).toEqual(blank)
  })

  it("is followed: current ones first, the newest on top", async () => {
    const { goals, add, day } = setUp()
    const first = await add("First")
    day.today = "2026-04-06"
    await add("Second")
    day.today = "2026-05-04"
    const third = await add("Third")
    const told: (readonly Goal[])[] = []
    const stop = await goals.watchOf(
      { participantId: amara },
      proxy(result => told.push(expectOk(result))),
    )
    await settled()
    expect(told.at(-1)?.map(goal => goal.words)).toEqual(["Third", "Second", "First"])

    await goals.change({ id: third, fields: { status: "reached" } })
    await goals.change({ id: first, fields: { why: "It was me before all this." } })
    await settled()
    expect(told.at(-1)?.map(goal => goal.words)).toEqual(["Second", "First", "Third"])
    expect(told.at(-1)?.[1]?.why).toBe("It was me before all this.")

    stop()
    const before = told.length
    await add("Unheard")
    await settled()
    expect(told.length).toBe(before)
  })

  it("tells an empty list for someone who has none", async () => {
    const { goals } = setUp()
    const told: unknown[] = []
    await goals.watchOf(
      { participantId: amara },
      proxy(result => told.push(result)),
    )
    await settled()
    expect(told).toEqual([{ ok: true, value: [] }])
  })
})

describe("short-term goals and steps", () => {
  it("go to the end, also after one was taken away", async () => {
    const { goals, add, get, addShortTerm } = setUp()
    const id = await add("Sing again")
    const [, second] = [await addShortTerm(id, "One"), await addShortTerm(id, "Two")]
    await goals.setRemoved({ id, list: "shortTerm", entryId: second, removed: true })
    const third = await addShortTerm(id, "Three")
    await goals.setRemoved({ id, list: "shortTerm", entryId: second, removed: false })
    const { shortTerm } = await get(id)
    expect([second, third].map(entry => shortTerm[entry]?.order)).toEqual([2, 3])
  })

  it("count steps under their own short-term goal", async () => {
    const { goals, add, get, addShortTerm } = setUp()
    const id = await add("Sing again")
    const [one, two] = [await addShortTerm(id, "One"), await addShortTerm(id, "Two")]
    const step = async (shortTermId: string) =>
      expectOk(await goals.putStep({ id, entryId: null, fields: { shortTermId, words: "A step" } }))
    const ids = [await step(one), await step(one), await step(two)]
    const { steps } = await get(id)
    expect(ids.map(entry => steps[entry]?.order)).toEqual([1, 2, 1])
  })

  it("a step that was looked at says on which day; an open one does not", async () => {
    const { goals, add, get, addShortTerm, day } = setUp()
    const id = await add("Sing again")
    const shortTermId = await addShortTerm(id, "One")
    const entryId = expectOk(await goals.putStep({ id, entryId: null, fields: { shortTermId, words: "Call" } }))
    await goals.putStep({ id, entryId, fields: { due: "2026-03-12" } })
    expect((await get(id)).steps[entryId]).toMatchObject({ status: "open", due: "2026-03-12", reviewedOn: null })
    day.today = "2026-03-16"
    await goals.putStep({ id, entryId, fields: { status: "partly" } })
    expect((await get(id)).steps[entryId]).toMatchObject({ words: "Call", status: "partly", reviewedOn: "2026-03-16" })
  })

  it("a step needs words and a short-term goal of this sheet", async () => {
    const { goals, add, get, addShortTerm } = setUp()
    const id = await add("Sing again")
    const shortTermId = await addShortTerm(id, "One")
    const malformed = { ok: false, error: { type: "Malformed", what: "steps" } }
    expect(await goals.putStep({ id, entryId: null, fields: { words: "Call", shortTermId: nothing } })).toEqual(
      malformed,
    )
    expect(await goals.putStep({ id, entryId: null, fields: { shortTermId } })).toEqual(malformed)
    const entryId = expectOk(await goals.putStep({ id, entryId: null, fields: { shortTermId, words: "Call" } }))
    expect(await goals.putStep({ id, entryId, fields: { shortTermId: nothing } })).toEqual(malformed)
    expect((await get(id)).steps[entryId]?.shortTermId).toBe(shortTermId)
  })

  it("says NotFound for an entry that is not there", async () => {
    const { goals, add } = setUp()
    const id = await add("Sing again")
    const notFound = { ok: false, error: { type: "NotFound", id: nothing } }
    expect(await goals.putShortTerm({ id, entryId: nothing, fields: { words: "One" } })).toEqual(notFound)
    expect(await goals.setRemoved({ id, list: "steps", entryId: nothing, removed: true })).toEqual(notFound)
  })
})

describe("following up and solving problems", () => {
  it("keeps each follow-up with its day", async () => {
    const { goals, add, get, day } = setUp()
    const id = await add("Sing again")
    const first = expectOk(await goals.followUp({ id, sessionId: null, words: "" }))
    day.today = "2026-03-16"
    const second = expectOk(await goals.followUp({ id, sessionId: null, words: "Slow week" }))
    expect((await get(id)).followUps).toEqual({
      [first]: { on: "2026-03-09", sessionId: null, words: "" },
      [second]: { on: "2026-03-16", sessionId: null, words: "Slow week" },
    })
  })

  it("keeps the day a round of problem solving was begun while it is filled in", async () => {
    const { goals, add, get, day } = setUp()
    const id = await add("Sing again")
    const problem = { problem: "Noise", options: [], chosen: null, plan: "", obstacles: "", reviewOn: null }
    const entryId = expectOk(await goals.putProblem({ id, entryId: null, problem }))
    day.today = "2026-03-16"
    const options = [{ way: "Library", plus: "Quiet", minus: "Far" }]
    await goals.putProblem({ id, entryId, problem: { ...problem, options, chosen: 0 } })
    expect((await get(id)).problems[entryId]).toEqual({ ...problem, options, chosen: 0, on: "2026-03-09" })
  })

  it("cannot choose a way that is not on the list", async () => {
    const { goals, add } = setUp()
    const problem = { problem: "Noise", options: [], chosen: 0, plan: "", obstacles: "", reviewOn: null }
    expect(await goals.putProblem({ id: await add("Sing"), entryId: null, problem })).toMatchObject({
      error: { type: "Malformed" },
    })
  })
})

describe("looking at it together", () => {
  it("is kept with one tap, and the words may come after, also on another day", async () => {
    const { goals, add, get, day } = setUp()
    const id = await add("Sing again")
    const entryId = expectOk(await goals.followUp({ id, sessionId: null, words: "" }))
    day.today = "2026-03-10"
    expectOk(await goals.followUp({ id, entryId, sessionId: null, words: "Two songs learnt" }))
    expect((await get(id)).followUps).toEqual({
      [entryId]: { on: "2026-03-09", sessionId: null, words: "Two songs learnt" },
    })
  })

  it("does not put words to a time that is not there", async () => {
    const { goals, add } = setUp()
    const id = await add("Sing again")
    expect(await goals.followUp({ id, entryId: nothing, sessionId: null, words: "x" })).toEqual({
      ok: false,
      error: { type: "NotFound", id: nothing },
    })
  })
})

describe("a goal written by mistake", () => {
  it("can be taken away, and brought back as it was", async () => {
    const { goals, add, get, collection } = setUp()
    const id = await add("Sing agian")
    expectOk(await goals.setGone({ id, gone: true }))
    expect(await collection.get(id)).toMatchObject({ error: { type: "NotFound" } })
    expectOk(await goals.setGone({ id, gone: false }))
    expect(await get(id)).toMatchObject({ words: "Sing agian", status: "current" })
  })
})
