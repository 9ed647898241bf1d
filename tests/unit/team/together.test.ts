import { describe, expect, it } from "vitest"
import type { DeviceId, MemberId, ParticipantId } from "../../../core/base/id.ts"
import { broughtAlong, serves } from "../../../core/domain/assignment.ts"
import { noPolicy, type Policy } from "../../../core/domain/policy.ts"
import type { Role } from "../../../core/domain/profile.ts"
import { recipientsFor } from "../../../core/domain/roster.ts"
import { aDevice, base, bring, calendar, type Device, toldBy, valueIn } from "./devices.ts"

const policy: Policy = {
  format: "handrail/policy",
  version: 1,
  agency: "Northside",
  issuedOn: "2026-02-01",
  ...noPolicy,
  lockAfterMinutes: 10,
}

/** A program of one supervisor and one peer specialist, who has the roster. */
const program = async () => {
  const clock = calendar("2026-03-09")
  const desk = aDevice("Dana Farrow", clock)
  await desk.named
  valueIn(await desk.team.start({ code: "north", name: "Northside House", label: "the desk" }))
  const join = async (name: string, role: Role, memberId: MemberId | null = null) => {
    const given = valueIn(await desk.team.invite({ role, single: true, days: 14, words: "", base }))
    const device = aDevice(name, clock)
    await device.named
    valueIn(await device.team.join({ text: given.link, label: "" }))
    const ask = await device.ask()
    await desk.hear(ask)
    valueIn(await desk.team.admit({ deviceId: ask.device, memberId }))
    await bring(desk, device, "rosters", "members")
    return { device, ask }
  }
  const { device: tablet, ask } = await join("Noor Haddad", "peer-specialist")
  return { clock, desk, tablet, ask, join, noor: ask.member }
}

const inForce = async ({ records }: Device) =>
  valueIn(await records.policies.heads({}))
    .filter(one => !one.setAside)
    .map(one => one.policy.issuedOn)

describe("whom an export is written to", () => {
  it("the supervisors and one's own other devices; those alone; or one member's devices: never oneself", async () => {
    const { desk, ask, noor, join } = await program()
    const phone = await join("Noor Haddad", "peer-specialist", noor)
    const sam = await join("Sam Ortiz", "supervisor")
    const members = valueIn(await desk.records.members.heads({}))
    const own = (await desk.membership())?.deviceId as DeviceId
    const to = (audience: Parameters<typeof recipientsFor>[0], from: DeviceId) =>
      new Set(recipientsFor(audience, members, from).map(({ id }) => id))
    expect(to("program", ask.device)).toEqual(new Set([own, sam.ask.device, phone.ask.device]))
    expect(to("self", ask.device)).toEqual(new Set([phone.ask.device]))
    expect(to(`member:${noor}`, own)).toEqual(new Set([ask.device, phone.ask.device]))
    expect(to("program", own)).toEqual(new Set([sam.ask.device]))
    expect(to("self", own)).toEqual(new Set())
    valueIn(await desk.team.removeDevice({ deviceId: phone.ask.device, why: "" }))
    const after = valueIn(await desk.records.members.heads({}))
    expect(recipientsFor(`member:${noor}`, after, own).map(({ id }) => id)).toEqual([ask.device])
    expect(recipientsFor("self", after, phone.ask.device)).toEqual([])
  })
})

describe("the program's rules", () => {
  it("reach a member with the invitation, with the roster, and go when the program takes them back", async () => {
    const { desk, tablet, join } = await program()
    valueIn(await desk.team.setPolicy({ policy }))
    expect(await inForce(desk)).toEqual(["2026-02-01"])
    const { device: sam } = await join("Sam Ortiz", "practitioner")
    expect(await inForce(sam)).toEqual(["2026-02-01"])
    expect(await inForce(tablet)).toEqual([])
    await bring(desk, tablet, "rosters")
    await bring(desk, tablet, "rosters")
    expect(await inForce(tablet)).toEqual(["2026-02-01"])
    valueIn(await desk.team.setPolicy({ policy: null }))
    for (const one of [tablet, sam]) await bring(desk, one, "rosters")
    for (const one of [desk, tablet, sam]) expect(await inForce(one)).toEqual([])
  })

  it("never take the place of a later policy that came otherwise", async () => {
    const { desk, tablet } = await program()
    const later = { ...policy, issuedOn: "2026-03-01" }
    valueIn(await tablet.records.policies.add({ id: crypto.randomUUID() as never, policy: later, setAside: false }))
    valueIn(await desk.team.setPolicy({ policy }))
    await bring(desk, tablet, "rosters")
    expect(await inForce(tablet)).toEqual(["2026-03-01"])
  })

  it("name only places where nobody listens on the way, and nobody's name stands in the address", async () => {
    const { desk } = await program()
    const put = (url: string) => desk.team.putTarget({ entryId: null, url, label: "the agency's folder" })
    for (const url of ["http://files.example/in", "https://dana:pw@files.example/", "file:///tmp", "hello"])
      expect(await put(url)).toMatchObject({ error: { type: "Malformed" } })
    for (const url of ["https://files.example/in/", "http://127.0.0.1:4180/"])
      expect(await put(url)).toEqual({ ok: true, value: null })
    const [first = ""] = Object.keys((await desk.teamNow()).roster.targets)
    valueIn(await desk.team.removeTarget({ entryId: first }))
    const given = valueIn(await desk.team.invite({ role: "practitioner", single: true, days: 1, words: "", base }))
    const facts = valueIn(await desk.team.readInvitation({ text: given.link }))
    expect(facts.targets.map(({ url }) => url)).toEqual(["http://127.0.0.1:4180/"])
  })
})

describe("the recovery key of a program", () => {
  it("is shown once, kept nowhere, and every vault is written to the newest there is", async () => {
    const { desk, tablet } = await program()
    const made = valueIn(await desk.team.makeRecovery(null))
    expect(made.identity).toMatch(/^AGE-SECRET-KEY-1/)
    expect((await desk.teamNow()).roster.recovery).toBe(made.recipient)
    expect(JSON.stringify(valueIn(await desk.records.rosters.heads({})))).not.toContain(made.identity)
    expect(desk.written.at(-1)).toBe(made.recipient)
    await bring(desk, tablet, "rosters")
    expect(tablet.written.at(-1)).toBe(made.recipient)
    const next = valueIn(await desk.team.makeRecovery(null))
    await bring(desk, tablet, "rosters")
    expect(tablet.written.at(-1)).toBe(next.recipient)
  })

  it("is written to on joining already, and no more after leaving", async () => {
    const { clock, desk } = await program()
    const made = valueIn(await desk.team.makeRecovery(null))
    const given = valueIn(await desk.team.invite({ role: "practitioner", single: true, days: 1, words: "", base }))
    const sam = aDevice("Sam Ortiz", clock)
    valueIn(await sam.team.join({ text: given.link, label: "" }))
    expect(sam.written).toEqual([made.recipient])
    valueIn(await sam.team.leave(null))
    expect(sam.written).toEqual([made.recipient, null])
  })
})

describe("who serves whom", () => {
  it("begins on the day it is said, once however often it is said, and ends with the day it is taken back", async () => {
    const { clock, desk, noor } = await program()
    const two = { participantId: await desk.addPerson("Ada"), memberId: noor }
    valueIn(await desk.team.assign({ ...two, words: "Likes to walk" }))
    valueIn(await desk.team.assign({ ...two, words: "Likes to walk" }))
    expect(valueIn(await desk.records.assignments.heads({}))).toHaveLength(1)
    expect(await toldBy(desk.team.watchCaseload, null)).toEqual([
      {
        participantId: two.participantId,
        chosenName: "Ada",
        active: true,
        servedBy: [{ memberId: noor, from: "2026-03-09", words: "Likes to walk" }],
      },
    ])
    expect((await desk.teamNow()).members.map(({ serves: people }) => people)).toEqual([0, 1])
    clock.goTo("2026-03-12")
    valueIn(await desk.team.unassign(two))
    const all = valueIn(await desk.records.assignments.heads({}))
    const on = (day: string) => serves(all, two.memberId, two.participantId, day)
    expect(["2026-03-08", "2026-03-09", "2026-03-12", "2026-03-13"].map(on)).toEqual([false, true, true, false])
    valueIn(await desk.team.assign({ ...two, words: "" }))
    const again = valueIn(await desk.records.assignments.heads({}))
    expect(serves(again, two.memberId, two.participantId, "2026-03-13")).toBe(true)
  })

  it("is said only of people and members that there are", async () => {
    const { desk, noor } = await program()
    const participantId = await desk.addPerson("Ada")
    const nobody = crypto.randomUUID()
    for (const two of [
      { participantId, memberId: nobody as MemberId },
      { participantId: nobody as ParticipantId, memberId: noor },
    ])
      expect(await desk.team.assign({ ...two, words: "" })).toEqual({
        ok: false,
        error: { type: "NotFound", id: nobody },
      })
  })

  it("counts people that a member brought themselves, and none again whose service was ended", async () => {
    const { clock, desk, noor } = await program()
    const [ada, ben] = [await desk.addPerson("Ada"), await desk.addPerson("Ben")]
    const known = async () => valueIn(await desk.records.assignments.heads({}))
    const brought = broughtAlong([ada, ada, ben], { memberId: noor, on: clock.today(), known: await known() })
    expect(brought.map(one => one.participantId)).toEqual([ada, ben])
    valueIn(await desk.records.assignments.add(...brought))
    valueIn(await desk.team.unassign({ participantId: ada, memberId: noor }))
    expect(broughtAlong([ada, ben], { memberId: noor, on: "2026-03-20", known: await known() })).toEqual([])
  })
})

describe("what a supervisor tells a member", () => {
  const task = {
    kind: "task",
    words: "Try the steps with Ada",
    participantId: null,
    about: null,
    due: "2026-03-16",
  } as const

  it("is there for that member until it is done, and what they answer comes back", async () => {
    const { desk, tablet, noor, join } = await program()
    const { device: sam } = await join("Sam Ortiz", "practitioner")
    valueIn(await desk.team.tell({ ...task, memberId: noor }))
    for (const one of [tablet, sam]) await bring(desk, one, "feedback")
    expect(await toldBy(sam.team.watchForMe, null)).toEqual([])
    const [mine] = await toldBy(tablet.team.watchForMe, null)
    expect(mine).toMatchObject({ words: "Try the steps with Ada", by: "Dana Farrow", due: "2026-03-16", seenAt: null })
    const id = mine?.id as NonNullable<typeof mine>["id"]
    for (const said of [
      sam.team.seen({ id }),
      sam.team.setDone({ id, done: true }),
      sam.team.answer({ id, words: "" }),
    ])
      expect(await said).toMatchObject({ error: { type: "NotFound" } })
    valueIn(await tablet.team.seen({ id }))
    valueIn(await tablet.team.answer({ id, words: "We did" }))
    expect(await toldBy(tablet.team.watchForMe, null)).toHaveLength(1)
    valueIn(await tablet.team.setDone({ id, done: true }))
    expect(await toldBy(tablet.team.watchForMe, null)).toEqual([])
    await bring(tablet, desk, "feedback")
    const [back] = await toldBy(desk.team.watchTold, { memberId: noor })
    expect(back).toMatchObject({ answer: "We did" })
    expect(back?.doneAt).not.toBeNull()
    expect(await toldBy(desk.team.watchTold, { memberId: sam.membership as never })).toEqual([])
    valueIn(await tablet.team.setDone({ id, done: false }))
    expect(await toldBy(tablet.team.watchForMe, null)).toHaveLength(1)
  })

  it("says something, to somebody who is there; the newest is first", async () => {
    const { desk, noor } = await program()
    expect(await desk.team.tell({ ...task, memberId: noor, words: "  " })).toMatchObject({
      error: { type: "Malformed" },
    })
    const nobody = crypto.randomUUID() as MemberId
    expect(await desk.team.tell({ ...task, memberId: nobody })).toMatchObject({ error: { type: "NotFound" } })
    for (const words of ["first", "second"]) valueIn(await desk.team.tell({ ...task, memberId: noor, words }))
    const told = await toldBy(desk.team.watchTold, { memberId: null })
    expect(told.map(one => one.words)).toEqual(["second", "first"])
  })
})

describe("a second supervisor", () => {
  it("admits by the invitation that the first one gave, and cannot give that one again", async () => {
    const { clock, desk, join } = await program()
    const { device: sam } = await join("Sam Ortiz", "supervisor")
    const given = valueIn(await desk.team.invite({ role: "practitioner", single: true, days: 14, words: "", base }))
    await bring(desk, sam, "members", "invitations", "rosters")
    const ines = aDevice("Ines Roca", clock)
    valueIn(await ines.team.join({ text: given.link, label: "" }))
    const ask = await ines.ask()
    for (const one of [desk, sam]) await one.hear(ask)
    const [here, there] = [await ines.belonging(), (await sam.teamNow()).asks]
    expect(here.stage === "asking" && here.words).toEqual(there[0]?.words)
    expect(await sam.team.giveAgain({ id: given.id, base })).toMatchObject({ error: { type: "NotFound" } })
    expect(valueIn(await desk.team.giveAgain({ id: given.id, base })).link).toBe(given.link)
    valueIn(await sam.team.admit({ deviceId: ask.device, memberId: null }))
    await bring(sam, desk, "members", "invitations")
    expect((await desk.teamNow()).asks).toEqual([])
    expect((await desk.teamNow()).invitations[0]).toMatchObject({ state: "used", came: 1 })
  })
})
