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
const member: Writer = { memberId: ines, supervises: false, own: false }
const supervisor: Writer = { memberId: "sol" as MemberId, supervises: true, own: false }
const against = (kind: string, of: Body, writer: Writer, here: Body | null = null, last?: string) =>
  reasonAgainst(coming(kind, of, last), writer, here)

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

describe("a clock that is wrong", () => {
  it("is lived with, by years", () => {
    expect(against("goal", body({ id: "r" }, stamp(now + 300 * 86_400_000)), member)).toBeNull()
  })
  it("stops nobody: a stamp that none could follow is set aside", () => {
    const last = Date.UTC(2200, 0, 1)
    expect(against("goal", body({ id: "r" }, stamp(last)), member)).toBe("WrongRecord")
    expect(against("goal", body({ id: "r" }, stamp(1), { "/words": stamp(9_999_999_999_999) }), member)).toBe(
      "WrongRecord",
    )
    expect(against("goal", body({ id: "r" }, stamp(last - 1)), member)).toBeNull()
  })
})
