import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { type GroupSessionId, type NoteId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { cardKey, type LastTaught } from "../../../core/domain/coverage.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { SessionContext } from "../../../core/sessions/api.ts"
import { createSessionSigned, createSessions } from "../../../core/sessions/service.ts"
import { noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { at, sessionOf } from "./session-of.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const room = () => {
  let minutes = 0
  const collections = {
    sessions: createMemoryCollection(sessionKind),
    participants: createMemoryCollection(participantKind),
    notes: createMemoryCollection(noteKind),
  }
  const clock = { now: () => at(minutes), today: () => at(minutes).slice(0, 10) }
  const cards = ["first", "second", "third"]
  const deps = {
    ...collections,
    clock,
    upNext: (taught: LastTaught) => {
      const cardId = cards.find(card => !taught[cardKey("recovery-strategies", card)])
      return cardId === undefined ? null : { topicId: "recovery-strategies", cardId }
    },
  }
  return {
    ...collections,
    core: createSessions(deps),
    signed: createSessionSigned(deps),
    pass: (more: number) => {
      minutes += more
    },
    session: async (id: SessionId) => must(await collections.sessions.get(id)),
  }
}

const person: Participant = {
  id: newId<ParticipantId>(),
  chosenName: "Ana",
  pronoun: "she",
  ownWord: "",
  condition: null,
  startedOn: "2026-01-05",
  place: "her flat",
  next: { on: "2026-03-09", at: "15:00" },
  strengths: {},
  areas: {},
  supporters: {},
  cardChoices: {},
  active: true,
  legalHold: null,
  sensitive: {},
}

let here = room()
let id: SessionId
const next = async () => must(await here.participants.get(person.id)).next

beforeEach(async () => {
  here = room()
  await here.participants.add(person)
  id = must(await here.core.start({ participantId: person.id }))
})

describe("starting", () => {
  it("opens where the curriculum goes on, at the usual place, with the clock running", async () => {
    const session = await here.session(id)
    expect(session.topicId).toBe("recovery-strategies")
    expect(session.place).toBe("her flat")
    expect(session.steps["settle-in"]?.enteredAt).toBe(at(0))
    expect(session.status).toBe("draft")
  })

  it("answers the session that runs already, also to a double tap", async () => {
    const [one, two] = await Promise.all([
      here.core.start({ participantId: person.id }),
      here.core.start({ participantId: person.id }),
    ])
    expect([must(one), must(two)]).toEqual([id, id])
    await here.core.wrapUp({ id })
    const taps = await Promise.all([1, 2, 3].map(() => here.core.start({ participantId: person.id })))
    const ids = new Set(taps.map(must))
    expect(ids.size).toBe(1)
    expect(ids.has(id)).toBe(false)
  })

  it("is a session of their own, also while they are in the middle of a group's", async () => {
    await here.core.wrapUp({ id })
    const held = { ...sessionOf(person.id), form: "group", groupSessionId: newId<GroupSessionId>() } as const
    await here.sessions.add(held)
    const alone = must(await here.core.start({ participantId: person.id }))
    expect(alone).not.toBe(held.id)
    expect((await here.session(alone)).groupSessionId).toBeNull()
  })

  it("means that the meeting planned has come about", async () => {
    expect(await next()).toBeNull()
  })

  it("leaves a meeting that is still to come", async () => {
    await here.core.wrapUp({ id })
    await here.participants.change(person.id, p => ({ ...p, next: { on: "2026-03-16", at: null } }))
    await here.core.start({ participantId: person.id })
    expect(await next()).toEqual({ on: "2026-03-16", at: null })
  })

  it("needs a person", async () => {
    const nobody = await here.core.start({ participantId: newId<ParticipantId>() })
    expect(nobody).toMatchObject({ ok: false, error: { type: "NotFound" } })
  })
})

describe("a session", () => {
  it("keeps what is tapped and said", async () => {
    await here.core.markCard({ id, cardId: "first", marks: { taught: true } })
    await here.core.markTechnique({ id, techniqueId: "role-play", used: true })
    await here.core.quote({ id, words: "I can do this.", step: "goals" })
    await here.core.followGoal({ id, followed: true })
    await here.core.reviewPlan({ id, outcome: "partly" })
    await here.core.setConfidence({ id, confidence: 8 })
    await here.core.answerFeedback({ id, question: "heard", answer: 5 })
    const session = await here.session(id)
    expect(session.cards.first?.taught).toBe(true)
    expect(session.techniques["role-play"]?.used).toBe(true)
    expect(Object.values(session.quotes).map(q => q.words)).toEqual(["I can do this."])
    expect(session.goalFollowUp.followed).toBe(true)
    expect(session.planReview.outcome).toBe("partly")
    expect(session.actionPlan.confidence).toBe(8)
    expect(session.feedback.heard).toBe(5)
  })

  it("takes no answers off the scale, no empty quotes, no fields it does not have", async () => {
    const answers = [
      await here.core.setConfidence({ id, confidence: 11 }),
      await here.core.answerFeedback({ id, question: "useful", answer: 0 }),
      await here.core.quote({ id, words: "  ", step: "goals" }),
      await here.core.write({ id, field: "status" as "place", was: "", text: "finished" }),
    ]
    expect(answers.map(a => !a.ok && a.error.type)).toEqual(Array(4).fill("Malformed"))
  })

  it("tells the person's next meeting to the person too", async () => {
    await here.core.planNext({ id, next: { on: "2026-03-16", at: "10:30" } })
    expect((await here.session(id)).next).toEqual({ on: "2026-03-16", at: "10:30" })
    expect(await next()).toEqual({ on: "2026-03-16", at: "10:30" })
  })

  it("does not change once its note is signed, in any way", async () => {
    await here.core.wrapUp({ id })
    must(await here.signed(id, newId<NoteId>()))
    const before = await here.session(id)
    expect(before.status).toBe("finished")
    const answers = await Promise.all([
      here.core.goTo({ id, step: "goals", skipping: false }),
      here.core.markTechnique({ id, techniqueId: "hope", used: true }),
      here.core.write({ id, field: "agenda", was: "", text: "something else" }),
      here.core.quote({ id, words: "later", step: "close" }),
      here.core.planNext({ id, next: null }),
      here.core.reopen({ id }),
      here.core.discard({ id }),
    ])
    expect(answers.map(a => !a.ok && a.error.type)).toEqual(Array(7).fill("Malformed"))
    expect(await here.session(id)).toEqual(before)
  })

  it("ends when its note is signed without a wrap-up", async () => {
    here.pass(30)
    await here.signed(id, newId<NoteId>())
    const session = await here.session(id)
    expect(session.endedAt).toBe(at(30))
    expect(session.steps["settle-in"]).toMatchObject({ enteredAt: null, seconds: 1800 })
  })
})

describe("a session started by mistake", () => {
  it("is taken away, and the meeting is planned again", async () => {
    await here.core.discard({ id })
    expect(await here.sessions.get(id)).toMatchObject({ ok: false, error: { type: "NotFound" } })
    expect(await next()).toEqual({ on: "2026-03-09", at: "15:00" })
  })

  it("comes back whole with Undo", async () => {
    await here.core.quote({ id, words: "I can do this.", step: "goals" })
    const before = await here.session(id)
    await here.core.discard({ id })
    await here.core.restore({ id })
    expect(await here.session(id)).toEqual(before)
    expect(await next()).toBeNull()
  })
})

describe("the draft note of a session started by mistake", () => {
  it("goes and comes back with it", async () => {
    const noteId = newId<NoteId>()
    await here.notes.add({
      id: noteId,
      participantId: person.id,
      sessionId: id,
      formatId: "girp",
      sections: {},
      writtenAt: at(50),
      signature: null,
      amends: null,
      sensitive: {},
    })
    await here.sessions.change(id, s => ({ ...s, noteId }))
    must(await here.core.discard({ id }))
    expect(await here.notes.get(noteId)).toMatchObject({ ok: false, error: { type: "NotFound" } })
    must(await here.core.restore({ id }))
    expect(must(await here.notes.get(noteId)).sessionId).toBe(id)
  })
})

describe("the context of a session", () => {
  const contextOnce = (of: SessionId) =>
    new Promise<SessionContext>(resolve => {
      const told = (result: Result<SessionContext, RecordFailure>) => {
        if (result.ok) resolve(result.value)
      }
      void here.core.watchContext({ id: of }, proxy(told))
    })

  it("is drawn from the session before", async () => {
    await here.core.markCard({ id, cardId: "first", marks: { taught: true } })
    await here.core.write({ id, field: "actionPlan.what", was: "", text: "Call the job centre" })
    await here.core.wrapUp({ id })
    here.pass(7 * 24 * 60)
    const context = await contextOnce(must(await here.core.start({ participantId: person.id })))
    expect(context.number).toBe(2)
    expect(context.last?.plan.what).toBe("Call the job centre")
    expect(context.taughtByTopic).toEqual({ "recovery-strategies": ["first"] })
    expect(context.upNext).toEqual({ topicId: "recovery-strategies", cardId: "second" })
  })

  it("follows changes until it is stopped", async () => {
    await here.core.wrapUp({ id })
    here.pass(60)
    const later = must(await here.core.start({ participantId: person.id }))
    const told: (readonly string[])[] = []
    let tell = () => {}
    const changed = () =>
      new Promise<void>(resolve => {
        tell = resolve
      })
    const first = changed()
    const stop = await here.core.watchContext(
      { id: later },
      proxy((result: Result<SessionContext, RecordFailure>) => {
        if (result.ok) told.push(result.value.taughtByTopic["recovery-strategies"] ?? [])
        tell()
      }),
    )
    await first
    const second = changed()
    await here.core.markCard({ id, cardId: "first", marks: { taught: true } })
    await second
    stop()
    await here.core.markCard({ id, cardId: "second", marks: { taught: true } })
    await contextOnce(later)
    expect(told.at(-1)).toEqual(["first"])
  })

  it("of a session that is not there is said to be missing", async () => {
    const missing = newId<SessionId>()
    const result = await new Promise(resolve => {
      void here.core.watchContext({ id: missing }, proxy(resolve))
    })
    expect(result).toMatchObject({ ok: false, error: { type: "NotFound" } })
  })
})
