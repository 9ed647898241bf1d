import { describe, expect, it } from "vitest"
import type { DeviceId } from "../../../core/base/id.ts"
import { newId } from "../../../core/base/id.ts"
import { standingOf } from "../../../core/domain/roster.ts"
import { admitted, asking, invitation, membersOf, started } from "./a-desk.ts"
import { aDevice, bring, valueIn } from "./devices.ts"

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
