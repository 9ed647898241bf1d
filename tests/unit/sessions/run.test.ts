import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { goTo, isTicking, pause, reopen, wrapUp } from "../../../core/domain/agenda-walk.ts"
import { type AgendaStep, agendaSteps, type Session } from "../../../core/domain/session.ts"
import { longestStaySeconds, minutesOf, secondsIn } from "../../../core/domain/session-clock.ts"
import { at, sessionOf } from "./session-of.ts"

describe("the clock of a session", () => {
  it("starts in the first step and counts the time in each step apart", () => {
    const moved = goTo(goTo(sessionOf(), "last-session", false, at(3)), "plan-review", false, at(5))
    expect(secondsIn(moved.steps["settle-in"], at(9))).toBe(180)
    expect(secondsIn(moved.steps["last-session"], at(9))).toBe(120)
    expect(secondsIn(moved.steps["plan-review"], at(9))).toBe(240)
    expect(minutesOf(moved, at(9))).toBe(9)
  })

  it("adds up when a step is entered again", () => {
    const away = goTo(sessionOf(), "goals", false, at(2))
    const back = goTo(goTo(away, "settle-in", false, at(4)), "goals", false, at(5))
    expect(secondsIn(back.steps["settle-in"], at(5))).toBe(180)
  })

  it("stands still while paused and goes on afterwards", () => {
    const paused = pause(sessionOf(), true, at(2))
    expect(minutesOf(paused, at(30))).toBe(2)
    expect(pause(paused, true, at(31))).toBe(paused)
    expect(minutesOf(pause(paused, false, at(40)), at(45))).toBe(7)
  })

  it("does not start anew when it runs already", () => {
    const session = sessionOf()
    expect(pause(session, false, at(5))).toBe(session)
    expect(goTo(session, "settle-in", false, at(5))).toBe(session)
  })

  it("counts one stay for 90 minutes at most, however long a tab was gone", () => {
    expect(secondsIn(sessionOf().steps["settle-in"], at(24 * 60))).toBe(longestStaySeconds)
    const moved = goTo(sessionOf(), "goals", false, at(24 * 60))
    expect(minutesOf(moved, at(24 * 60 + 1))).toBe(91)
  })

  it("counts no time, rather than less than none, when the clock was set back", () => {
    expect(minutesOf(goTo(sessionOf(), "goals", false, at(-60)), at(-60))).toBe(0)
  })

  it("stops every clock that two pages left running", () => {
    const one = goTo(sessionOf(), "goals", false, at(1))
    const both: Session = { ...one, steps: { ...one.steps, close: { enteredAt: at(2), seconds: 0, state: "open" } } }
    const moved = goTo(both, "agenda", false, at(4))
    expect(secondsIn(moved.steps.close, at(60))).toBe(120)
    expect(agendaSteps.filter(step => moved.steps[step]?.enteredAt)).toEqual(["agenda"])
  })

  it("never loses a second and never runs backwards, whatever the order of moves and pauses", () => {
    const move = fc.record({
      minutes: fc.integer({ min: 0, max: 2 }),
      step: fc.constantFrom(...agendaSteps),
      act: fc.constantFrom("go", "skip", "pause", "resume"),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), moves => {
        let session = sessionOf()
        let now = 0
        let lived = 0
        for (const { minutes, step, act } of moves) {
          if (isTicking(session)) lived += minutes
          now += minutes
          const before = agendaSteps.map(s => secondsIn(session.steps[s], at(now)))
          if (act === "pause" || act === "resume") session = pause(session, act === "pause", at(now))
          else session = goTo(session, step, act === "skip", at(now))
          expect(agendaSteps.map(s => secondsIn(session.steps[s], at(now)))).toEqual(before)
        }
        expect(minutesOf(session, at(now))).toBe(lived)
      }),
    )
  })
})

describe("moving through the agenda", () => {
  const states = (session: ReturnType<typeof sessionOf>, ...steps: AgendaStep[]) =>
    steps.map(step => session.steps[step]?.state)

  it("counts the step left as done, or as skipped with one tap", () => {
    const moved = goTo(goTo(sessionOf(), "last-session", false, at(1)), "goals", true, at(2))
    expect(states(moved, "settle-in", "last-session", "plan-review", "goals")).toEqual([
      "done",
      "skipped",
      "open",
      "open",
    ])
  })

  it("makes a skipped step done once someone was there after all", () => {
    const skipped = goTo(sessionOf(), "goals", true, at(1))
    expect(states(goTo(goTo(skipped, "settle-in", false, at(2)), "close", false, at(3)), "settle-in")).toEqual(["done"])
  })
})

describe("wrapping up", () => {
  it("stops the clock, counts the last step as done and notes the end", () => {
    const ended = wrapUp(goTo(sessionOf(), "close", false, at(40)), at(45))
    expect(ended.endedAt).toBe(at(45))
    expect(ended.steps.close).toEqual({ enteredAt: null, seconds: 300, state: "done" })
    expect(minutesOf(ended, at(600))).toBe(45)
  })

  it("keeps the first end when asked twice", () => {
    const ended = wrapUp(sessionOf(), at(45))
    expect(wrapUp(ended, at(50))).toBe(ended)
  })

  it("lets one look around without any clock or step changing", () => {
    const ended = wrapUp(goTo(sessionOf(), "close", false, at(40)), at(45))
    const looking = goTo(ended, "goals", true, at(50))
    expect(looking.step).toBe("goals")
    expect(looking.steps).toEqual(ended.steps)
    expect(pause(ended, false, at(50))).toBe(ended)
  })

  it("is taken back by reopening: the clock goes on where it stopped", () => {
    const again = reopen(wrapUp(sessionOf(), at(45)), at(60))
    expect(again.endedAt).toBeNull()
    expect(minutesOf(again, at(62))).toBe(47)
  })
})
