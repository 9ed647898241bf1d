import { describe, expect, it } from "vitest"
import { newId, type ParticipantId, type SessionId } from "../../../../core/base/id.ts"
import { newSession } from "../../../../core/domain/new-session.ts"
import { factKinds, factNames } from "../../../../core/store/facts/fact-kinds.ts"
import { markOfChange, marksOfErasing, monthOf, monthOfMark } from "../../../../core/store/facts/marks.ts"
import { profileKind, sessionKind } from "../../../../core/store/kinds.ts"

const idAt = (at: string) => {
  const hex = Date.parse(at).toString(16).padStart(12, "0")
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`
}

describe("the month of a record", () => {
  it("is that of the moment in its id, in UTC", () => {
    expect(monthOf(idAt("2026-03-31T23:59:59.999Z"))).toBe("2026-03")
    expect(monthOf(idAt("2026-04-01T00:00:00.000Z"))).toBe("2026-04")
    expect(monthOf(idAt("2024-02-29T12:00:00.000Z"))).toBe("2024-02")
    expect(monthOf(newId())).toMatch(/^\d{4}-\d\d$/)
  })

  it("is *other* for an id that tells no moment", () => {
    for (const id of ["", "profile", crypto.randomUUID(), "ffffffff-ffff-7000-8000-000000000001"])
      expect(monthOf(id)).toBe("other")
  })
})

describe("a change of a session", () => {
  const session = newSession({
    id: newId<SessionId>(),
    participantId: newId<ParticipantId>(),
    topicId: null,
    place: "",
    now: "2026-03-09T14:00:00.000Z",
  })
  const state = (noun = session, removed = false) => ({ noun, removed })
  const marked = (after: typeof session) => markOfChange(sessionKind, state(), state(after), "1").length > 0

  it("that is words alone marks nothing", () => {
    expect(marked({ ...session, agenda: "First the week", place: "Her flat" })).toBe(false)
    expect(marked(session)).toBe(false)
  })

  it("that counting knows of marks it: what was done, when, and whether it is there at all", () => {
    const plan = { ...session.actionPlan, what: "Walk to the bridge" }
    expect(marked({ ...session, actionPlan: plan })).toBe(true)
    expect(marked({ ...session, status: "finished", endedAt: "2026-03-09T15:00:00.000Z" })).toBe(true)
    expect(markOfChange(sessionKind, state(), state(session, true), "1")).toEqual([
      { id: session.id, kind: "session", stamp: "1" },
    ])
    expect(markOfChange(sessionKind, state(session, true), state(), "1")).toHaveLength(1)
  })

  it("marks nothing of a kind that is not counted", () => {
    const noun = { id: newId(), name: "Robin" } as never
    expect(markOfChange(profileKind, { noun, removed: false }, { noun, removed: true }, "1")).toEqual([])
  })
})

describe("erasing", () => {
  it("takes the months away whole, and marks them so", () => {
    const [march, alsoMarch, april] = ["2026-03-01", "2026-03-31", "2026-04-02"].map(idAt)
    const marks = marksOfErasing("session", [march ?? "", alsoMarch ?? "", april ?? ""], "1")
    expect(marks.factsGone).toEqual([
      ["", "session", "2026-03"],
      ["", "session", "2026-04"],
    ])
    expect(marks.unfacted.map(monthOfMark)).toEqual(["2026-03", "2026-04"])
    expect(monthOfMark({ id: march ?? "", kind: "session" })).toBeNull()
  })
})

describe("kinds that are counted", () => {
  it("are packed by the name under which counting asks for them", () => {
    for (const name of factNames) expect(factKinds[name].kind.kind).toBe(name)
  })
})
