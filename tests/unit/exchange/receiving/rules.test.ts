import { describe, expect, it } from "vitest"
import type { MemberId } from "../../../../core/base/id.ts"
import { reasonAgainst, type Writer } from "../../../../core/exchange/receiving/rules.ts"
import type { Doc } from "../../../../core/store/leaves.ts"
import type { Body } from "../../../../core/store/record.ts"

const now = Date.parse("2026-03-09T10:00:00.000Z")
const stamp = (ms: number, device = "aaaaaaaa") => `${String(ms).padStart(13, "0")}-0000-${device}`
const body = (doc: Doc, base = stamp(1), stamps: Record<string, string> = {}): Body => ({
  doc,
  base,
  stamps,
  head: base,
})
const coming = (kind: string, of: Body, last = of.base) => ({ id: "r", kind, version: 1, stamp: last, body: of })
const ines = "ines" as MemberId
const member: Writer = { memberId: ines, supervises: false, own: false, lives: new Set(["cccccccc"]) }
const supervisor: Writer = { memberId: "sol" as MemberId, supervises: true, own: false, lives: new Set() }
const against = (kind: string, of: Body, writer: Writer, here: Body | null = null, last?: string) =>
  reasonAgainst(coming(kind, of, last), writer, here, now)

describe("who may write what", () => {
  it("is told by the roster: what only supervisors write is not taken from a member", () => {
    for (const kind of [
      "roster",
      "member",
      "assignment",
      "program",
      "review",
      "supervision",
      "invitation",
      "policy",
      "pack",
    ]) {
      expect(against(kind, body({ id: "r" }), member), kind).toBe("NotTheirs")
      expect(against(kind, body({ id: "r" }), supervisor), kind).toBeNull()
    }
    for (const kind of ["participant", "session", "goal", "consent"])
      expect(against(kind, body({ id: "r" }), member), kind).toBeNull()
  })

  it("lets a member answer feedback that is theirs, and change nothing else of it", () => {
    const told = body({ memberId: ines, words: "well done", seenAt: null, doneAt: null, answer: "" })
    const answered = body({ ...told.doc, seenAt: "t", answer: "thanks" }, stamp(1), {
      "/seenAt": stamp(9),
      "/answer": stamp(9),
    })
    expect(against("feedback", answered, member, told)).toBeNull()
    const turned = body({ ...told.doc, words: "badly done" }, stamp(1), { "/words": stamp(9) })
    expect(against("feedback", turned, member, told)).toBe("NotTheirs")
    expect(against("feedback", body({ ...told.doc, memberId: "omar" }), member, told)).toBe("NotTheirs")
    expect(against("feedback", answered, member, null)).toBe("NotTheirs")
  })

  it("never takes the removal of a device back, not even from a supervisor", () => {
    const here = body({ id: "m", removals: { d1: { on: "2026-03-01", why: "lost" } } })
    const back = body({ id: "m", removals: {} }, stamp(1), {
      "/removals": stamp(9),
      "/removals/d1/on": stamp(9),
      "/removals/d1/why": stamp(9),
    })
    expect(against("member", back, supervisor, here)).toBe("NotTheirs")
    expect(against("member", body({ id: "m", name: "Ines", removals: {} }), supervisor, here)).toBeNull()
  })
})

describe("a signed note", () => {
  const signature = { at: "2026-03-09T09:00:00.000Z", name: "R. Ames", credentials: "CPS" }
  const note = (text: string, signed = true) => ({
    sections: { plan: { text, drafted: "" } },
    signature: signed ? signature : null,
    sensitive: {},
  })

  it("does not change by what comes", () => {
    const here = body(note("walk"))
    const other = body(note("run"), stamp(1), { "/sections/plan/text": stamp(9, "bbbbbbbb") })
    expect(against("note", other, member, here)).toBe("SignedDiffers")
    expect(against("note", body(note("walk")), member, here)).toBeNull()
  })

  it("may come as another person's, where two records were of one: that is not in its text", () => {
    const here = body({ ...note("walk"), participantId: "goes" })
    const moved = { ...here.doc, participantId: "stays" }
    const at = { "/participantId": stamp(9, "bbbbbbbb") }
    expect(against("note", body(moved, stamp(1), at), member, here)).toBeNull()
    const both = body({ ...moved, ...note("run") }, stamp(1), { ...at, "/sections/plan/text": stamp(9, "bbbbbbbb") })
    expect(against("note", both, member, here)).toBe("SignedDiffers")
  })

  it("does not change by a draft of it that was written on elsewhere", () => {
    const draft = body(note("run", false), stamp(1), { "/sections/plan/text": stamp(9, "bbbbbbbb") })
    const here = body(note("walk"), stamp(1), {
      "/signature/at": stamp(5),
      "/signature/name": stamp(5),
      "/signature/credentials": stamp(5),
      "/signature": stamp(5),
    })
    expect(against("note", draft, member, here)).toBe("SignedDiffers")
  })

  it("keeps its signature and its other sections also where one section is withheld", () => {
    const here = body(
      { ...note("walk"), sections: { plan: { text: "walk", drafted: "" }, goal: { text: "", drafted: "" } } },
      stamp(1),
      {
        "/sections/goal/text": "",
      },
    )
    const unsigned = body({ ...note("run", false), sections: here.doc.sections as object }, stamp(9, "cccccccc"))
    expect(against("note", unsigned, member, here)).toBe("SignedDiffers")
    const whole = body({
      ...note("walk"),
      sections: { plan: { text: "walk", drafted: "" }, goal: { text: "rest", drafted: "" } },
    })
    expect(against("note", whole, member, here)).toBeNull()
  })

  it("may be marked as about alcohol or drugs at any time", () => {
    const here = body(note("walk"))
    const marked = body({ ...note("walk"), sensitive: { "sections.plan": true } }, stamp(1), {
      "/sensitive/sections.plan": stamp(9),
    })
    expect(against("note", marked, member, here)).toBeNull()
  })

  it("comes without a section that is withheld, and takes nothing away", () => {
    const here = body(note("walk"))
    const withheld = body(note(""), stamp(1), { "/sections/plan/text": "" })
    expect(against("note", withheld, member, here)).toBeNull()
  })
})

describe("feedback", () => {
  const told = body({ memberId: ines, words: "well done", seenAt: null, doneAt: null, answer: "" })
  it("keeps its words also against the same stamp, a removal without one, and a text beside it", () => {
    expect(against("feedback", body({ ...told.doc, words: "zzz" }), member, told)).toBe("NotTheirs")
    expect(against("feedback", body({ ...told.doc, removed: true }, stamp(1), { "/removed": "" }), member, told)).toBe(
      "NotTheirs",
    )
    const beside = { ...body(told.doc), beside: { "/words": [{ stamp: stamp(3, "bbbbbbbb"), value: "zzz" }] } }
    expect(against("feedback", beside, member, told)).toBe("NotTheirs")
  })
})

describe("erasing", () => {
  const gone = { ...body({ removed: true }), erased: stamp(9, "cccccccc") }
  it("of what others made is not for a member, of what is theirs it is", () => {
    expect(against("session", gone, member, body({ id: "r" }))).toBe("NotTheirs")
    expect(against("session", gone, member, body({ id: "r" }, stamp(1, "cccccccc")))).toBeNull()
    expect(against("session", gone, supervisor, body({ id: "r" }))).toBeNull()
  })
})

describe("a clock that is wrong", () => {
  const year = 365 * 86_400_000
  it("is lived with, by years", () => {
    expect(against("goal", body({ id: "r" }, stamp(now + 2 * year)), member)).toBeNull()
  })
  it("pushes nobody to where no clock is: such a record waits, whatever in it says so", () => {
    const far = stamp(now + 21 * year)
    expect(against("goal", body({ id: "r" }, far), member)).toBe("WrongRecord")
    expect(against("goal", body({ id: "r" }, stamp(1), { "/words": far }), member)).toBe("WrongRecord")
    const seen = { ...body({ id: "r" }), seen: { "/words": { bbbbbbbb: far } } }
    expect(against("goal", seen, member)).toBe("WrongRecord")
  })
})
