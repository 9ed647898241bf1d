import { describe, expect, it } from "vitest"
import type { FeedbackId, MemberId, ParticipantId } from "../../../core/base/id.ts"
import type { Feedback } from "../../../core/domain/feedback.ts"
import { cameBackWords, dueWords, pathOf } from "../../../core/ui/team/told-words.ts"
import { createWhen } from "../../../core/ui/when.ts"

const when = createWhen("en")
const on = "2026-11-22"
const told = (fields: Partial<Feedback>): Feedback => ({
  id: "f" as FeedbackId,
  memberId: "m" as MemberId,
  kind: "task",
  words: "Sign the note.",
  by: "Dana Cole",
  writtenAt: "2026-11-19T15:00:00.000Z",
  participantId: null,
  about: null,
  due: null,
  seenAt: null,
  doneAt: null,
  answer: "",
  ...fields,
})

describe("what was told to a member", () => {
  it("is never said to be seen or done before that came back", () => {
    expect(cameBackWords(told({}), on, when)).toBe("Not seen, as far as we know")
    expect(cameBackWords(told({ seenAt: "2026-11-21T12:00:00.000Z" }), on, when)).toBe("Seen yesterday")
    expect(
      cameBackWords(told({ seenAt: "2026-11-21T12:00:00.000Z", doneAt: "2026-11-22T12:00:00.000Z" }), on, when),
    ).toBe("Done today")
  })

  it("says by when only where a day was said, and that it is over without a reproach", () => {
    expect(dueWords(told({}), on, when)).toBeNull()
    expect(dueWords(told({ due: "2026-11-24" }), on, when)).toBe("by Tuesday")
    expect(dueWords(told({ due: "2026-11-20" }), on, when)).toBe("was due Friday")
  })

  it("leads to the record it is about, or else to the person, by ids alone", () => {
    const participantId = "p1" as ParticipantId
    expect(pathOf(told({ participantId, about: { kind: "session", id: "s1" } }))).toBe("/session/s1")
    expect(pathOf(told({ about: { kind: "note", id: "n1" } }))).toBe("/note/n1")
    expect(pathOf(told({ about: { kind: "tool-sheet", id: "t1" } }))).toBe("/tool/t1")
    expect(pathOf(told({ participantId }))).toBe("/person/p1")
    expect(pathOf(told({}))).toBeNull()
  })
})
