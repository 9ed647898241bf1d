import { describe, expect, it } from "vitest"
import type { DeviceId, MemberId } from "../../../core/base/id.ts"
import { newId } from "../../../core/base/id.ts"
import type { Role } from "../../../core/domain/profile.ts"
import { recipientsFor, standingOf, supervisorsOf } from "../../../core/domain/roster.ts"
import { aDevice, base, bring, calendar, type Device, valueIn } from "./devices.ts"

const invitation = { role: "peer-specialist" as Role, single: true, days: 14, words: "for Noor", base }

const started = async () => {
  const clock = calendar("2026-03-09")
  const desk = aDevice("Dana Farrow", clock)
  await desk.named
  valueIn(await desk.team.start({ code: "North", name: "Northside House", label: "the desk" }))
  return { clock, desk }
}

/** Invited and joined, with what its first export asks read at the desk. */
const asking = async (name: string, desk: Device, clock: ReturnType<typeof calendar>, said: object = {}) => {
  const given = valueIn(await desk.team.invite({ ...invitation, ...said }))
  const tablet = aDevice(name, clock)
  await tablet.named
  valueIn(await tablet.team.join({ text: given.link, label: "the blue tablet" }))
  const ask = await tablet.ask()
  await desk.hear(ask)
  return { tablet, ask, given }
}

const admitted = async (name: string, desk: Device, clock: ReturnType<typeof calendar>, said: object = {}) => {
  const { tablet, ask } = await asking(name, desk, clock, said)
  valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
  await bring(desk, tablet, "rosters", "members")
  return { tablet, ask }
}

const membersOf = async ({ records }: Device) => valueIn(await records.members.heads({}))

describe("starting a program", () => {
  it("makes its first supervisor of whoever starts it, with this device", async () => {
    const { desk } = await started()
    const now = await desk.belonging()
    expect(now).toMatchObject({
      stage: "member",
      program: { code: "north", name: "Northside House" },
      role: "supervisor",
      supervises: true,
    })
    const { members } = await desk.teamNow()
    expect(members).toMatchObject([{ name: "Dana Farrow", me: true, devices: [{ label: "the desk", here: true }] }])
    expect(valueIn(await desk.profiles.heads({}))).toMatchObject([
      { name: "Dana Farrow", role: "supervisor", credentials: "CPS" },
    ])
  })

  it("names the program of the reports, unless it has a name", async () => {
    const { desk } = await started()
    expect(valueIn(await desk.programs.heads({}))).toMatchObject([{ name: "Northside House" }])
  })

  it("is refused in a vault that is in a program, and for a code that cannot stand in a file's name", async () => {
    const { desk, clock } = await started()
    const again = { code: "other", name: "Another", label: "" }
    expect(await desk.team.start(again)).toEqual({ ok: false, error: { type: "InProgram" } })
    const other = aDevice("Sam Ortiz", clock)
    expect(await other.team.start({ ...again, code: "no spaces" })).toMatchObject({ error: { type: "Malformed" } })
    expect(await other.belonging()).toEqual({ stage: "alone" })
  })

  it("that was broken off before it had a member can be begun again", async () => {
    const { desk } = await started()
    valueIn(await desk.records.members.erase((await membersOf(desk)).map(({ id }) => id)))
    expect(await desk.belonging()).toEqual({ stage: "alone" })
    valueIn(await desk.team.start({ code: "south", name: "Southside", label: "" }))
    expect(await desk.belonging()).toMatchObject({ stage: "member", program: { code: "south" } })
    expect(valueIn(await desk.records.rosters.heads({}))).toHaveLength(1)
  })
})

describe("joining", () => {
  it("shows whose invitation it is before anything is kept, from the link and from the file", async () => {
    const { desk, clock } = await started()
    const given = valueIn(await desk.team.invite(invitation))
    expect(given.link).toMatch(/^https:\/\/handrail\.example\/app\/#\/join\/[\w-]+$/)
    const tablet = aDevice("Noor Haddad", clock)
    for (const text of [given.link, given.text])
      expect(valueIn(await tablet.team.readInvitation({ text }))).toMatchObject({
        program: { code: "north", name: "Northside House" },
        role: "peer-specialist",
        from: "Dana Farrow",
        until: "2026-03-23",
        single: true,
      })
    expect(await tablet.belonging()).toEqual({ stage: "alone" })
  })

  it("shows the same six words on both sides", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await asking("Noor Haddad", desk, clock)
    const [here, there] = [await tablet.belonging(), (await desk.teamNow()).asks]
    expect(here).toMatchObject({ stage: "asking", from: "Dana Farrow", code: ask.code })
    expect(there).toMatchObject([{ ask: { name: "Noor Haddad", label: "the blue tablet" }, invitation: "open" }])
    expect(there[0]?.words).toHaveLength(6)
    expect(here.stage === "asking" && here.words).toEqual(there[0]?.words)
  })

  it("shows other words where someone put keys of their own in between", async () => {
    const { desk, clock } = await started()
    const given = valueIn(await desk.team.invite(invitation))
    const [tablet, between] = [aDevice("Noor Haddad", clock), aDevice("Noor Haddad", clock)]
    for (const one of [tablet, between]) valueIn(await one.team.join({ text: given.link, label: "" }))
    await desk.hear(await between.ask())
    const [here, there] = [await tablet.belonging(), (await desk.teamNow()).asks]
    expect(here.stage === "asking" && here.words).not.toEqual(there[0]?.words)
  })

  it("takes the role into the profile, and keeps the name and what stands under it", async () => {
    const { desk, clock } = await started()
    const { tablet } = await asking("Noor Haddad", desk, clock, { role: "practitioner" })
    expect(valueIn(await tablet.profiles.heads({}))).toMatchObject([
      { name: "Noor Haddad", role: "practitioner", credentials: "CPS" },
    ])
  })

  it("is refused after the invitation's last day, for what is none, and in another program", async () => {
    const { desk, clock } = await started()
    const { link } = valueIn(await desk.team.invite(invitation))
    expect(await desk.team.join({ text: link, label: "" })).toMatchObject({ error: { type: "InProgram" } })
    const tablet = aDevice("Noor Haddad", clock)
    expect(await tablet.team.join({ text: "hello", label: "" })).toMatchObject({ error: { type: "NotAnInvitation" } })
    clock.goTo("2026-03-24")
    const over = { error: { type: "InvitationOver", until: "2026-03-23" } }
    expect(await tablet.team.readInvitation({ text: link })).toMatchObject(over)
    expect(await tablet.team.join({ text: link, label: "" })).toMatchObject(over)
    expect(await tablet.belonging()).toEqual({ stage: "alone" })
  })
})

describe("admitting", () => {
  it("makes a member of the one who asked, and both sides know", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await admitted("Noor Haddad", desk, clock)
    expect(await tablet.belonging()).toMatchObject({ stage: "member", deviceId: ask.device, supervises: false })
    expect(await tablet.membership()).toMatchObject({ admittedOn: "2026-03-09", memberId: ask.member })
    const team = await desk.teamNow()
    expect(team.asks).toEqual([])
    expect(team.members.map(({ name }) => name)).toEqual(["Dana Farrow", "Noor Haddad"])
    expect(team.invitations).toMatchObject([{ state: "used", came: 1, here: true }])
  })

  it("gives the role that the invitation says, whatever the device says of itself", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await asking("Noor Haddad", desk, clock)
    await desk.hear({ ...ask, device: (await tablet.ask()).device, role: "supervisor" })
    valueIn(await desk.records.asks.change(ask.device, one => ({ ...one, ask: { ...one.ask, role: "supervisor" } })))
    valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
    expect((await desk.teamNow()).members.at(-1)).toMatchObject({ name: "Noor Haddad", role: "peer-specialist" })
  })

  it("adds a further device to the member there is, by another invitation or by the same", async () => {
    const { desk, clock } = await started()
    const { given, ask } = await asking("Noor Haddad", desk, clock)
    valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
    const phone = aDevice("noor haddad ", clock)
    valueIn(await phone.team.join({ text: given.text, label: "the phone" }))
    const second = await phone.ask()
    await desk.hear(second)
    expect((await desk.teamNow()).asks).toMatchObject([{ invitation: "used", perhaps: [ask.member] }])
    valueIn(await desk.team.admit({ deviceId: second.device, memberId: ask.member }))
    await bring(desk, phone, "rosters", "members")
    expect((await desk.teamNow()).members.at(-1)?.devices.map(({ label }) => label)).toEqual([
      "the blue tablet",
      "the phone",
    ])
    expect(await phone.belonging()).toMatchObject({ stage: "member", memberId: ask.member })
    expect(await phone.membership()).toMatchObject({ memberId: ask.member })
  })

  it("adds no further device by an invitation that was withdrawn", async () => {
    const { desk, clock } = await started()
    const { given, ask } = await asking("Noor Haddad", desk, clock)
    valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
    const phone = aDevice("Noor Haddad", clock)
    valueIn(await phone.team.join({ text: given.text, label: "the phone" }))
    const second = await phone.ask()
    await desk.hear(second)
    valueIn(await desk.team.withdraw({ id: given.id }))
    expect(await desk.team.admit({ deviceId: second.device, memberId: ask.member })).toEqual({
      ok: false,
      error: { type: "InvitationSpent", state: "withdrawn" },
    })
  })

  it("is for one where the invitation is, and for many where it is for the team", async () => {
    const { desk, clock } = await started()
    const join = async (name: string, link: string) => {
      const one = aDevice(name, clock)
      valueIn(await one.team.join({ text: link, label: "" }))
      const ask = await one.ask()
      await desk.hear(ask)
      return desk.team.admit({ deviceId: ask.device, memberId: null })
    }
    const forOne = valueIn(await desk.team.invite(invitation))
    expect(await join("Noor Haddad", forOne.link)).toEqual({ ok: true, value: null })
    expect(await join("Sam Ortiz", forOne.link)).toEqual({
      ok: false,
      error: { type: "InvitationSpent", state: "used" },
    })
    const forAll = valueIn(await desk.team.invite({ ...invitation, single: false }))
    for (const name of ["Sam Ortiz", "Ines Roca"])
      expect(await join(name, forAll.link)).toEqual({ ok: true, value: null })
    expect((await desk.teamNow()).members).toHaveLength(4)
  })

  it("is refused for an invitation that was withdrawn, that had run out, or that nobody here made", async () => {
    const { desk, clock } = await started()
    const { given, ask } = await asking("Noor Haddad", desk, clock)
    valueIn(await desk.team.withdraw({ id: given.id }))
    const spent = (state: string) => ({ ok: false, error: { type: "InvitationSpent", state } })
    expect(await desk.team.admit({ deviceId: ask.device, memberId: null })).toEqual(spent("withdrawn"))
    const { ask: inTime } = await asking("Sam Ortiz", desk, clock)
    const { ask: late } = await asking("Ines Roca", desk, clock)
    const other = newId<DeviceId>()
    valueIn(await desk.records.asks.erase([late.device]))
    clock.goTo("2026-03-24")
    valueIn(
      await desk.records.asks.add({
        id: other,
        ask: late,
        at: clock.now(),
        decided: null,
      }),
    )
    expect(await desk.team.admit({ deviceId: other, memberId: null })).toEqual(spent("over"))
    expect(await desk.team.admit({ deviceId: inTime.device, memberId: null })).toEqual({ ok: true, value: null })
    const stranger = { ...late, device: crypto.randomUUID() as DeviceId, invitation: crypto.randomUUID() as never }
    await desk.hear(stranger)
    expect(await desk.team.admit({ deviceId: stranger.device, memberId: null })).toEqual(spent("unknown"))
    expect((await desk.teamNow()).asks.find(one => one.ask.device === stranger.device)).toMatchObject({
      invitation: null,
      words: [],
    })
  })

  it("lets nobody put other keys in the place of those that were compared", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await asking("Noor Haddad", desk, clock)
    const hostile = aDevice("Noor Haddad", clock)
    const { signKey, recipient } = await (async () => {
      const { link } = valueIn(await desk.team.invite(invitation))
      valueIn(await hostile.team.join({ text: link, label: "" }))
      return hostile.ask()
    })()
    await desk.hear({ ...ask, signKey, recipient })
    valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
    const standing = standingOf(await membersOf(desk), ask.device)
    expect(standing?.device.signKey).toBe((await tablet.membership())?.signKey)
  })

  it("once refused, is asked for no more", async () => {
    const { desk, clock } = await started()
    const { ask } = await asking("Noor Haddad", desk, clock)
    valueIn(await desk.team.refuse({ deviceId: ask.device }))
    await desk.hear(ask)
    expect((await desk.teamNow()).asks).toEqual([])
    expect(await desk.team.admit({ deviceId: ask.device, memberId: null })).toMatchObject({
      error: { type: "NotFound" },
    })
  })
})

describe("only a supervisor's device", () => {
  it("changes the roster, invites, assigns, tells", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await admitted("Noor Haddad", desk, clock)
    const [deviceId, memberId, participantId] = [ask.device, ask.member, await tablet.addPerson("Ada")]
    const { team } = tablet
    const feedback = {
      memberId,
      kind: "feedback",
      words: "Well done",
      participantId: null,
      about: null,
      due: null,
    } as const
    const answers = await Promise.all([
      team.invite(invitation),
      team.admit({ deviceId, memberId: null }),
      team.refuse({ deviceId }),
      team.rename({ memberId, name: "Someone else" }),
      team.setRole({ memberId, role: "supervisor" }),
      team.removeDevice({ deviceId, why: "" }),
      team.removeMember({ memberId, why: "" }),
      team.changeProgram({ name: "Mine" }),
      team.putTarget({ entryId: null, url: "https://files.example", label: "" }),
      team.setPolicy({ policy: null }),
      team.makeRecovery(null),
      team.assign({ participantId, memberId, words: "" }),
      team.unassign({ participantId, memberId }),
      team.tell(feedback),
    ])
    expect(new Set(answers.map(one => !one.ok && one.error.type))).toEqual(new Set(["NotASupervisor"]))
  })

  it("that was taken off decides nothing any more", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await admitted("Sam Ortiz", desk, clock, { role: "supervisor" })
    valueIn(await desk.team.removeDevice({ deviceId: ask.device, why: "lost" }))
    await bring(desk, tablet, "members")
    expect(await tablet.team.changeProgram({ name: "Mine" })).toMatchObject({ error: { type: "NotASupervisor" } })
  })
})

describe("who is removed", () => {
  it("gets nothing that follows, for good, and is told since when and why", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await admitted("Noor Haddad", desk, clock)
    const own = (await desk.membership())?.deviceId as DeviceId
    expect(recipientsFor(`member:${ask.member}`, await membersOf(desk), own).map(({ id }) => id)).toEqual([ask.device])
    clock.goTo("2026-03-12")
    valueIn(await desk.team.removeDevice({ deviceId: ask.device, why: "left on a bus" }))
    valueIn(await desk.team.removeDevice({ deviceId: ask.device, why: "found again" }))
    expect(recipientsFor(`member:${ask.member}`, await membersOf(desk), own)).toEqual([])
    await bring(desk, tablet, "members")
    expect(await tablet.belonging()).toMatchObject({ stage: "removed", on: "2026-03-12", why: "left on a bus" })
    await desk.hear(ask)
    expect((await desk.teamNow()).asks).toEqual([])
  })

  it("with all devices, serves nobody any more", async () => {
    const { desk, clock } = await started()
    const { ask } = await admitted("Noor Haddad", desk, clock)
    const ada = await desk.addPerson("Ada")
    valueIn(await desk.team.assign({ participantId: ada, memberId: ask.member, words: "" }))
    clock.goTo("2026-03-12")
    valueIn(await desk.team.removeMember({ memberId: ask.member, why: "moved away" }))
    const gone = (await desk.teamNow()).members.at(-1)
    expect(gone).toMatchObject({
      leftOn: "2026-03-12",
      serves: 0,
      devices: [{ removedOn: "2026-03-12", why: "moved away" }],
    })
    expect(valueIn(await desk.records.assignments.heads({}))).toMatchObject([{ until: "2026-03-11" }])
  })

  it("is never the last supervisor: not their device, not themselves, not by another role", async () => {
    const { desk, clock } = await started()
    await admitted("Noor Haddad", desk, clock)
    const me = (await desk.teamNow()).members.find(one => one.me)
    const [deviceId, memberId] = [me?.devices[0]?.id as DeviceId, me?.id as MemberId]
    const last = { ok: false, error: { type: "LastSupervisor" } }
    expect(await desk.team.removeDevice({ deviceId, why: "" })).toEqual(last)
    expect(await desk.team.removeMember({ memberId, why: "" })).toEqual(last)
    expect(await desk.team.setRole({ memberId, role: "practitioner" })).toEqual(last)
    expect(await desk.team.leave(null)).toEqual(last)
    const { ask } = await admitted("Sam Ortiz", desk, clock, { role: "supervisor" })
    expect(supervisorsOf(await membersOf(desk)).map(({ id }) => id)).toContain(ask.device)
    valueIn(await desk.team.setRole({ memberId, role: "practitioner" }))
    expect(await desk.belonging()).toMatchObject({ role: "practitioner", supervises: false })
    expect(valueIn(await desk.profiles.heads({}))).toMatchObject([{ role: "practitioner" }])
  })
})

describe("leaving", () => {
  it("takes the keys of a device that asks, and it can join again", async () => {
    const { desk, clock } = await started()
    const { tablet, given } = await asking("Noor Haddad", desk, clock)
    const before = await tablet.ask()
    valueIn(await tablet.team.leave(null))
    expect(await tablet.belonging()).toEqual({ stage: "alone" })
    expect(valueIn(await tablet.records.memberships.heads({}))).toEqual([])
    valueIn(await tablet.team.join({ text: given.link, label: "" }))
    expect((await tablet.ask()).device).not.toBe(before.device)
  })

  it("is not for a device that stands; one that was removed leaves, keeps its people, and comes back anew", async () => {
    const { desk, clock } = await started()
    const { tablet, ask } = await admitted("Noor Haddad", desk, clock)
    await tablet.addPerson("Ada")
    expect(await tablet.team.leave(null)).toEqual({ ok: false, error: { type: "StillMember" } })
    valueIn(await desk.team.removeDevice({ deviceId: ask.device, why: "a mistake" }))
    await bring(desk, tablet, "members")
    valueIn(await tablet.team.leave(null))
    expect(valueIn(await tablet.records.participants.heads({}))).toHaveLength(1)
    const { link } = valueIn(await desk.team.invite(invitation))
    valueIn(await tablet.team.join({ text: link, label: "" }))
    const again = await tablet.ask()
    await desk.hear(again)
    valueIn(await desk.team.admit({ deviceId: again.device, memberId: ask.member }))
    await bring(desk, tablet, "rosters", "members")
    expect(await tablet.belonging()).toMatchObject({ stage: "member", memberId: ask.member, deviceId: again.device })
  })

  it("takes nothing of one program into another", async () => {
    const { desk, clock } = await started()
    const { ask } = await admitted("Noor Haddad", desk, clock)
    const ada = await desk.addPerson("Ada")
    valueIn(await desk.team.assign({ participantId: ada, memberId: ask.member, words: "" }))
    valueIn(await desk.team.removeMember({ memberId: ask.member, why: "" }))
    valueIn(await desk.team.leave(null))
    valueIn(await desk.team.start({ code: "south", name: "Southside", label: "" }))
    expect((await desk.teamNow()).members).toHaveLength(1)
    const { rosters, members, invitations, assignments, participants } = desk.records
    const counts = await Promise.all(
      [rosters, members, invitations, assignments, participants].map(
        async one => valueIn<readonly unknown[]>(await one.heads({})).length,
      ),
    )
    expect(counts).toEqual([1, 1, 0, 0, 1])
  })
})
