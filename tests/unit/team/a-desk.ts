import type { Role } from "../../../core/domain/profile.ts"
import { aDevice, base, bring, calendar, type Device, valueIn } from "./devices.ts"

export const invitation = { role: "peer-specialist" as Role, single: true, days: 14, words: "for Noor", base }

/** A program with its first supervisor, at a desk. */
export const started = async () => {
  const clock = calendar("2026-03-09")
  const desk = aDevice("Dana Farrow", clock)
  await desk.named
  valueIn(await desk.team.start({ code: "North", name: "Northside House", label: "the desk" }))
  return { clock, desk }
}

/** Invited and joined, with what its first export asks read at the desk. */
export const asking = async (name: string, desk: Device, clock: ReturnType<typeof calendar>, said: object = {}) => {
  const given = valueIn(await desk.team.invite({ ...invitation, ...said }))
  const tablet = aDevice(name, clock)
  await tablet.named
  valueIn(await tablet.team.join({ text: given.link, label: "the blue tablet" }))
  const ask = await tablet.ask()
  await desk.hear(ask)
  return { tablet, ask, given }
}

/** Let in, and told so. */
export const admitted = async (name: string, desk: Device, clock: ReturnType<typeof calendar>, said: object = {}) => {
  const { tablet, ask } = await asking(name, desk, clock, said)
  valueIn(await desk.team.admit({ deviceId: ask.device, memberId: null }))
  await bring(desk, tablet, "rosters", "members")
  return { tablet, ask }
}

export const membersOf = async ({ records }: Device) => valueIn(await records.members.heads({}))
