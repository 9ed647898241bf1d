import ICAL from "ical.js"
import { beforeEach, describe, expect, it } from "vitest"
import { type GroupId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Group } from "../../../core/domain/group.ts"
import { person, session, today } from "../rights/records.ts"
import { must, room } from "./room.ts"

let here: ReturnType<typeof room>
const group: Group = {
  id: newId<GroupId>(),
  name: "Tuesday group",
  place: "",
  roster: {},
  topicId: null,
  next: { on: "2026-03-24", at: null },
  active: true,
}
const planned = { ...person, next: { on: "2026-03-19", at: "14:30" } }

beforeEach(async () => {
  here = room()
  must(await here.participants.add(planned))
  must(await here.sessions.add(session))
  must(await here.groups.add(group))
})

const text = async () => must(await here.dataOut.calendar({ summary: "Session" })).file.text()
const events = async () =>
  new ICAL.Component(ICAL.parse(await text())).getAllSubcomponents("vevent").map(one => new ICAL.Event(one))

describe("the calendar of planned meetings", () => {
  it("has each from today on, at the time on the wall where it takes place", async () => {
    const [first, second] = await events()
    expect(first?.startDate.toString()).toBe("2026-03-19T14:30:00")
    expect(first?.endDate.toString()).toBe("2026-03-19T15:30:00")
    expect(first?.startDate.zone).toBe(ICAL.Timezone.localTimezone)
    expect(await text()).toMatch(/^DTSTART:20260319T143000\r$/m)
    expect(second?.startDate).toMatchObject({ isDate: true, year: 2026, month: 3, day: 24 })
    expect(second?.startDate.isDate).toBe(true)
  })

  it("calls each by the same word, and names nobody", async () => {
    expect((await events()).map(({ summary }) => summary)).toEqual(["Session", "Session"])
    const whole = await text()
    const secrets = ["Ana", "Tuesday", "flat", person.id, group.id, session.id]
    expect(secrets.filter(word => whole.includes(word))).toEqual([])
  })

  it("leaves out what is over, and whoever is not seen any more", async () => {
    const id = newId<ParticipantId>()
    must(await here.participants.add({ ...planned, id, active: false }))
    must(await here.participants.change(planned.id, one => ({ ...one, next: { on: "2026-03-15", at: "14:30" } })))
    expect((await events()).map(({ startDate }) => startDate.toString())).toEqual(["2026-03-24"])
    must(await here.participants.change(planned.id, one => ({ ...one, next: { on: today, at: null } })))
    expect(await events()).toHaveLength(2)
  })

  it("knows a meeting again that was put off, and takes the one after a session for another", async () => {
    const before = (await events())[0]?.uid
    must(await here.participants.change(planned.id, one => ({ ...one, next: { on: "2026-03-20", at: "09:00" } })))
    expect((await events())[0]?.uid).toBe(before)
    const later = { startedAt: "2026-03-16T14:00:00.000Z", endedAt: "2026-03-16T15:00:00.000Z" }
    must(await here.sessions.add({ ...session, ...later, id: newId<SessionId>() }))
    expect((await events())[0]?.uid).not.toBe(before)
  })

  it("is lines of 75 bytes at most, each ended as RFC 5545 has it", async () => {
    const lines = (await text()).split("\r\n")
    expect(lines.at(-1)).toBe("")
    expect(lines.filter(line => line.includes("\n") || new TextEncoder().encode(line).length > 75)).toEqual([])
    expect(lines.filter(line => line.startsWith("UID:"))).toHaveLength(2)
  })
})
