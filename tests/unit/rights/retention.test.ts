import { describe, expect, it } from "vitest"
import { addYears } from "../../../core/domain/add-years.ts"
import { headOfParticipant, type Participant } from "../../../core/domain/participant.ts"
import { headOfSession } from "../../../core/domain/session.ts"
import { keepingOn, yearsKept } from "../../../core/rights/retention.ts"
import { person, session, today } from "./records.ts"

const metOn = (day: string) => headOfSession({ ...session, startedAt: new Date(`${day}T12:00:00`).toISOString() })
const on = (day: string, more: Partial<Participant> = {}, last = "2019-03-16") =>
  keepingOn(
    day,
    [headOfParticipant({ ...person, startedOn: "2018-05-01", ...more })],
    [metOn("2018-06-01"), metOn(last)],
    7,
  )

describe("how long records are kept", () => {
  it("is seven years where no policy says it", () => {
    expect(yearsKept(null)).toBe(7)
  })

  it("counts from the last meeting, to the day", () => {
    expect(on("2026-03-15").due).toEqual([])
    expect(on(today).due).toMatchObject([{ chosenName: "Ana", since: "2019-03-16", until: "2026-03-16" }])
  })

  it("counts from the beginning for someone one never met", () => {
    const head = headOfParticipant({ ...person, startedOn: "2019-01-01" })
    expect(keepingOn(today, [head], [], 7).due).toMatchObject([{ since: "2019-01-01" }])
  })

  it("begins anew with a meeting that is to come", () => {
    expect(on(today, { next: { on: "2026-03-20", at: null } }).due).toEqual([])
    expect(on(today, { next: { on: "2019-03-20", at: null } }).due).toHaveLength(1)
  })

  it("never ends under a legal hold, which is listed with its reason whatever the age", () => {
    const legalHold = { reason: "a complaint", on: "2020-01-01" }
    expect(on(today, { legalHold })).toMatchObject({ due: [], held: [{ chosenName: "Ana", legalHold }] })
    expect(on("2019-04-01", { legalHold }).held).toHaveLength(1)
  })

  it("knows leap days", () => {
    expect(addYears("2024-02-29", 7)).toBe("2031-03-01")
    expect(addYears("2024-02-29", 4)).toBe("2028-02-29")
  })
})
