import { describe, expect, it } from "vitest"
import {
  type GoalId,
  type GroupSessionId,
  type NoteId,
  newId,
  type ParticipantId,
  type SessionId,
} from "../../../core/base/id.ts"
import type { GoalHead } from "../../../core/domain/goal.ts"
import { type ParticipantHead, weekOf } from "../../../core/domain/participant.ts"
import type { SessionHead } from "../../../core/domain/session.ts"
import { notHandedOver, planDay, sessionsByPerson } from "../../../core/today/plan-day.ts"

const today = "2026-03-16"
const nothingNext = () => null

const person = (name: string, more: Partial<ParticipantHead> = {}): ParticipantHead => ({
  id: name as ParticipantId,
  chosenName: name,
  pronoun: "they",
  condition: null,
  startedOn: "2026-03-02",
  place: "At home",
  next: null,
  active: true,
  legalHold: null,
  cardChoices: {},
  ...more,
})

/** A session on a day at eleven, wrapped up and signed unless told otherwise. */
const session = (of: string, on: string, more: Partial<SessionHead> = {}): SessionHead => ({
  id: `${of} ${on}` as SessionId,
  participantId: of as ParticipantId,
  form: "individual",
  groupSessionId: null,
  status: "finished",
  startedAt: new Date(`${on}T11:00:00`).toISOString(),
  endedAt: new Date(`${on}T11:50:00`).toISOString(),
  topicId: null,
  noteId: null,
  taught: [],
  plan: "",
  ...more,
})

const goal = (of: string, words: string, more: Partial<GoalHead> = {}): GoalHead => ({
  id: words as GoalId,
  participantId: of as ParticipantId,
  words,
  chosenOn: "2026-03-02",
  status: "current",
  openSteps: 0,
  nextStep: null,
  followedUpOn: null,
  ...more,
})

const planned = (people: ParticipantHead[], sessions: SessionHead[] = [], goals: GoalHead[] = []) =>
  planDay({ people, goals, sessions: sessionsByPerson(sessions) }, today, nothingNext)

describe("whom to meet", () => {
  it("shows nobody as met, or in the middle of a session, who meets with a group", () => {
    const groupSessionId = newId<GroupSessionId>()
    const people = [person("Wren", { next: { on: today, at: null } }), person("Kofi")]
    const held = session("Wren", today, { form: "group", groupSessionId })
    const running = session("Kofi", today, { form: "group", groupSessionId, status: "draft", endedAt: null })
    expect(planned(people, [held, running]).people.map(({ chosenName, why }) => [chosenName, why])).toEqual([
      ["Wren", "today"],
    ])
  })

  it("shows who is planned for today, by time; without a time, after those who have one", () => {
    const people = [
      person("Wren", { next: { on: today, at: null } }),
      person("Kofi", { next: { on: today, at: "14:30" } }),
      person("Mei", { next: { on: today, at: "10:00" } }),
      person("Sol", { next: { on: "2026-03-17", at: "09:00" } }),
      person("Noor"),
    ]
    expect(planned(people).people.map(({ chosenName, why }) => [chosenName, why])).toEqual([
      ["Mei", "today"],
      ["Kofi", "today"],
      ["Wren", "today"],
    ])
  })

  it("shows the running first, the overdue last, and of those the longest first", () => {
    const people = [
      person("Late", { next: { on: "2026-03-12", at: null } }),
      person("Later", { next: { on: "2026-03-05", at: null } }),
      person("Today", { next: { on: today, at: "09:00" } }),
      person("Running", { next: { on: today, at: "11:00" } }),
    ]
    const running = session("Running", today, { status: "draft", endedAt: null })
    const { people: lines } = planned(people, [running])
    expect(lines.map(({ chosenName, why }) => [chosenName, why])).toEqual([
      ["Running", "running"],
      ["Today", "today"],
      ["Later", "overdue"],
      ["Late", "overdue"],
    ])
    expect(lines.map(({ sessionId }) => sessionId)).toEqual([running.id, null, null, null])
  })

  it("calls nobody overdue whom one met since the day agreed", () => {
    const people = [person("Met", { next: { on: "2026-03-12", at: null } })]
    expect(planned(people, [session("Met", "2026-03-11")]).people).toHaveLength(1)
    expect(planned(people, [session("Met", "2026-03-12")]).people).toHaveLength(0)
    expect(planned(people, [session("Met", "2026-03-14")]).people).toHaveLength(0)
  })

  it("leaves out who is not active, except in the middle of a session", () => {
    const people = [person("Gone", { active: false, next: { on: today, at: "10:00" } })]
    expect(planned(people).people).toEqual([])
    expect(planned(people).caseload).toBe(0)
    expect(planned(people, [session("Gone", today, { status: "draft", endedAt: null })]).people).toHaveLength(1)
  })

  it("says the goal chosen last of those still current", () => {
    const people = [person("Mei", { next: { on: today, at: null } })]
    const goals = [
      goal("Mei", "First"),
      goal("Mei", "Second", { chosenOn: "2026-03-09" }),
      goal("Mei", "Reached", { chosenOn: "2026-03-12", status: "reached" }),
      goal("Sol", "Another's", { chosenOn: "2026-03-13" }),
    ]
    expect(planned(people, [], goals).people[0]?.goal).toBe("Second")
  })

  it("asks for the next card with what was taught in all sessions", () => {
    const asked: unknown[] = []
    const mei = person("Mei", { next: { on: today, at: null }, condition: "bipolar" })
    const people = [mei]
    const sessions = [
      session("Mei", "2026-03-02", { topicId: "a", taught: ["1", "2"] }),
      session("Mei", "2026-03-09", { topicId: "a", taught: ["2", "3"] }),
      session("Mei", "2026-03-10", { topicId: "b", taught: ["1"] }),
    ]
    const { people: lines } = planDay({ people, goals: [], sessions: sessionsByPerson(sessions) }, today, (...args) => {
      asked.push(args)
      return { topicId: "b", cardId: "2" }
    })
    const last = { "a/1": "2026-03-02", "a/2": "2026-03-09", "a/3": "2026-03-09", "b/1": "2026-03-10" }
    expect(asked).toEqual([[last, mei]])
    expect(lines[0]?.upNext).toEqual({ topicId: "b", cardId: "2" })
  })

  it("counts the program's weeks from one", () => {
    const person = { startedOn: "2026-03-02" }
    expect(["2026-03-02", "2026-03-08", "2026-03-09", "2026-03-16"].map(day => weekOf(person, day))).toEqual([
      1, 1, 2, 3,
    ])
    expect(weekOf({ startedOn: "2026-03-20" }, today)).toBe(1)
  })
})

describe("what to sign", () => {
  it("shows what was wrapped up and not signed, oldest first, and nothing else", () => {
    const people = [person("Mei"), person("Sol")]
    const { unsigned } = planned(people, [
      session("Mei", "2026-03-14", { status: "draft", noteId: "n" as NoteId }),
      session("Sol", "2026-03-10", { status: "draft" }),
      session("Mei", "2026-03-07"),
      session("Sol", today, { status: "draft", endedAt: null }),
    ])
    expect(unsigned.map(({ chosenName, noteId }) => [chosenName, noteId])).toEqual([
      ["Sol", null],
      ["Mei", "n"],
    ])
  })
})

describe("what has not left the device", () => {
  it("counts finished sessions, and days since the oldest ended", () => {
    const sessions = [
      session("Mei", "2026-03-14"),
      session("Mei", "2026-03-04"),
      session("Mei", "2026-01-04", { status: "handed-over" }),
      session("Mei", "2026-01-02", { status: "confirmed" }),
      session("Mei", "2026-01-01", { status: "draft" }),
    ]
    expect(notHandedOver(sessions, today)).toEqual({ count: 2, oldestDays: 12 })
    expect(notHandedOver([], today)).toEqual({ count: 0, oldestDays: null })
  })
})
