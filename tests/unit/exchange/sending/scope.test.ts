import { describe, expect, it } from "vitest"
import { mayGo, neverSaid, type Scope, seenBy } from "../../../../core/exchange/sending/scope.ts"

const anna = "11111111-0000-7000-8000-000000000000"
const ben = "22222222-0000-7000-8000-000000000000"
const ines = "33333333-0000-7000-8000-000000000000"
const omar = "44444444-0000-7000-8000-000000000000"
const toProgram: Scope = { audience: "program", supervises: false, served: new Set() }
const toInes: Scope = { audience: `member:${ines}`, supervises: true, served: new Set([anna]) }
const amongSupervisors: Scope = { audience: "program", supervises: true, served: new Set() }
const toSelf: Scope = { audience: "self", supervises: false, served: new Set() }

describe("to the supervisors", () => {
  it("goes a session once it is wrapped up, without notes to self", () => {
    expect(seenBy("session", { endedAt: null, jottings: {} }, toProgram)).toBeNull()
    const ended = {
      endedAt: "2026-03-09T10:00:00.000Z",
      jottings: { j1: { words: "ask about the rent" } },
      agenda: "x",
    }
    expect(seenBy("session", ended, toProgram)).toEqual({ ...ended, jottings: {} })
    expect(seenBy("session", ended, amongSupervisors)).toEqual({ ...ended, jottings: {} })
  })

  it("goes a note once it is signed", () => {
    expect(seenBy("note", { signature: null }, toProgram)).toBeNull()
    expect(seenBy("note", { signature: { at: "t" } }, toProgram)).not.toBeNull()
  })

  it("goes nothing of what was discarded before it was done", () => {
    expect(seenBy("session", { endedAt: null, removed: true, agenda: "x" }, toProgram)).toBeNull()
    expect(seenBy("note", { signature: null, removed: true, sections: {} }, toProgram)).toBeNull()
  })

  it("goes nothing about notes to self, nor about others in a group, also where nothing stands any more", () => {
    const body = {
      stamps: { [`/attendance/${ben}/sessionId`]: "s", [`/attendance/${anna}/here`]: "s" },
      beside: { [`/up/${omar}`]: [] },
    }
    expect(neverSaid("session", body, toProgram)).toEqual(["/jottings"])
    expect(neverSaid("session", body, toSelf)).toEqual([])
    expect(neverSaid("group-session", body, toInes)).toEqual([`/attendance/${ben}`, `/up/${omar}`])
    expect(neverSaid("group-session", body, amongSupervisors)).toEqual([])
  })

  it("goes nothing of the device's own, of its keys, of other places", () => {
    for (const kind of [
      "profile",
      "membership",
      "chart-link",
      "insertion",
      "stream",
      "outbox",
      "target",
      "set-aside",
      "ask",
    ])
      for (const scope of [toProgram, amongSupervisors, toInes])
        expect(mayGo({ kind, owner: "" }, scope), kind).toBe(false)
  })

  it("goes nothing that only supervisors write, from a member", () => {
    for (const kind of ["roster", "member", "assignment", "program", "review", "supervision", "invitation"])
      expect(mayGo({ kind, owner: "" }, toProgram), kind).toBe(false)
  })
})

describe("to a member", () => {
  it("goes what is of people they serve, and of nobody else", () => {
    for (const kind of [
      "participant",
      "session",
      "note",
      "goal",
      "consent",
      "contact",
      "administration",
      "tool-sheet",
    ]) {
      expect(mayGo({ kind, owner: anna }, toInes), kind).toBe(true)
      expect(mayGo({ kind, owner: ben }, toInes), kind).toBe(false)
    }
  })

  it("goes a group without those they do not serve, and none where they serve nobody in it", () => {
    const group = { id: "g", roster: { [anna]: { joinedOn: "2026-01-01" }, [ben]: { joinedOn: "2026-01-01" } } }
    expect(seenBy("group", group, toInes)).toEqual({ id: "g", roster: { [anna]: { joinedOn: "2026-01-01" } } })
    expect(seenBy("group", { id: "g", roster: { [ben]: {} } }, toInes)).toBeNull()
    const met = { attendance: { [anna]: { here: true }, [ben]: { here: true } }, up: { [ben]: true } }
    expect(seenBy("group-session", met, toInes)).toEqual({ attendance: { [anna]: { here: true } }, up: {} })
  })

  it("goes feedback and assignments that are theirs, and no one else's", () => {
    for (const kind of ["feedback", "assignment"]) {
      expect(seenBy(kind, { memberId: ines }, toInes)).not.toBeNull()
      expect(seenBy(kind, { memberId: omar }, toInes)).toBeNull()
    }
  })

  it("go the supervisors and themselves of the roster", () => {
    expect(seenBy("member", { id: ines, role: "peer-specialist" }, toInes)).not.toBeNull()
    expect(seenBy("member", { id: omar, role: "supervisor" }, toInes)).not.toBeNull()
    expect(seenBy("member", { id: omar, role: "practitioner" }, toInes)).toBeNull()
  })

  it("goes nobody's self-check", () => {
    expect(seenBy("administration", { participantId: null }, toInes)).toBeNull()
  })

  it("goes what was said of two records to whoever serves one of the two, or whom they became, and to nobody else", () => {
    const said = (participantId: string, staysId: string, goesId: string) => ({ participantId, staysId, goesId })
    expect(mayGo({ kind: "same-person", owner: "" }, toInes)).toBe(true)
    for (const doc of [said(ben, ben, anna), said(ben, anna, omar), said(anna, ben, omar)])
      expect(seenBy("same-person", doc, toInes)).toEqual(doc)
    expect(seenBy("same-person", said(ben, ben, omar), toInes)).toBeNull()
  })
})

describe("to one's own other devices", () => {
  it("goes everything as it is, notes to self and drafts too", () => {
    const running = { endedAt: null, jottings: { j1: { words: "ask about the rent" } } }
    expect(seenBy("session", running, toSelf)).toBe(running)
    expect(mayGo({ kind: "profile", owner: "" }, toSelf)).toBe(true)
    expect(mayGo({ kind: "membership", owner: "" }, toSelf)).toBe(false)
  })
})
