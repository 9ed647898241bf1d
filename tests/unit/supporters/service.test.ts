import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import type { Callback, Unsubscribe } from "../../../core/base/crossing.ts"
import { type ContactId, type EntryId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Session } from "../../../core/domain/session.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createSupporters } from "../../../core/supporters/service.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const wren = newId<ParticipantId>()
const ana = newId<EntryId>()
const joss = newId<EntryId>()
const asked = { relation: "", phone: "", permission: "yes", scope: "everything", topics: {}, limits: "" } as const

const held = (day: string, involved: readonly EntryId[], more: Partial<Session> = {}): Session => ({
  ...newSession({
    id: newId<SessionId>(),
    participantId: wren,
    topicId: "stress",
    place: "",
    now: `${day}T12:00:00.000Z`,
  }),
  supporters: Object.fromEntries(involved.map(id => [id, { involved: true }])),
  ...more,
})

const setUp = () => {
  const participants = createMemoryCollection(participantKind)
  const sessions = createMemoryCollection(sessionKind)
  const contacts = createMemoryCollection(contactKind)
  const clock = { now: () => "2026-03-16T12:00:00.000Z", today: () => "2026-03-16" }
  const room = createSupporters({
    participants,
    sessions,
    contacts,
    clock,
    topics: [
      {
        id: "stress",
        order: 1,
        title: "Stress",
        optional: false,
        sessions: [1, 2],
        substanceUse: false,
        cards: [],
      },
    ],
  })
  const first = <Data, T>(
    watch: (data: Data, onChange: Callback<Result<T, unknown>>) => Promise<Unsubscribe>,
    data: Data,
  ) =>
    new Promise<T>((resolve, reject) => {
      const told = (result: Result<T, unknown>) =>
        result.ok ? resolve(result.value) : reject(new Error(JSON.stringify(result.error)))
      void watch(data, proxy(told))
    })
  const lines = () => first(room.watchContacts, { participantId: wren })
  const log = async (how: "phone" | "in-session", supporterId = ana, sessionId?: SessionId) =>
    must(await room.log({ participantId: wren, supporterId, how, ...(sessionId && { sessionId }) }))
  const get = async (id: ContactId) => must(await contacts.get(id))
  return { participants, sessions, room, first, lines, log, get }
}

let at: ReturnType<typeof setUp>
beforeEach(async () => {
  at = setUp()
  const person = newPerson(wren, { chosenName: "Wren", pronoun: "they", startedOn: "2026-03-02", place: "" })
  const supporters = { [ana]: { name: "Ana", ...asked }, [joss]: { name: "Joss", ...asked } }
  must(await at.participants.add({ ...person, supporters }))
})

describe("the contact log", () => {
  it("keeps a contact with one tap, and what is told of it after", async () => {
    const id = await at.log("phone")
    must(await at.room.change({ id, fields: { helped: true, words: "Drove her there", topics: { stress: true } } }))
    must(await at.room.tick({ id, checklistId: "first-talk", itemId: "hello", on: true }))
    expect(await at.get(id)).toMatchObject({
      on: "2026-03-16",
      how: "phone",
      helped: true,
      words: "Drove her there",
      checklistId: "first-talk",
      ticks: { "first-talk.hello": true },
      sessionId: null,
    })
    expect(await at.lines()).toMatchObject([{ supporterId: ana, on: "2026-03-16", how: "phone", topicIds: ["stress"] }])
  })

  it("counts a supporter involved in a session, with the session's topic, newest first", async () => {
    must(await at.sessions.add(held("2026-03-02", [ana, joss]), held("2026-03-09", [])))
    await at.log("phone")
    const [newest, ...rest] = await at.lines()
    expect(newest).toMatchObject({ supporterId: ana, on: "2026-03-16", how: "phone", topicIds: [] })
    const marked = { on: "2026-03-02", how: "in-session", topicIds: ["stress"], contact: null }
    expect(rest).toHaveLength(2)
    for (const id of [ana, joss]) expect(rest).toContainEqual(expect.objectContaining({ supporterId: id, ...marked }))
  })

  it("has a session once, whether it was marked, noted, or both, and however often it is tapped", async () => {
    const session = held("2026-03-16", [ana])
    must(await at.sessions.add(session))
    const [id, again] = await Promise.all([at.log("in-session"), at.log("in-session", ana, session.id)])
    expect(again).toBe(id)
    expect(await at.lines()).toMatchObject([{ how: "in-session", sessionId: session.id, topicIds: ["stress"] }])
    must(await at.room.setGone({ id, gone: true }))
    expect(await at.lines()).toMatchObject([{ contact: null, sessionId: session.id }])
    must(await at.room.setGone({ id, gone: false }))
    expect(await at.lines()).toMatchObject([{ contact: { id } }])
  })

  it("finds the session of the day when the day or the way is put right", async () => {
    const monday = held("2026-03-09", [])
    must(await at.sessions.add(monday))
    const id = await at.log("in-session")
    expect((await at.get(id)).sessionId).toBeNull()
    must(await at.room.change({ id, fields: { on: "2026-03-09" } }))
    expect((await at.get(id)).sessionId).toBe(monday.id)
    must(await at.room.change({ id, fields: { how: "phone" } }))
    expect((await at.get(id)).sessionId).toBeNull()
  })

  it("refuses strangers, and what is no contact", async () => {
    const stranger = newId<EntryId>()
    expect(await at.room.log({ participantId: wren, supporterId: stranger, how: "phone" })).toMatchObject({
      error: { type: "NotFound" },
    })
    expect(await at.room.log({ participantId: wren, supporterId: ana, how: "dove" as "phone" })).toMatchObject({
      error: { type: "Malformed" },
    })
    const id = await at.log("phone")
    expect(await at.room.change({ id, fields: { on: "yesterday" } })).toMatchObject({ error: { type: "Malformed" } })
    expect(await at.lines()).toHaveLength(1)
  })
})

describe("the page for a supporter", () => {
  const page = (supporterId = ana) => at.first(at.room.watchPage, { participantId: wren, supporterId })

  it("is of the session held last, or of the one that runs once something is agreed in it", async () => {
    const before = held("2026-03-09", [], { endedAt: "2026-03-09T13:00:00.000Z" })
    const running = held("2026-03-16", [], { topicId: null })
    must(await at.sessions.add({ ...before, actionPlan: { ...before.actionPlan, what: "Walk" } }, running))
    expect(await page()).toMatchObject({ now: "stress", plan: { what: "Walk" } })
    must(await at.sessions.change(running.id, s => ({ ...s, actionPlan: { ...s.actionPlan, what: "Swim" } })))
    expect(await page()).toMatchObject({ now: null, plan: { what: "Swim" } })
  })

  it("is not there for someone the person does not have", async () => {
    await expect(page(newId<EntryId>())).rejects.toThrow("NotFound")
  })
})
