import { describe, expect, it } from "vitest"
import type { ParticipantId } from "../../../core/base/id.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import type { Program } from "../../../core/domain/program.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import {
  around,
  before,
  facts,
  goal,
  idsOf,
  inWindow,
  lastThreeMonths,
  look,
  meeting,
  numbers,
  people,
  person,
  program,
  session,
  today,
  whys,
} from "./records.ts"

const board = (some: Partial<Facts>, of: Program = program) => boardOf(facts(some), of, null, around)
const without = (...ids: readonly ParticipantId[]): Program => ({
  ...program,
  sample: {
    ...program.sample,
    leftOut: Object.fromEntries(ids.map(id => [id, { out: true, reason: "Only the group is reviewed" }])),
  },
})

describe("who is in the sample", () => {
  it("imr.md 1.7: the window is the last three months, both days included", () => {
    expect(board({})).toMatchObject({ on: today, window: lastThreeMonths, participants: 0, sessions: 0 })
    const one = person()
    for (const [day, held] of [
      ["2025-12-16", 0],
      ["2025-12-17", 1],
      ["2026-03-16", 1],
      ["2026-03-17", 0],
    ] as const)
      expect(board({ participant: [one], session: [session(one, day)] }).sessions).toBe(held)
  })

  it("whoever began by its end and is active, met or not", () => {
    expect(board({ participant: people(3) }).participants).toBe(3)
    expect(board({ participant: people(3, { startedOn: today }) }).participants).toBe(3)
    expect(board({ participant: people(3, { startedOn: "2026-03-17" }) }).participants).toBe(0)
  })

  it("whoever is not active any more but was met in the window", () => {
    const left = person({ active: false })
    expect(board({ participant: [left], session: [session(left, before)] }).participants).toBe(0)
    expect(board({ participant: [left], session: [session(left, inWindow)] }).participants).toBe(1)
  })

  it("imr.md 1.1: nobody whom the program leader left out; they are reported with the reason", () => {
    const [one, other] = [person(), person()]
    const all = { participant: [one, other], goal: [goal(one)], session: [session(other, inWindow)] }
    expect(board(all, without(other.id))).toMatchObject({ participants: 1, sessions: 0 })
    const goals = look("goal-setting", all, { program: without(other.id) })
    expect(numbers(goals)).toEqual({ numerator: 1, denominator: 1, rating: 5, excluded: 1 })
    expect(goals.left).toEqual([
      { ref: expect.objectContaining({ kind: "participant", id: other.id }), why: "left-out" },
    ])
    const techniques = look("motivational", all, { program: without(other.id) })
    expect(whys(techniques)).toEqual(["left-out"])
  })

  it("nobody who was left out is among those of whom half a year is asked, item 2", () => {
    const [one, other] = [person(), person({ active: false })]
    const found = look("length", { participant: [one, other] }, { program: without(other.id) })
    expect(numbers(found)).toEqual({ numerator: 0, denominator: 1, rating: 1, excluded: 1 })
    expect(whys(found)).toEqual(["left-out"])
  })

  it("someone who was left out and taken in again counts", () => {
    const one = person()
    const sample = { ...program.sample, leftOut: { [one.id]: { out: false, reason: "" } } }
    expect(board({ participant: [one] }, { ...program, sample }).participants).toBe(1)
  })

  it("sessions of someone of whom there is no record, or who began after the window, are in no number", () => {
    const [gone, later] = [person(), person({ startedOn: "2026-04-01" })]
    const found = look("educational", {
      participant: [later],
      session: [session(gone, inWindow), session(later, inWindow)],
    })
    expect(numbers(found)).toEqual({ numerator: 0, denominator: 0, rating: null, excluded: 2 })
    expect(whys(found)).toEqual(["not-in-sample", "not-in-sample"])
  })

  it("a session that still runs is in no number; one that waits for its note is", () => {
    const one = person()
    const running = session(one, today, { endedAt: null, status: "draft", techniques: ["hope"] })
    const draft = session(one, inWindow, { status: "draft", techniques: ["hope"] })
    const found = look("motivational", { participant: [one], session: [running, draft] })
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 1, rating: 5, excluded: 1 })
    expect(idsOf(found.counted)).toEqual([draft.id])
    expect(found.left).toMatchObject([{ ref: { kind: "session", id: running.id, on: today }, why: "still-running" }])
  })
})

describe("which notes are read for techniques", () => {
  const one = person()
  const five = ["2026-02-01", "2026-02-08", "2026-02-15", "2026-02-22", "2026-03-01"].map(day => session(one, day))
  const sixth = session(one, "2026-01-25", { techniques: ["hope"] })
  const of = (latestSessions: number | null) => ({
    program: { ...program, sample: { ...program.sample, latestSessions } },
  })

  it("imr.md 1.1: the five latest sessions of each person, unless the sample definition says otherwise", () => {
    const all = { participant: [one], session: [sixth, ...five] }
    const found = look("motivational", all)
    expect(numbers(found)).toEqual({ numerator: 0, denominator: 5, rating: 1, excluded: 1 })
    expect(found.left).toMatchObject([{ ref: { id: sixth.id }, why: "beyond-latest" }])
    expect(numbers(look("motivational", all, of(6)))).toMatchObject({ numerator: 1, denominator: 6 })
    expect(numbers(look("motivational", all, of(null)))).toEqual({
      numerator: 1,
      denominator: 6,
      rating: 1,
      excluded: 0,
    })
    expect(numbers(look("motivational", all, of(1)))).toMatchObject({ numerator: 0, denominator: 1 })
  })

  it("the number of sessions asked for is that of each person, not of all", () => {
    const other = person()
    const theirs = five.map((_, i) => session(other, `2026-01-0${i + 1}`))
    expect(look("motivational", { participant: [one, other], session: [...five, ...theirs] }).denominator).toBe(10)
  })

  it("a group's meeting is read when it is among the latest of one of its members", () => {
    const [regular, rare] = [person(), person()]
    const early = meeting([regular, rare], "2026-01-06", { techniques: ["hope"] })
    const later = five.map(({ startedAt }) => session(regular, new Date(startedAt).toISOString().slice(0, 10)))
    const all = { participant: [regular, rare], "group-session": [early.group], session: [...early.sessions, ...later] }
    expect(numbers(look("motivational", all))).toEqual({ numerator: 1, denominator: 6, rating: 1, excluded: 0 })
    const alone = meeting([regular], "2026-01-06", { techniques: ["hope"] })
    const beyond = look("motivational", {
      participant: [regular],
      "group-session": [alone.group],
      session: [...alone.sessions, ...later],
    })
    expect(numbers(beyond)).toEqual({ numerator: 0, denominator: 5, rating: 1, excluded: 1 })
  })
})
