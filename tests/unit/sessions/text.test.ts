import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isSessionText, type SessionText, textOf } from "../../../core/domain/session-text.ts"
import { settle, write } from "../../../core/sessions/text.ts"
import { at, sessionOf } from "./session-of.ts"

const fields: readonly SessionText[] = [
  "place",
  "agenda",
  "goalFollowUp.words",
  "planReview.words",
  "planReview.barrier",
  "feedback.nextTime",
  "actionPlan.what",
  "actionPlan.when",
  "actionPlan.where",
  "actionPlan.helper",
  "actionPlan.barrier",
  "actionPlan.answer",
]

describe("typing into a session", () => {
  it("writes each field, and only that one", () => {
    for (const field of fields) {
      const written = write(sessionOf(), field, textOf(sessionOf(), field), "a short walk", at(1))
      expect(fields.filter(f => textOf(written, f) === "a short walk")).toEqual([field])
      expect(written.beside).toEqual({})
    }
  })

  it("knows its fields by name, and no other", () => {
    expect(fields.every(isSessionText)).toBe(true)
    expect(["id", "actionPlan.confidence", "actionPlan", "status", "actionPlan."].some(isSessionText)).toBe(false)
  })

  it("keeps a text written elsewhere meanwhile beside the field", () => {
    const elsewhere = write(sessionOf(), "agenda", "", "Talk about sleep", at(1))
    const here = write(elsewhere, "agenda", "", "Talk about work", at(2))
    expect(here.agenda).toBe("Talk about work")
    expect(here.beside.agenda).toEqual({ words: "Talk about sleep", at: at(2), settled: false })
  })

  it("keeps nothing beside when the new text has it all", () => {
    const first = write(sessionOf(), "agenda", "", "Talk", at(1))
    expect(write(first, "agenda", "", "Talk about work", at(2)).beside).toEqual({})
  })

  it("keeps what is beside once, while two people go on typing", () => {
    const typing = [
      ["", "To"],
      ["", "Sl"],
      ["To", "Today"],
      ["Sl", "Sleep"],
      ["Today", "Today the bus"],
      ["Sleep", "Sleep better"],
    ] as const
    const both = typing.reduce((session, [was, text]) => write(session, "agenda", was, text, at(1)), sessionOf())
    expect(both.agenda).toBe("Sleep better")
    expect(both.beside.agenda?.words).toBe("Today the bus")
  })

  it("settles what lay beside, so that only later conflicts show", () => {
    const one = write(write(sessionOf(), "agenda", "", "sleep", at(1)), "agenda", "", "work", at(2))
    const settled = settle(one, "agenda")
    expect(settled.beside.agenda?.settled).toBe(true)
    expect(settle(settled, "agenda")).toBe(settled)
    const again = write(settled, "agenda", "old", "friends", at(3))
    expect(again.beside.agenda).toEqual({ words: "work", at: at(3), settled: false })
  })

  it("never loses a text to one that did not know of it", () => {
    const writing = fc.record({ was: fc.string({ maxLength: 4 }), text: fc.string({ minLength: 1, maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(writing, { minLength: 1, maxLength: 12 }), writings => {
        let session = sessionOf()
        for (const { was, text } of writings) {
          const held = session.agenda
          session = write(session, "agenda", was, text, at(1))
          expect(session.agenda).toBe(text)
          if (held !== was) expect(`${session.agenda}\n${session.beside.agenda?.words ?? ""}`).toContain(held)
        }
      }),
    )
  })
})
