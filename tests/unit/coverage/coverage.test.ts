import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import type { TopicHead } from "../../../content/schema.ts"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import type { TopicCoverage } from "../../../core/coverage/api.ts"
import { createCoverage } from "../../../core/coverage/service.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Session } from "../../../core/domain/session.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const malformed = { ok: false, error: expect.objectContaining({ type: "Malformed" }) }

const head = (id: string, order: number, cards: readonly string[], optional = false): TopicHead => ({
  id,
  order,
  title: id,
  optional,
  sessions: [1, 2],
  substanceUse: false,
  cards: cards.map(card => ({ id: card, title: card, variant: card.startsWith("low") ? "depression" : null })),
})
const topics = [
  head("stress", 2, ["cup"]),
  head("recovery", 1, ["meaning", "goal", "low"]),
  head("sleep", 3, ["bed"], true),
]

const wren = newId<ParticipantId>()
const held = (day: string, cards: Session["cards"], more: Partial<Session> = {}): Session => ({
  ...newSession({
    id: newId<SessionId>(),
    participantId: wren,
    topicId: "recovery",
    place: "",
    now: `${day}T12:00:00.000Z`,
  }),
  cards,
  ...more,
})
const marks = (...on: readonly (keyof Session["cards"][string])[]) => ({
  taught: on.includes("taught"),
  handout: on.includes("handout"),
  practised: on.includes("practised"),
})

const setUp = () => {
  const participants = createMemoryCollection(participantKind)
  const sessions = createMemoryCollection(sessionKind)
  const clock = { now: () => "2026-03-16T12:00:00.000Z", today: () => "2026-03-16" }
  const room = createCoverage({ participants, sessions, clock, topics })
  const now = () =>
    new Promise<readonly TopicCoverage[]>((resolve, reject) => {
      const told = proxy((result: Result<readonly TopicCoverage[], unknown>) =>
        result.ok ? resolve(result.value) : reject(new Error(JSON.stringify(result.error))),
      )
      void room.watch({ participantId: wren }, told)
    })
  const states = async () =>
    Object.fromEntries((await now()).flatMap(topic => topic.cards.map(card => [`${topic.id}/${card.id}`, card.state])))
  return { participants, sessions, room, now, states }
}

let at: ReturnType<typeof setUp>
beforeEach(async () => {
  at = setUp()
  must(
    await at.participants.add(
      newPerson(wren, { chosenName: "Wren", pronoun: "they", startedOn: "2026-03-02", place: "" }),
    ),
  )
})

describe("what someone has had of the curriculum", () => {
  it("tells of each card when it was on the table, what was done with it, and what was agreed to do at home", async () => {
    const first = held("2026-03-02", { meaning: marks("taught", "practised") })
    const second = held("2026-03-09", { meaning: marks("handout"), goal: marks() }, { form: "group" })
    must(await at.sessions.add({ ...first, actionPlan: { ...first.actionPlan, what: " A walk " } }, second))
    const [recovery] = await at.now()
    expect(recovery?.cards.map(({ id, state }) => [id, state])).toEqual([
      ["meaning", "taught"],
      ["goal", "next"],
    ])
    expect(recovery?.cards[0]?.sessions).toEqual([
      { sessionId: second.id, on: "2026-03-09", form: "group", plan: "", ...marks("handout") },
      { sessionId: first.id, on: "2026-03-02", form: "individual", plan: "A walk", ...marks("taught", "practised") },
    ])
    expect(recovery?.cards[1]?.sessions).toEqual([])
  })

  it("keeps showing a card that was taught before another variant was chosen", async () => {
    must(await at.sessions.add(held("2026-03-02", { low: marks("taught") })))
    expect(await at.states()).toEqual({
      "recovery/meaning": "next",
      "recovery/goal": "ahead",
      "recovery/low": "taught",
      "stress/cup": "ahead",
      "sleep/bed": "ahead",
    })
  })
})

describe("choosing", () => {
  const choose = (cardId: string, choice: "skip" | "again" | "next" | null, reason?: string) =>
    at.room.choose({
      participantId: wren,
      topicId: "recovery",
      cardId,
      choice,
      ...(reason !== undefined && { reason }),
    })

  it("leaves a card out with its reason, and takes that back", async () => {
    must(await choose("meaning", "skip"))
    must(await choose("meaning", "skip", "Had it at the clubhouse"))
    const [recovery] = await at.now()
    expect(recovery?.cards[0]).toMatchObject({
      state: "left-out",
      choice: { choice: "skip", reason: "Had it at the clubhouse", on: "2026-03-16" },
    })
    expect((await at.states())["recovery/goal"]).toBe("next")
    must(await choose("meaning", null))
    expect((await at.states())["recovery/meaning"]).toBe("next")
  })

  it("brings a card up again, and one before its turn, and says which is the very next", async () => {
    must(await at.sessions.add(held("2026-03-02", { meaning: marks("taught") })))
    must(await choose("meaning", "again"))
    must(await at.room.choose({ participantId: wren, topicId: "stress", cardId: "cup", choice: "next" }))
    expect(await at.states()).toMatchObject({ "recovery/meaning": "next", "stress/cup": "wanted" })
  })

  it("forgets the wish once it was done", async () => {
    must(await choose("meaning", "next"))
    must(await at.sessions.add(held("2026-03-16", { meaning: marks("taught") })))
    const [recovery] = await at.now()
    expect(recovery?.cards[0]).toMatchObject({ state: "taught", choice: null })
  })

  it("takes an optional topic in and out, and no other", async () => {
    const taken = async () => (await at.now()).find(({ id }) => id === "sleep")?.taken
    must(await at.room.takeTopic({ participantId: wren, topicId: "sleep", taken: true }))
    expect(await taken()).toBe(true)
    must(await at.room.takeTopic({ participantId: wren, topicId: "sleep", taken: false }))
    expect(await taken()).toBe(false)
    expect(await at.room.takeTopic({ participantId: wren, topicId: "stress", taken: true })).toEqual(malformed)
  })

  it("refuses cards it does not know and choices that are none", async () => {
    expect(await choose("nothing", "skip")).toEqual(malformed)
    expect(await choose("meaning", "take" as "skip")).toEqual(malformed)
    expect(must(await at.participants.get(wren)).cardChoices).toEqual({})
  })
})
