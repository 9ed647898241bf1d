import { describe, expect, it } from "vitest"
import type { DeviceId, MemberId } from "../../../core/base/id.ts"
import { recipientsFor, supervisorsOf } from "../../../core/domain/roster.ts"
import { admitted, asking, invitation, membersOf, started } from "./a-desk.ts"
import { bring, valueIn } from "./devices.ts"

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
