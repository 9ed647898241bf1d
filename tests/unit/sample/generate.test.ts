import fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import { dayOf } from "../../../core/base/clock.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { administrationSchema } from "../../../core/domain/administration.ts"
import { contactSchema } from "../../../core/domain/contact.ts"
import { goalSchema, headOfGoal } from "../../../core/domain/goal.ts"
import { noteSchema } from "../../../core/domain/note.ts"
import { headOfParticipant, participantSchema } from "../../../core/domain/participant.ts"
import { profileSchema } from "../../../core/domain/profile.ts"
import { headOfSession, sessionSchema } from "../../../core/domain/session.ts"
import { type Caseload, generateCaseload } from "../../../core/sample/generate.ts"
import { planDay, sessionsByPerson } from "../../../core/today/plan-day.ts"
import { topics } from "./topics.ts"

const today = "2026-03-16"
const now = new Date(`${today}T18:00:00`).toISOString()
const thirty = generateCaseload({ participants: 30, seed: 7, today, now, topics })

const ratedItems = compileContent("content/en")
  .content.instruments.find(({ id }) => id === "imrs-participant")
  ?.items.map(({ id }) => id)

/** What makes a caseload hang together; thrown where it does not. */
const expectSound = ({ participants, goals, sessions, notes, ratings, contacts, profile }: Caseload) => {
  const people = new Map(participants.map(one => [one.id, v.parse(participantSchema, one)]))
  const sessionById = new Map(sessions.map(one => [one.id, v.parse(sessionSchema, one)]))
  v.parse(profileSchema, profile)
  const ids = [...participants, ...goals, ...sessions, ...notes, ...ratings, ...contacts].map(({ id }) => id as string)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) throw new Error(id)

  for (const goal of goals) {
    v.parse(goalSchema, goal)
    expect(people.has(goal.participantId)).toBe(true)
    expect(Object.values(goal.steps).every(step => step.shortTermId in goal.shortTerm)).toBe(true)
    expect(Object.values(goal.followUps).every(({ sessionId }) => sessionId && sessionById.has(sessionId))).toBe(true)
  }
  for (const session of sessions) {
    const person = people.get(session.participantId)
    expect(Object.keys(session.supporters).every(id => person && id in person.supporters)).toBe(true)
    const taught = topics.find(topic => topic.id === session.topicId)?.cards.map(({ id }) => id) ?? []
    expect(Object.keys(session.cards).every(id => taught.includes(id))).toBe(true)
    expect(session.startedAt < now && (session.endedAt ?? now) <= now).toBe(true)
  }
  for (const note of notes) {
    v.parse(noteSchema, note)
    expect(sessionById.get(note.sessionId)).toMatchObject({ noteId: note.id, participantId: note.participantId })
    expect(note.signature).not.toBeNull()
  }
  for (const one of ratings) {
    v.parse(administrationSchema, one)
    const person = people.get(one.participantId as ParticipantId)
    expect(person && person.startedOn < one.on && one.on < today).toBe(true)
    expect(Object.keys(one.answers)).toEqual(ratedItems)
  }
  for (const one of contacts) {
    v.parse(contactSchema, one)
    const person = people.get(one.participantId)
    expect(person?.supporters[one.supporterId]?.permission).toBe("yes")
    expect(person && person.startedOn <= one.on && one.on < today).toBe(true)
  }
  const signed = sessions.filter(({ status }) => status !== "draft")
  expect(notes.map(({ sessionId }) => sessionId).sort()).toEqual(signed.map(({ id }) => id).sort())
}

describe("a made-up caseload", () => {
  it("is sound for any seed and size", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 1, 3, 9, 31), (seed, participants) => {
        const caseload = generateCaseload({ participants, seed, today, now, topics })
        expect(caseload.participants).toHaveLength(participants)
        expectSound(caseload)
      }),
      { numRuns: 15 },
    )
  })

  it("is sound for four hundred people, who all have a name of their own", () => {
    const caseload = generateCaseload({ participants: 400, seed: 1, today, now, topics })
    expectSound(caseload)
    expect(new Set(caseload.participants.map(({ chosenName }) => chosenName)).size).toBe(400)
  }, 30_000)

  it("is the same for the same seed, another for another", () => {
    expect(generateCaseload({ participants: 30, seed: 7, today, now, topics })).toEqual(thirty)
    const other = generateCaseload({ participants: 30, seed: 8, today, now, topics })
    expect(other.participants.map(({ id }) => id)).not.toEqual(thirty.participants.map(({ id }) => id))
  })

  it("does not change those it has when it grows", () => {
    const more = generateCaseload({ participants: 31, seed: 7, today, now, topics })
    expect(more.participants.slice(0, 30)).toEqual(thirty.participants)
  })

  it("gives everyone as many sessions as asked for, in topics or without", () => {
    const { sessions } = generateCaseload({ participants: 2, sessionsEach: 40, seed: 1, today, now, topics: [] })
    expect(sessions).toHaveLength(80)
    expect(sessions.every(({ topicId }) => topicId === null)).toBe(true)
  })

  it("teaches nobody a card twice, nor one meant for another condition", () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const { participants, sessions } = generateCaseload({ participants: 8, seed, today, now, topics })
        for (const { id, condition } of participants) {
          const taught = sessions
            .filter(({ participantId }) => participantId === id)
            .flatMap(({ topicId, cards }) =>
              Object.keys(cards).flatMap(card => (cards[card]?.taught ? `${topicId} ${card}` : [])),
            )
          expect(new Set(taught).size).toBe(taught.length)
          const others = ["schizophrenia", "bipolar", "depression"].filter(
            one => one !== (condition ?? "schizophrenia"),
          )
          expect(taught.filter(card => others.some(other => card.endsWith(other)))).toEqual([])
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe("the sample's day", () => {
  const day = planDay(
    {
      people: thirty.participants.map(headOfParticipant),
      goals: thirty.goals.map(headOfGoal),
      sessions: sessionsByPerson(thirty.sessions.map(headOfSession)),
    },
    today,
    () => null,
  )

  it("has a session running, two people today, one overdue, one note unsigned, one not active", () => {
    expect(day.people.map(({ why }) => why)).toEqual(["running", "today", "today", "overdue"])
    expect(day.unsigned).toHaveLength(1)
    expect(day.caseload).toBe(29)
  })

  it("has someone brand-new without goal and session, and someone after a gap of weeks", () => {
    const met = sessionsByPerson(thirty.sessions.map(headOfSession))
    const fresh = thirty.participants.filter(({ id }) => !met.has(id))
    expect(fresh).toHaveLength(1)
    expect(thirty.goals.some(({ participantId }) => participantId === fresh[0]?.id)).toBe(false)
    const gaps = [...met.values()].map(theirs => {
      const days = theirs.map(({ startedAt }) => Date.parse(startedAt) / 86_400_000).sort((a, b) => a - b)
      return Math.max(0, ...days.slice(1).map((at, i) => at - (days[i] ?? at)))
    })
    expect(gaps.filter(days => days > 60)).toHaveLength(1)
  })

  it("stands in the new material with the clock stopped where it runs", () => {
    const running = thirty.sessions.find(({ endedAt }) => endedAt === null)
    expect(running).toMatchObject({ status: "draft", step: "new-material", noteId: null })
    expect(Object.values(running?.steps ?? {}).every(({ enteredAt }) => enteredAt === null)).toBe(true)
    expect(running && dayOf(running.startedAt)).toBe(today)
  })

  it("differs from person to person", () => {
    const kinds = <T>(of: readonly T[]) => new Set(of).size
    expect(kinds(thirty.participants.map(({ pronoun }) => pronoun))).toBe(3)
    expect(kinds(thirty.participants.map(({ place }) => place))).toBeGreaterThan(6)
    expect(kinds(thirty.participants.map(({ ownWord }) => ownWord))).toBeGreaterThan(6)
    expect(kinds(thirty.sessions.map(({ planReview }) => planReview.outcome))).toBe(4)
    expect(kinds(thirty.sessions.flatMap(({ techniques }) => Object.keys(techniques)))).toBeGreaterThan(15)
    expect(kinds(thirty.sessions.map(({ status }) => status))).toBe(4)
    expect(kinds(thirty.goals.flatMap(({ steps }) => Object.values(steps).map(({ status }) => status)))).toBe(5)
  })
})
