import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type GroupId, newId, type ParticipantId } from "../../../core/base/id.ts"
import * as walk from "../../../core/domain/agenda-walk.ts"
import { minutesOf } from "../../../core/domain/session-clock.ts"
import { alone } from "../../../core/groups/alone.ts"
import { setHere, setLeft, wasThere } from "../../../core/groups/attendance.ts"
import { carry, memberSession, sharedOf } from "../../../core/groups/carry.ts"
import { forgottenIn, forgottenInSession } from "../../../core/groups/forget.ts"
import { isOverFidelity, membersOf, newGroup, withMember } from "../../../core/groups/roster.ts"
import { nextUp } from "../../../core/groups/rotation.ts"
import * as run from "../../../core/groups/run.ts"
import { at, attendanceOf, comes, groupSessionOf } from "./group-of.ts"

const people = Array.from({ length: 6 }, (_, i) => `p${i}` as ParticipantId)
const [ana, joe] = [newId<ParticipantId>(), newId<ParticipantId>()]

describe("the roster", () => {
  const group = newGroup(newId<GroupId>(), { name: "Tuesday group", place: "The day room" })

  it("warns at the ninth member, not at the eighth", () => {
    expect(isOverFidelity(8)).toBe(false)
    expect(isOverFidelity(9)).toBe(true)
  })

  it("remembers whoever left it, and since when they belonged to it", () => {
    const joined = withMember(withMember(group, ana, true, "2026-03-03"), joe, true, "2026-03-10")
    const left = withMember(joined, ana, false, "2026-03-17")
    expect(membersOf(left)).toEqual([joe])
    expect(left.roster[ana]).toEqual({ joinedOn: "2026-03-03", leftOn: "2026-03-17" })
    expect(withMember(left, ana, false, "2026-03-24").roster[ana]?.leftOn).toBe("2026-03-17")
    expect(withMember(left, ana, true, "2026-03-24").roster[ana]).toEqual({ joinedOn: "2026-03-03", leftOn: null })
    expect(withMember(group, ana, false, "2026-03-03")).toBe(group)
  })
})

describe("the rotation of goals", () => {
  it("takes whoever was followed longest ago, and first those who never were", () => {
    const followed = { p0: "2026-03-03", p1: "2026-02-10", p3: "2026-02-24", p4: "2026-02-03", p5: "2026-03-03" }
    expect(nextUp(people, followed)).toEqual(["p2", "p4", "p1"])
    expect(nextUp(people.slice(0, 4), followed)).toEqual(["p2", "p1"])
  })

  it("is two or three, and no more than are there", () => {
    for (const [here, turns] of [
      [0, 0],
      [1, 1],
      [2, 2],
      [4, 2],
      [5, 3],
      [6, 3],
    ] as const)
      expect(nextUp(people.slice(0, here), {})).toHaveLength(turns)
  })

  it("comes to everyone before it comes to anyone twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), size => {
        const here = Array.from({ length: size }, (_, i) => `m${String(i).padStart(2, "0")}` as ParticipantId)
        const followed: Record<string, string> = {}
        const turns: ParticipantId[] = []
        for (let week = 1; turns.length < size; week++)
          for (const id of nextUp(here, followed)) {
            turns.push(id)
            followed[id] = `2026-01-${String(week).padStart(2, "0")}`
          }
        expect(new Set(turns.slice(0, size)).size).toBe(size)
      }),
    )
  })

  it("is settled when the goals are reached, and stays so when someone comes later", () => {
    const started = comes(comes(groupSessionOf(), ana), joe)
    const reached = run.goTo(started, "goals", false, at(10), { [ana]: "2026-03-03" })
    expect(reached.up).toEqual({ [ana]: true, [joe]: true })
    const later = newId<ParticipantId>()
    expect(run.goTo(comes(reached, later, 12), "goals", false, at(13), {}).up[later]).toBeUndefined()
    expect(run.setTurn(reached, joe, false).up).toEqual({ [ana]: true, [joe]: false })
  })

  it("leaves out who left before", () => {
    const left = setLeft(comes(comes(groupSessionOf(), ana), joe), ana, true, at(5))
    expect(run.goTo(left, "goals", false, at(10), {}).up).toEqual({ [joe]: true })
  })
})

describe("attendance", () => {
  it("counts from the beginning, from when someone came late, until someone left", () => {
    const session = setLeft(comes(comes(groupSessionOf(), ana), joe, 20), ana, true, at(40))
    const there = (id: ParticipantId, minutes: number) => wasThere(attendanceOf(session, id), at(minutes))
    expect([there(ana, 0), there(ana, 40), there(ana, 41)]).toEqual([true, true, false])
    expect([there(joe, 19), there(joe, 20), there(joe, 90)]).toEqual([false, true, true])
  })

  it("keeps the id of someone's own session, however often it is tapped", () => {
    const first = comes(groupSessionOf(), ana)
    const off = setHere(first, ana, { here: false, late: false, now: at(1), sessionId: newId() })
    expect(attendanceOf(comes(off, ana), ana).sessionId).toBe(attendanceOf(first, ana).sessionId)
    expect(setLeft(off, ana, true, at(2))).toBe(off)
  })
})

describe("what is carried into a member's own session", () => {
  const taught = (session = comes(comes(groupSessionOf(), ana), joe, 20)) =>
    run.markTechnique(
      run.markCard(
        run.markTechnique(run.markCard(session, "what-helps", { handout: true }, at(10)), "hope", true, at(12)),
        "what-helps",
        { taught: true },
        at(30),
      ),
      "role-play",
      true,
      at(35),
    )
  const ended = (session = taught()) => walk.wrapUp(session, at(60))
  const ownOf = (session: ReturnType<typeof ended>, id: ParticipantId) => {
    const of = attendanceOf(session, id)
    return carry(memberSession(session, id, of), session, of)
  }

  it("is what was shared while they were there", () => {
    const session = ended(setLeft(taught(), ana, true, at(32)))
    const hers = ownOf(session, ana)
    expect(hers).toMatchObject({ form: "group", groupSessionId: session.id, startedAt: at(0), endedAt: at(32) })
    expect(hers.cards).toEqual({ "what-helps": { taught: true, handout: true, practised: false } })
    expect(Object.keys(hers.techniques)).toEqual(["hope"])
    const his = ownOf(session, joe)
    expect(his).toMatchObject({ startedAt: at(20), endedAt: at(60) })
    expect(his.cards).toEqual({ "what-helps": { taught: true, handout: false, practised: false } })
    expect(Object.keys(his.techniques)).toEqual(["role-play"])
  })

  it("has only the minutes they were there", () => {
    const walked = run.goTo(run.goTo(taught(), "goals", false, at(10), {}), "new-material", false, at(25), {})
    const session = ended(setLeft(walked, ana, true, at(45)))
    expect(minutesOf(ownOf(session, ana), at(99))).toBe(45)
    expect(minutesOf(ownOf(session, joe), at(99))).toBe(40)
  })

  it("leaves what is their own", () => {
    const session = ended()
    const of = attendanceOf(session, ana)
    const own = {
      ...memberSession(session, ana, of),
      agenda: "",
      planReview: { outcome: "done", words: "All three", barrier: "" },
    } as const
    expect(carry(own, session, of)).toMatchObject({ planReview: own.planReview, goalFollowUp: { followed: false } })
  })

  it("is carried again without undoing what was set right in one session, until the group's own changes", () => {
    const once = ended()
    const of = attendanceOf(once, ana)
    const hers = ownOf(once, ana)
    const mended = {
      ...hers,
      agenda: "Her own",
      techniques: { ...hers.techniques, hope: { used: false, at: at(12) } },
      cards: { "what-helps": { taught: true, handout: true, practised: true } },
    }
    const again = { ...once, carried: sharedOf(once) }
    expect(carry(mended, again, of)).toEqual(mended)
    const changed = run.markTechnique({ ...again, agenda: "Other" }, "role-play", false, at(70))
    const after = carry(mended, changed, of)
    expect(after.techniques["role-play"]?.used).toBe(false)
    expect(after.techniques.hope?.used).toBe(false)
    expect(after.agenda).toBe("Her own")
    expect(carry(hers, { ...again, agenda: "Other" }, of).agenda).toBe("Other")
  })

  it("comes to the same however often it is done, and leaves a signed session alone", () => {
    const session = ended()
    const of = attendanceOf(session, joe)
    const own = ownOf(session, joe)
    expect(carry(own, session, of)).toEqual(own)
    const signed = { ...own, status: "finished", techniques: {} } as const
    expect(carry(signed, session, of)).toBe(signed)
  })
})

describe("someone who was erased", () => {
  it("is in no group, in no session of one, and in no words written for all", () => {
    const group = withMember(newGroup(newId<GroupId>(), { name: "Tuesday group", place: "" }), joe, true, "2026-03-03")
    expect(forgottenIn(group, joe).roster).toEqual({})
    expect(forgottenIn(group, ana)).toBe(group)
    const session = run.goTo(comes(comes(groupSessionOf(), ana), joe), "goals", false, at(9), {})
    const written = run.write(session, "agenda", "", "Joe's idea", at(12))
    const without = forgottenInSession({ ...written, carried: sharedOf(written) }, joe, { name: "Joe", instead: "…" })
    expect(JSON.stringify(without)).not.toMatch(new RegExp(`${joe}|Joe`))
    expect(without.agenda).toBe("…'s idea")
    expect(Object.keys(without.attendance)).toEqual([ana])
  })
})

describe("a copy of a member's session", () => {
  it("names no other member, in any of its words", () => {
    const session = comes(groupSessionOf(), ana)
    const own = memberSession({ ...session, agenda: "Ana and Joe go first" }, ana, attendanceOf(session, ana))
    const quote = { words: "Joe is funny. I hope Hope will be back.", step: "goals", at: at(3) } as const
    const copied = alone(
      { ...own, quotes: { q: quote }, actionPlan: { ...own.actionPlan, helper: "JOE" } },
      { others: ["Joe", "Hope"], own: ["Ana"], instead: "another member" },
    )
    expect(JSON.stringify(copied)).not.toMatch(/Joe/i)
    expect(copied.quotes.q?.words).toBe("another member is funny. I hope another member will be back.")
    expect(copied.agenda).toBe("Ana and another member go first")
  })
})
