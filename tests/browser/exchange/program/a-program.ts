import { expect } from "vitest"
import type { DeviceId, MemberId } from "../../../../core/base/id.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

const base = "https://handrail.example/"

/** A program with its supervisor; whoever joins is admitted when the words on both sides are the same. */
export const aProgram = async () => {
  const sol = await openDevice("Sol")
  granted(await sol.team.start({ code: "maple", name: "Maple House", label: "desk" }))
  const join = async (
    device: Device,
    label: string,
    memberId: MemberId | null = null,
    role: "peer-specialist" | "supervisor" = "peer-specialist",
  ) => {
    const invitation = granted(await sol.team.invite({ role, single: false, days: 7, words: "", base }))
    granted(await device.team.join({ text: invitation.link, label }))
    const first = await device.send()
    const asked = await sol.takeIn(first.file)
    expect(asked).toMatchObject({ ok: false, error: { type: "Asks" } })
    const asking = await told(device.team.watchBelonging, null, one => one.stage === "asking")
    const team = await told(sol.team.watchTeam, null, one => (one?.asks.length ?? 0) > 0)
    const ask = team?.asks[0]
    if (asking.stage !== "asking" || !ask) throw new Error("nobody asks")
    expect(ask.words).toEqual(asking.words)
    expect(ask.words).toHaveLength(6)
    granted(await sol.team.admit({ deviceId: ask.ask.device, memberId }))
    return { first, deviceId: ask.ask.device as DeviceId }
  }
  const memberIdOf = async (name: string) => {
    const team = await told(sol.team.watchTeam, null, one => one?.members.some(member => member.name === name) ?? false)
    const member = team?.members.find(one => one.name === name)
    if (!member) throw new Error(`no member ${name}`)
    return member.id
  }
  /** What the supervisor has for a member. */
  const sendTo = async (memberId: MemberId) => sol.send({ to: "member", memberId, number: 0, way: "file" })
  return { sol, join, memberIdOf, sendTo }
}
