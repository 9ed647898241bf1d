import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MemberId, ParticipantId, SessionId } from "../../../../core/base/id.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

const year = 365 * 86_400_000
const base = "https://handrail.example/"

/** A supervisor and two members who serve the same person, each with a clock of their own. */
const aProgram = async (skews: readonly number[]) => {
  const [sol, ines, omar] = [await openDevice("Sol"), await openDevice("Ines"), await openDevice("Omar")]
  const devices = [sol, ines, omar]
  granted(await sol.team.start({ code: "maple", name: "Maple House", label: "desk" }))
  const anna = await ines.addPerson("Anna")
  const sessions: SessionId[] = []
  for (const agenda of ["one", "two"]) sessions.push(await ines.addSession(anna, { agenda }))
  const members: MemberId[] = []
  for (const device of [ines, omar]) {
    const given = granted(await sol.team.invite({ role: "peer-specialist", single: true, days: 7, words: "", base }))
    granted(await device.team.join({ text: given.link, label: "" }))
    const asks = await device.send()
    await sol.takeIn(asks.file)
    const team = await told(sol.team.watchTeam, null, one => (one?.asks.length ?? 0) > 0)
    const ask = team?.asks[0]
    if (!ask) throw new Error("nobody asks")
    granted(await sol.team.admit({ deviceId: ask.ask.device, memberId: null }))
    granted(await sol.takeIn(asks.file))
    members.push(ask.ask.member)
  }
  const [, second] = members
  if (!second) throw new Error("two members")
  granted(await sol.team.assign({ participantId: anna, memberId: second, words: "" }))
  for (const [n, memberId] of members.entries()) {
    const file = (await sol.send({ to: "member", memberId, number: 0, way: "file" })).file
    granted(await (devices[n + 1] as Device).takeIn(file))
  }
  for (const [n, device] of devices.entries()) device.calendar.move(skews[n] ?? 0)
  return { sol, devices, members, anna, sessions }
}

type Step =
  | { readonly type: "write"; readonly who: number; readonly session: number; readonly field: "agenda" | "place" }
  | { readonly type: "add"; readonly who: number }
  | { readonly type: "send"; readonly who: number; readonly to: number; readonly lost: boolean }
  | { readonly type: "deliver"; readonly which: number; readonly again: boolean }
  | { readonly type: "clock"; readonly who: number; readonly ms: number }

const who = fc.integer({ min: 0, max: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("write" as const),
      who,
      session: fc.nat(3),
      field: fc.constantFrom("agenda" as const, "place" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("add" as const), who }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("send" as const), who, to: fc.nat(1), lost: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant("deliver" as const), which: fc.nat(20), again: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("clock" as const), who, ms: fc.constantFrom(-year, year, -3_600_000) }),
  },
)

/** All texts of a session that somebody wrote, standing or beside. */
const textsOf = async (device: Device, id: SessionId) => {
  const session = granted(await device.store.sessions.get(id))
  const beside = granted(await device.store.sessions.beside(id))
  return {
    agenda: session.agenda,
    place: session.place,
    beside: beside.map(({ path, value }) => `${path}: ${value}`).sort(),
  }
}

describe("whatever happens between devices", () => {
  it("all end with the same, and no text is lost that nobody saw", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, year, -year))),
        fc.array(step, { minLength: 10, maxLength: 24 }),
        async (skews, steps) => {
          const { sol, devices, members, anna, sessions } = await aProgram(skews)
          const under: { readonly to: number; readonly file: Blob }[] = []
          let written = 0
          const send = async (from: number, to: number, whole: boolean) => {
            const device = devices[from] as Device
            const memberId = members[to] as MemberId
            const wish = from === 0 ? { to: "member" as const, memberId } : { to: "program" as const }
            const made = await device.exchange.make({ ...wish, leaveOut: [], period: null, whole })
            if (!made.ok) {
              expect(made.error.type).toBe("NothingWaits")
              return null
            }
            granted(await device.exchange.handed({ ...wish, number: made.value.number, way: "file" }))
            return { to: from === 0 ? to + 1 : 0, file: made.value.file }
          }
          for (const one of steps) {
            switch (one.type) {
              case "write": {
                const id = sessions[one.session % sessions.length] as SessionId
                const device = devices[one.who] as Device
                const text = `text ${written++} by ${one.who}`
                const changed = await device.store.sessions.change(id, before => ({ ...before, [one.field]: text }))
                if (!changed.ok) expect(changed.error.type).toBe("NotFound")
                break
              }
              case "add":
                sessions.push(
                  await (devices[one.who] as Device).addSession(anna as ParticipantId, {
                    agenda: `added ${written++}`,
                  }),
                )
                break
              case "send": {
                const sent = await send(one.who, one.to, false)
                if (sent && !one.lost) under.push(sent)
                break
              }
              case "deliver": {
                const at = under.length === 0 ? -1 : one.which % under.length
                const sent = under[at]
                if (!sent) break
                granted(await (devices[sent.to] as Device).takeIn(sent.file))
                if (!one.again) under.splice(at, 1)
                break
              }
              case "clock":
                ;(devices[one.who] as Device).calendar.move(one.ms)
            }
          }
          // What was lost on the way comes again, as often as it takes until nobody has news.
          for (let turn = 0; turn < 3; turn++) {
            for (const from of [1, 2, 0, 0].entries()) {
              const sent = await send(from[1], from[0] === 3 ? 1 : 0, true)
              if (sent) granted(await (devices[sent.to] as Device).takeIn(sent.file))
            }
          }
          for (const id of sessions) {
            const here = await textsOf(sol, id)
            for (const device of devices) expect(await textsOf(device, id)).toEqual(here)
          }
          for (const device of devices) device.database.close()
        },
      ),
      { numRuns: 6, seed: 20261122, endOnFailure: true },
    )
  })
})
