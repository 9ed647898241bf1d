import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commands } from "vitest/browser"
import type { DeviceId, TargetId } from "../../../../core/base/id.ts"
import type { Served } from "../../../targets/browser-commands.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

let apache: Served
beforeAll(async () => {
  apache = await commands.startApacheFor({ origins: [location.origin] })
})
afterAll(() => commands.stopServer(apache.url))

const base = "https://handrail.example/"

/** The place of exports, as this device has it. */
const placeOf = async (device: Device): Promise<TargetId> =>
  granted(
    await device.exchange.putTarget({
      id: null,
      label: "the agency's folder",
      url: apache.url,
      user: apache.user,
      password: apache.password,
      byItself: false,
    }),
  )

describe("devices that reach one folder", () => {
  it("find each other there: asked, admitted, exchanged and confirmed, and nothing else is asked of it", async () => {
    const [sol, ines, omar] = [
      await openDevice("Sol Marchetti"),
      await openDevice("Ines Falk"),
      await openDevice("Omar Reyes"),
    ]
    granted(await sol.team.start({ code: "maple", name: "Maple House", label: "desk" }))
    const places = { sol: await placeOf(sol), ines: "" as TargetId, omar: "" as TargetId }
    const round = async (device: Device, id: TargetId) => granted(await device.exchange.round({ id }))
    const join = async (device: Device, label: string) => {
      const given = granted(await sol.team.invite({ role: "peer-specialist", single: true, days: 7, words: "", base }))
      granted(await device.team.join({ text: given.text, label }))
    }
    await join(ines, "blue tablet")
    await join(omar, "old phone")
    places.ines = await placeOf(ines)
    places.omar = await placeOf(omar)

    const anna = await ines.addPerson("Annabel Whitcombe")
    const first = await ines.addSession(anna, { agenda: "mending the porch lantern" })
    expect((await round(ines, places.ines)).went).toBe(1)
    expect((await round(omar, places.omar)).went).toBe(1)
    expect((await round(sol, places.sol)).asks).toBe(2)

    const team = await told(sol.team.watchTeam, null, one => one?.asks.length === 2)
    for (const { ask } of team?.asks ?? [])
      granted(await sol.team.admit({ deviceId: ask.device as DeviceId, memberId: null }))
    // Their heads are those of known devices now: what they said before they were admitted is taken in.
    expect((await round(sol, places.sol)).added).toBeGreaterThan(0)
    expect(granted(await sol.store.sessions.get(first)).agenda).toBe("mending the porch lantern")
    expect(await round(ines, places.ines)).toMatchObject({ fetched: 1 })
    await told(ines.team.watchBelonging, null, one => one.stage === "member")
    await told(ines.exchange.watchUnsent, null, one => one.here.length === 0 && one.unconfirmed.length === 0)

    // Nothing new: one question.
    await round(sol, places.sol)
    await round(ines, places.ines)
    await round(sol, places.sol)
    expect(await round(ines, places.ines)).toMatchObject({ requests: 1, went: 0, fetched: 0 })
    expect(await round(sol, places.sol)).toMatchObject({ requests: 1, went: 0, fetched: 0 })

    // A year of work, round by round: what lies there stays few, and is read whole by who comes later.
    for (let week = 0; week < 20; week++) {
      await ines.addSession(anna, { agenda: `week ${week}: ${crypto.randomUUID().repeat(60)}` })
      await round(ines, places.ines)
    }
    expect((await round(sol, places.sol)).damaged).toEqual([])
    expect(granted(await sol.store.sessions.heads({}))).toHaveLength(21)
    const inbox = await told(sol.exchange.watchInbox, null, one => one.members.length === 2)
    expect(inbox.members.flatMap(({ devices }) => devices.flatMap(({ gaps }) => gaps))).toEqual([])

    // The folder says nothing of anyone.
    const lying = await commands.lyingOnApache(apache.url)
    expect(lying.length).toBeGreaterThan(3)
    expect(lying.length).toBeLessThan(30)
    const words = [
      "Annabel",
      "Whitcombe",
      "lantern",
      "Ines",
      "Falk",
      "Omar",
      "Reyes",
      "Sol",
      "Marchetti",
      "Maple",
      "maple",
      "tablet",
      "session",
      "participant",
      anna,
      first,
    ]
    for (const { name, text } of lying) {
      expect(name).toMatch(/^(h\/[0-9a-f]{20}-[0-9a-f-]+|s\/[0-9a-f]{32})$/)
      for (const word of words) {
        expect(text.includes(word) && word.length > 4, `${word} in ${name}`).toBe(false)
        expect(name.includes(word), `${word} in the name ${name}`).toBe(false)
      }
    }
  })

  it("lose nothing, and send nothing twice, when the place fails in between", async () => {
    const [sol, ines] = [await openDevice("Sol"), await openDevice("Ines")]
    granted(await sol.team.start({ code: "birch", name: "Birch House", label: "desk" }))
    const given = granted(await sol.team.invite({ role: "peer-specialist", single: true, days: 7, words: "", base }))
    granted(await ines.team.join({ text: given.link, label: "tablet" }))
    const wrong = await ines.exchange.putTarget({
      id: null,
      label: "wrong",
      url: apache.url,
      user: apache.user,
      password: "not it",
      byItself: false,
    })
    expect(wrong).toMatchObject({ ok: false, error: { type: "TargetRefused" } })
    const there = await placeOf(ines)
    const anna = await ines.addPerson("Anna")
    await ines.addSession(anna, { agenda: "before" })
    granted(await ines.exchange.round({ id: there }))
    const broken = new AbortController()
    await ines.addSession(anna, { agenda: "while it fails" })
    broken.abort()
    expect(await ines.exchange.round({ id: there }, broken.signal)).toMatchObject({
      ok: false,
      error: { type: "Aborted" },
    })
    granted(await ines.exchange.round({ id: there }))
    const desk = await placeOf(sol)
    expect(granted(await sol.exchange.round({ id: desk })).asks).toBe(1)
    const team = await told(sol.team.watchTeam, null, one => one?.asks.length === 1)
    const [ask] = team?.asks ?? []
    if (!ask) throw new Error("nobody asks")
    granted(await sol.team.admit({ deviceId: ask.ask.device, memberId: null }))
    const done = granted(await sol.exchange.round({ id: desk }))
    expect(done.damaged).toEqual([])
    expect(granted(await sol.store.sessions.heads({}))).toHaveLength(2)
    expect(granted(await sol.exchange.round({ id: desk })).added).toBe(0)
  })
})
