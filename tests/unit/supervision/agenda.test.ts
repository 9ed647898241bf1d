import { describe, expect, it } from "vitest"
import type { NoteId, ParticipantId, SessionId } from "../../../core/base/id.ts"
import { zoned } from "../../../core/base/zoned.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import { agendaOf } from "../../../core/supervision/agenda.ts"
import { at, goal, person, plan, scale, session } from "./facts.ts"

const around = {
  now: at("2026-03-16", "12:00"),
  on: "2026-03-16",
  dayIn: zoned("UTC").dayOf,
  techniques: ["role-play", "review"],
}
const agenda = (facts: Partial<Facts>) => agendaOf({ ...noFacts, ...facts }, around)
const line = (facts: Partial<Facts>, key: string) => agenda(facts).lines.find(one => one.key === key)
const ids = (facts: Partial<Facts>, key: string) => line(facts, key)?.records.map(({ id }) => id) ?? []

describe("the agenda of supervision", () => {
  it("is empty when there is nobody and nothing", () => {
    expect(agenda({})).toEqual({ on: "2026-03-16", lines: [], sessions: 0 })
  })

  it("names who missed two weekly sessions: from the fifteenth day, not on the fourteenth", () => {
    const on = (day: string) => ({ participant: [person("jo")], session: [session("s", "jo", day)] })
    expect(ids(on("2026-03-02"), "away")).toEqual([])
    expect(ids(on("2026-03-01"), "away")).toEqual(["jo"])
  })

  it("says apart who may have left, after six weeks, and keeps silent about who is not met with any more", () => {
    const on = (day: string, active = true) => ({
      participant: [person("jo", { active })],
      session: [session("s", "jo", day)],
    })
    expect(ids(on("2026-02-02"), "left")).toEqual([])
    expect(ids(on("2026-02-01"), "left")).toEqual(["jo"])
    expect(ids(on("2026-02-01"), "away")).toEqual([])
    expect(ids(on("2026-02-01", false), "left")).toEqual([])
  })

  it("counts whoever never had a session from the day they began", () => {
    expect(ids({ participant: [person("jo", { startedOn: "2026-03-10" })] }, "away")).toEqual([])
    expect(ids({ participant: [person("jo", { startedOn: "2026-02-20" })] }, "away")).toEqual(["jo"])
  })

  it("has a session without a signed note after 48 hours to the minute, and not while it runs", () => {
    const held = (endedAt: number | null) => ({ session: [session("s", "jo", "2026-03-14", { endedAt })] })
    const edge = at("2026-03-14", "12:00")
    expect(ids(held(edge), "unsigned")).toEqual(["s"])
    expect(ids(held(edge + 60_000), "unsigned")).toEqual([])
    expect(ids(held(null), "unsigned")).toEqual([])
    const note = {
      id: "n" as NoteId,
      participantId: "jo" as ParticipantId,
      sessionId: "s" as SessionId,
      writtenAt: edge,
    }
    expect(ids({ ...held(edge), note: [{ ...note, signedAt: null }] }, "unsigned")).toEqual(["s"])
    expect(ids({ ...held(edge), note: [{ ...note, signedAt: edge }] }, "unsigned")).toEqual([])
  })

  it("asks for goals that nobody looked at in four weeks, of people met in that time", () => {
    const facts = (followedOn: string[], met = "2026-03-12", followed = false) => ({
      participant: [person("jo")],
      session: [session("s", "jo", met, { goalFollowed: followed })],
      goal: [goal("g", "jo", { followedOn })],
    })
    expect(ids(facts(["2026-02-15"]), "goal-not-followed")).toEqual(["jo"])
    expect(ids(facts(["2026-02-16"]), "goal-not-followed")).toEqual([])
    expect(ids(facts([]), "goal-not-followed")).toEqual(["jo"])
    expect(ids(facts([], "2026-03-12", true), "goal-not-followed")).toEqual([])
    expect(ids(facts([], "2026-02-10"), "goal-not-followed")).toEqual([])
  })

  it("names who has no goal after four weeks", () => {
    expect(ids({ participant: [person("jo")] }, "no-goal")).toEqual(["jo"])
    expect(ids({ participant: [person("jo")], goal: [goal("g", "jo", { status: "set-aside" })] }, "no-goal")).toEqual([
      "jo",
    ])
    expect(ids({ participant: [person("jo")], goal: [goal("g", "jo")] }, "no-goal")).toEqual([])
    expect(ids({ participant: [person("jo", { startedOn: "2026-02-16" })] }, "no-goal")).toEqual([])
  })

  it("calls a plan old that was not kept, rehearsed or looked at for more than three months", () => {
    const facts = (...plans: ReturnType<typeof plan>[]) => ({ participant: [person("jo")], "tool-sheet": plans })
    expect(ids(facts(plan("p", "jo", "2025-12-15")), "plan-old")).toEqual(["p"])
    expect(ids(facts(plan("p", "jo", "2025-12-16")), "plan-old")).toEqual([])
    expect(ids(facts(plan("p", "jo", "2025-10-01", { rehearsedOn: ["2026-02-01"] })), "plan-old")).toEqual([])
    expect(ids(facts(plan("p", "jo", "2025-10-01"), plan("q", "jo", "2026-02-01")), "plan-old")).toEqual([])
    expect(ids(facts(), "plan-old")).toEqual([])
  })

  it("has the scales due at three months to the day, and those never filled in (imr.md 3.1)", () => {
    const facts = (...filled: ReturnType<typeof scale>[]) => ({ participant: [person("jo")], administration: filled })
    expect(ids(facts(), "scales-due")).toEqual(["jo"])
    expect(ids(facts(scale("a", "jo", "2025-12-16")), "scales-due")).toEqual(["jo"])
    expect(ids(facts(scale("a", "jo", "2025-12-17")), "scales-due")).toEqual([])
    expect(ids(facts(scale("a", "jo", "2026-03-01", { status: "open" })), "scales-due")).toEqual(["jo"])
  })

  it("asks for supporters only where the person allowed it, and counts a contact of the last month", () => {
    const facts = (supportersAllowed: number, supporter = false) => ({
      participant: [person("jo", { supportersAllowed })],
      session: [session("s", "jo", "2026-03-12", { supporter })],
    })
    expect(ids(facts(1), "no-supporter")).toEqual(["jo"])
    expect(ids(facts(0), "no-supporter")).toEqual([])
    expect(ids(facts(1, true), "no-supporter")).toEqual([])
  })

  it("names sessions in which no action plan was agreed, the last of each person alone", () => {
    const session1 = session("s1", "jo", "2026-03-05", { planAgreed: false })
    const session2 = session("s2", "jo", "2026-03-12", { planAgreed: false })
    const facts = { participant: [person("jo")], session: [session1, session2] }
    expect(ids(facts, "no-plan-agreed")).toEqual(["s2"])
  })

  it("names techniques that nobody used in three months, and none where there were no sessions", () => {
    const facts = (on: string) => ({ session: [session("s", "jo", on, { techniques: ["review"] })] })
    expect(line(facts("2026-03-12"), "techniques-unused")).toMatchObject({ count: 1, techniques: ["role-play"] })
    expect(line(facts("2025-12-16"), "techniques-unused")).toBeUndefined()
    expect(line(facts("2025-12-17"), "techniques-unused")).toBeDefined()
  })

  it("is the same in whatever order the records came", () => {
    const participant = [person("jo"), person("amir"), person("dee", { active: false })]
    const sessions = [
      session("s1", "jo", "2026-02-20"),
      session("s2", "amir", "2026-02-21"),
      session("s3", "jo", "2026-01-02"),
    ]
    const one = agenda({ participant, session: sessions })
    expect(agenda({ participant: [...participant].reverse(), session: [...sessions].reverse() })).toEqual(one)
  })

  it("counts days where the program is: a late session in New York is of that evening", () => {
    const late = session("s", "jo", "2026-03-02", { startedAt: at("2026-03-02", "03:30") })
    const facts = { ...noFacts, participant: [person("jo")], session: [late] }
    const newYork = agendaOf(facts, { ...around, dayIn: zoned("America/New_York").dayOf })
    expect(newYork.lines.map(({ key }) => key)).toContain("away")
    expect(agendaOf(facts, around).lines.map(({ key }) => key)).not.toContain("away")
  })
})
