import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import type { AdministrationId, ParticipantId } from "../../../core/base/id.ts"
import { noAnswer } from "../../../core/domain/administration.ts"
import { bandOf, itemOf, withSaid } from "../../../core/ratings/answer.ts"
import { newAdministration } from "../../../core/ratings/begin.ts"
import { participantScale, practitionerScale } from "./instruments.ts"

const scales = [participantScale, practitionerScale]
const today = "2026-03-09"

describe.each(scales)("imr.md 3.2: $id", scale => {
  const found = (id: string) => {
    const item = itemOf(scale, id)
    if (!item) throw new Error(`no item ${id}`)
    return item
  }
  const one = newAdministration(
    scale,
    { participantId: "amir" as ParticipantId, by: "participant", supporterId: null },
    { id: "a" as AdministrationId, today, sessionId: null },
  )

  it.each(["relapse", "hospital"])("(b) item %s: up to 30 days is 1, 91 is 2, 183 is 3, 365 is 4, more is 5", id => {
    const item = found(id)
    if (item.kind !== "since") throw new Error(`${id} asks how long ago`)
    const days = [0, 1, 30, 31, 91, 92, 183, 184, 365, 366, 10_000]
    expect(days.map(ago => bandOf(item, addDays(today, -ago), today))).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    expect(bandOf(item, addDays(today, 1), today)).toBeNull()
  })

  it("(b) counts days on the calendar, over a leap day and over the change to summer time", () => {
    const item = found("relapse")
    if (item.kind !== "since") throw new Error("it asks how long ago")
    expect([bandOf(item, "2024-02-08", "2024-03-09"), bandOf(item, "2024-02-07", "2024-03-09")]).toEqual([1, 2])
    expect([bandOf(item, "2026-03-01", "2026-03-31"), bandOf(item, "2026-02-28", "2026-03-31")]).toEqual([1, 2])
  })

  it("(b) keeps the day and answers by it; never is the last anchor, with no day", () => {
    const item = found("hospital")
    const day = addDays(today, -92)
    expect(withSaid(one, item, { as: "day", day })?.answers.hospital).toEqual({ ...noAnswer, value: 3, day })
    expect(withSaid(one, item, { as: "value", value: 5 })?.answers.hospital).toEqual({ ...noAnswer, value: 5 })
    expect(withSaid(one, item, { as: "day", day: addDays(today, 1) })).toBeNull()
  })

  it("(a) item 4: five times is not rounded; it stays open until one of both neighbors is chosen", () => {
    const item = found("contact")
    const open = withSaid(one, item, { as: "gap", gap: "five", value: null })
    expect(open?.answers.contact).toEqual({ ...noAnswer, gap: "five", value: null })
    for (const value of [3, 4])
      expect(withSaid(one, item, { as: "gap", gap: "five", value })?.answers.contact?.value).toBe(value)
    for (const value of [1, 2, 5, 3.5]) expect(withSaid(one, item, { as: "gap", gap: "five", value })).toBeNull()
  })

  it("(c) marks items 14 and 15 as substance-use information before the first answer", () => {
    expect(one.sensitive).toEqual({ "answers.alcohol": true, "answers.drugs": true })
  })
})
