import { describe, expect, it } from "vitest"
import { type GroupSessionId, type NoteId, newId, type ParticipantId, type ProgramId } from "../../../core/base/id.ts"
import {
  aboutOf,
  at,
  daysAgo,
  held,
  meetingFact,
  personFact,
  ratingFact,
  reminderOf,
  running,
  sheetFact,
  today,
  wren,
} from "./facts.ts"

describe("a handout (fidelity item 4)", () => {
  const taught = (days: number, more: Parameters<typeof held>[1] = {}) =>
    held(daysAgo(days), { taught: ["hope"], ...more })

  it("is missing for a card taught, and not once it was given in any session of the topic", () => {
    const one = taught(20)
    expect(reminderOf("handout-missing", { session: [one] })).toMatchObject({
      subject: one.id,
      evidence: { card: { topicId: "recovery-strategies", cardId: "hope" }, count: 1 },
      action: { do: "handout", topicId: "recovery-strategies", cardId: "hope" },
    })
    expect(reminderOf("handout-missing", { session: [taught(20, { handouts: ["hope"] })] })).toBeNull()
    expect(reminderOf("handout-missing", { session: [one, held(daysAgo(6), { handouts: ["hope"] })] })).toBeNull()
    const other = held(daysAgo(6), { topicId: "reducing-relapses", handouts: ["hope"] })
    expect(reminderOf("handout-missing", { session: [one, other] })).not.toBeNull()
  })
  it("imr.md 1.7: is looked for in the last three months: to 15 June, from 16 March", () => {
    const on = (day: string) => reminderOf("handout-missing", { session: [held(day, { taught: ["hope"] })] })
    expect(on("2026-03-16")).not.toBeNull()
    expect(on("2026-03-15")).toBeNull()
  })
  it("is given in the session that runs on its topic, or where one was wrapped up", () => {
    const session = [taught(6), running({ topicId: "recovery-strategies" })]
    expect(reminderOf("handout-missing", { session })).toMatchObject({ action: { do: "session-step" } })
    const draft = taught(1, { status: "draft" })
    expect(reminderOf("handout-missing", { session: [draft] })).toMatchObject({
      action: { do: "wrap-up", sessionId: draft.id },
    })
    const given = running({ topicId: "recovery-strategies", handouts: ["hope"] })
    expect(reminderOf("handout-missing", { session: [taught(6), given] })).toBeNull()
  })
})

describe("topics", () => {
  const sessions = (count: number, topicId = "recovery-strategies") =>
    Array.from({ length: count }, (_, i) => held(daysAgo(7 * (i + 1)), { topicId }))

  it("product.md: exactly twice the planned sessions is no stall; one more is", () => {
    expect(reminderOf("topic-stalled", { session: sessions(8) })).toBeNull()
    expect(reminderOf("topic-stalled", { session: sessions(9) })).toMatchObject({
      evidence: { count: 9, limit: 4, topicIds: ["recovery-strategies"] },
      action: { do: "coverage" },
    })
    const moved = [...sessions(9), held(daysAgo(1), { topicId: "reducing-relapses" })]
    expect(reminderOf("topic-stalled", { session: moved })).toBeNull()
  })
  it("one is missing once the last was reached; an optional one where it was taken", () => {
    const last = held(daysAgo(7), { topicId: "reducing-relapses" })
    expect(reminderOf("topic-missing", { session: [...sessions(1), last] })).toMatchObject({
      evidence: { topicIds: ["using-medication-effectively"], count: 1, limit: 3 },
    })
    expect(reminderOf("topic-missing", { session: sessions(3) })).toBeNull()
    const all = [...sessions(1), held(daysAgo(9), { topicId: "using-medication-effectively" }), last]
    expect(reminderOf("topic-missing", { session: all })).toBeNull()
    const taken = [personFact({ topicsTaken: ["healthy-lifestyles"] })]
    const reached = held(daysAgo(2), { topicId: "healthy-lifestyles" })
    expect(reminderOf("topic-missing", { participant: taken, session: all })).toBeNull()
    expect(reminderOf("topic-missing", { participant: taken, session: [...all, reached] })).toBeNull()
  })
  it("is missing when the program closes: fifty-six days before, not fifty-seven", () => {
    const closing = (days: number) => ({ program: { id: newId<ProgramId>(), endsOn: daysAgo(-days) } })
    expect(reminderOf("topic-missing", { session: sessions(1) }, closing(56))).not.toBeNull()
    expect(reminderOf("topic-missing", { session: sessions(1) }, closing(57))).toBeNull()
  })
})

describe("two sessions missed in a row", () => {
  const weekly = (last: number) => [last, last + 7, last + 14].map(days => held(daysAgo(days)))

  it("of a weekly rhythm: the second may still come on its day; the day after it was missed", () => {
    expect(reminderOf("missed-sessions", { session: weekly(14) })).toBeNull()
    expect(reminderOf("missed-sessions", { session: weekly(15) })).toMatchObject({
      evidence: { on: daysAgo(15), count: 2 },
      action: { do: "plan-meeting" },
    })
  })
  it("imr.md 1.4, item 2: every two weeks is a rhythm, and nothing is slower", () => {
    const every = (gap: number, last: number) => [0, 1, 2].map(i => held(daysAgo(last + i * gap)))
    expect(reminderOf("missed-sessions", { session: every(14, 28) })).toBeNull()
    expect(reminderOf("missed-sessions", { session: every(14, 29) })).not.toBeNull()
    expect(reminderOf("missed-sessions", { session: every(40, 29) })).not.toBeNull()
    expect(reminderOf("missed-sessions", { session: every(2, 14) })).toBeNull()
  })
  it("is answered by a meeting agreed for today or later, or by a session that runs", () => {
    const planned = (nextOn: string) => [personFact({ nextOn })]
    expect(reminderOf("missed-sessions", { participant: planned(today), session: weekly(20) })).toBeNull()
    expect(reminderOf("missed-sessions", { participant: planned(daysAgo(1)), session: weekly(20) })).not.toBeNull()
    expect(reminderOf("missed-sessions", { session: [...weekly(20), running()] })).toBeNull()
  })
  it("of a group: it met twice since without the person, however few days that took", () => {
    const other = newId<ParticipantId>()
    const [was, one, two] = [
      meetingFact(daysAgo(9), [wren, other]),
      meetingFact(daysAgo(6), [other]),
      meetingFact(daysAgo(2), [other]),
    ]
    const session = [held(daysAgo(9), { groupSessionId: was.id as GroupSessionId })]
    expect(reminderOf("missed-sessions", { session, "group-session": [was, one] })).toBeNull()
    expect(reminderOf("missed-sessions", { session, "group-session": [was, one, two] })).toMatchObject({
      evidence: { count: 2 },
    })
    expect(
      reminderOf("missed-sessions", { session: [...session, held(daysAgo(1))], "group-session": [was, one, two] }),
    ).toBeNull()
  })
})

describe("papers", () => {
  const hour = 3_600_000
  it("product.md: a note is unsigned after 48 hours; exactly 48 are not after", () => {
    const draft = held(daysAgo(2), { status: "draft", endedAt: at(today, 15) - 48 * hour })
    expect(reminderOf("note-unsigned", { session: [draft] })).toBeNull()
    const older = { ...draft, endedAt: draft.endedAt === null ? null : draft.endedAt - 1 }
    expect(reminderOf("note-unsigned", { session: [older] })).toMatchObject({
      action: { do: "wrap-up", sessionId: draft.id },
    })
    const noteId = newId<NoteId>()
    expect(reminderOf("note-unsigned", { session: [{ ...older, noteId }] })?.action).toEqual({ do: "note", noteId })
    expect(reminderOf("note-unsigned", { session: [{ ...older, status: "finished" }] })).toBeNull()
  })
  it("48 hours stay 48 hours over the night when summer time begins", () => {
    const endedAt = Date.parse("2026-03-07T20:00:00Z")
    const on = (now: string) => ({ today: "2026-03-09", now: Date.parse(now) })
    const session = [held("2026-03-07", { status: "draft", endedAt, startedAt: endedAt - hour })]
    expect(reminderOf("note-unsigned", { session }, on("2026-03-09T20:00:00.000Z"))).toBeNull()
    expect(reminderOf("note-unsigned", { session }, on("2026-03-09T20:00:00.001Z"))).not.toBeNull()
  })
  it("is asked for also of somebody who is not seen any more", () => {
    const session = [held(daysAgo(5), { status: "draft" })]
    expect(reminderOf("note-unsigned", { participant: [personFact({ active: false })], session })).not.toBeNull()
  })

  const both = (on: string) => [
    ratingFact(on),
    ratingFact(on, { instrumentId: "imrs-practitioner", by: "facilitator" }),
  ]
  it("imr.md 3.1: the IMR Scales come round after three months, on the day", () => {
    const session = [held("2026-01-06")]
    expect(reminderOf("scales-due", { session, administration: both("2026-03-16") })).toBeNull()
    expect(reminderOf("scales-due", { session, administration: both("2026-03-15") })).toMatchObject({
      subject: "imrs-participant",
      since: today,
      evidence: { on: "2026-03-15" },
      action: { do: "begin-rating", instrumentId: "imrs-participant", by: "participant" },
    })
  })
  it("are due from the first session on; each version by itself; one that is open is not filled in", () => {
    expect(reminderOf("scales-due", {})).toBeNull()
    expect(reminderOf("scales-due", { session: [held(daysAgo(1))] })).toMatchObject({ evidence: {}, since: daysAgo(1) })
    const session = [held(daysAgo(1))]
    const own = [ratingFact(daysAgo(1))]
    expect(reminderOf("scales-due", { session, administration: own })).toMatchObject({ subject: "imrs-practitioner" })
    const open = [ratingFact(daysAgo(1), { status: "open" })]
    expect(reminderOf("scales-due", { session, administration: open })).toMatchObject({ subject: "imrs-participant" })
  })
  it("a corrected one counts with the day of what it corrects", () => {
    const [old] = both("2026-03-15")
    if (!old) throw new Error("one")
    const session = [held("2026-01-06")]
    const corrected = [old, ratingFact("2026-03-15", { corrects: old.id }), ...both("2026-05-01").slice(1)]
    expect(reminderOf("scales-due", { session, administration: corrected })).toMatchObject({
      evidence: { on: "2026-03-15" },
    })
  })

  it("imr.md 6.4: the inventory is asked for after two sessions, until something is in it", () => {
    const session = [held(daysAgo(7)), held(daysAgo(1))]
    expect(reminderOf("inventory-missing", { session: session.slice(1) })).toBeNull()
    expect(reminderOf("inventory-missing", { session })).toMatchObject({
      action: { do: "begin-tool", toolId: "form/knowledge-and-skills" },
    })
    const sheet = (filled: readonly string[]) => [sheetFact("form/knowledge-and-skills", { filled })]
    expect(reminderOf("inventory-missing", { session, "tool-sheet": sheet([]) })).not.toBeNull()
    expect(reminderOf("inventory-missing", { session, "tool-sheet": sheet(["day-1"]) })).toBeNull()
  })
})

describe("the program", () => {
  const people = (count: number) => Array.from({ length: count }, () => newId<ParticipantId>())

  it("fidelity item 1: eight in a group is as it should be; nine is over", () => {
    expect(reminderOf("group-size", { "group-session": [meetingFact(daysAgo(3), people(8))] })).toBeNull()
    expect(reminderOf("group-size", { "group-session": [meetingFact(daysAgo(3), people(9))] })).toMatchObject({
      participantId: null,
      evidence: { count: 9, limit: 8 },
      action: { do: "group" },
    })
  })
  it("a group is as large as at its latest session, whoever was told twice", () => {
    const shrunk = [meetingFact(daysAgo(10), people(9)), meetingFact(daysAgo(3), people(8))]
    expect(reminderOf("group-size", { "group-session": shrunk })).toBeNull()
    const [one = wren, ...others] = people(8)
    expect(reminderOf("group-size", { "group-session": [meetingFact(daysAgo(3), [one, one, ...others])] })).toBeNull()
  })
  it("fidelity item 2: it closes before six months are over for someone; exactly six are enough", () => {
    const about = (endsOn: string) => ({ program: { id: newId<ProgramId>(), endsOn } })
    const participant = [personFact({ startedOn: "2026-02-01" })]
    expect(reminderOf("short-program", { participant }, about("2026-08-01"))).toBeNull()
    expect(reminderOf("short-program", { participant }, about("2026-07-31"))).toMatchObject({
      evidence: { on: "2026-07-31", count: 1, limit: 6 },
    })
    expect(reminderOf("short-program", { participant }, about(daysAgo(1)))).toBeNull()
    expect(reminderOf("short-program", { participant })).toBeNull()
  })
  it("imr.md 2, G9: the review is due on its day, not before, and not when nobody told the program's start", () => {
    expect(reminderOf("review-due", {}, { reviewDueOn: today })).toMatchObject({ action: { do: "reviews" } })
    expect(reminderOf("review-due", {}, { reviewDueOn: daysAgo(-1) })).toBeNull()
    expect(reminderOf("review-due", {})).toBeNull()
  })
  it("imr.md 2, G8: supervision a week ago is weekly; eight days ago is not; from no log nothing is concluded", () => {
    expect(reminderOf("supervision-missed", {}, { supervisedOn: daysAgo(7) })).toBeNull()
    expect(reminderOf("supervision-missed", {}, { supervisedOn: daysAgo(8) })).toMatchObject({ evidence: { count: 8 } })
    expect(reminderOf("supervision-missed", {}, aboutOf())).toBeNull()
  })
})
