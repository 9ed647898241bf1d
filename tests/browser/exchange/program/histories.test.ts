import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type MemberId, newId, type ParticipantId, type SessionId } from "../../../../core/base/id.ts"
import { killedAfter, letLive } from "./killing.ts"
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

/** `killed`: the page ends at that write to its database, if it comes to as many; the next one goes on. */
type Killed = { readonly killed: number | null }
type Step =
  | (Killed & {
      readonly type: "write"
      readonly who: number
      readonly session: number
      readonly field: "agenda" | "place"
    })
  | (Killed & { readonly type: "add"; readonly who: number })
  | (Killed & { readonly type: "erase"; readonly session: number })
  | { readonly type: "send"; readonly who: number; readonly to: number; readonly lost: boolean }
  | (Killed & { readonly type: "deliver"; readonly which: number; readonly again: boolean })
  | { readonly type: "clock"; readonly who: number; readonly ms: number }

const who = fc.integer({ min: 0, max: 2 })
const killedIn = (most: number) => fc.option(fc.nat(most), { freq: 2 })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("write" as const),
      who,
      session: fc.nat(3),
      field: fc.constantFrom("agenda" as const, "place" as const),
      killed: killedIn(6),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("add" as const), who, killed: killedIn(6) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("erase" as const), session: fc.nat(8), killed: killedIn(6) }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("send" as const), who, to: fc.nat(1), lost: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("deliver" as const),
      which: fc.nat(20),
      again: fc.boolean(),
      killed: killedIn(20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("clock" as const), who, ms: fc.constantFrom(-year, year, -3_600_000) }),
  },
)

/** All texts of a session that somebody wrote, standing or beside, by field; null: it is not there. */
const textsOf = async (device: Device, id: SessionId) => {
  const session = await device.store.sessions.get(id)
  if (!session.ok) {
    expect(session.error.type).toBe("NotFound")
    return null
  }
  const beside = granted(await device.store.sessions.beside(id))
  const of = (field: "agenda" | "place") => [
    session.value[field],
    ...beside.filter(({ path }) => path === field).map(({ value }) => value),
  ]
  return { agenda: of("agenda"), place: of("place") }
}

describe("whatever happens between devices, and wherever a page ends", () => {
  it("all end with the same, and no edit that was acknowledged is lost", { timeout: 400_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, year, -year))),
        fc.array(step, { minLength: 10, maxLength: 24 }),
        async (skews, steps) => {
          const { devices, members, anna, sessions } = await aProgram(skews)
          const at = (n: number) => devices[n] as Device
          const under: { readonly to: number; readonly file: Blob }[] = []
          const maker = new Map(sessions.map(id => [id, 1]))
          const erased = new Set<SessionId>()
          /** What was acknowledged and nobody wrote over who had it. */
          const wanted = new Map<string, { readonly id: SessionId; readonly field: "agenda" | "place" }>()
          let written = 0

          /** On a device whose page may end in between. */
          const on = async <T>(n: number, killed: number | null, run: (device: Device) => Promise<T>) => {
            const device = at(n)
            if (killed === null) return run(device)
            const done = await killedAfter(device.name, killed, () => run(device))
            device.unlocked.setLocked(true)
            device.database.close()
            letLive(device.name)
            devices[n] = await openDevice(`member ${n}`, device.place)
            return done
          }
          const send = async (from: number, to: number, whole: boolean) => {
            const device = at(from)
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
          const doStep = async (one: Step) => {
            switch (one.type) {
              case "write": {
                const id = sessions[one.session % sessions.length] as SessionId
                const text = `text ${written++} by ${one.who}`
                const seen = (await textsOf(at(one.who), id))?.[one.field] ?? []
                const done = await on(one.who, one.killed, ({ store }) =>
                  store.sessions.change(id, before => ({ ...before, [one.field]: text })),
                )
                if (done && !done.ok) expect(done.error.type).toBe("NotFound")
                const isThere = (await textsOf(at(one.who), id))?.[one.field].includes(text) ?? false
                if (done?.ok) expect(isThere).toBe(true)
                if (!isThere) return
                for (const other of seen) wanted.delete(other)
                wanted.set(text, { id, field: one.field })
                return
              }
              case "add": {
                const [id, agenda] = [newId<SessionId>(), `added ${written++} by ${one.who}`]
                const done = await on(one.who, one.killed, device =>
                  device.addSession(anna as ParticipantId, { id, agenda }),
                )
                const isThere = (await textsOf(at(one.who), id)) !== null
                if (done) expect(isThere).toBe(true)
                if (!isThere) return
                sessions.push(id)
                maker.set(id, one.who)
                wanted.set(agenda, { id, field: "agenda" })
                return
              }
              case "erase": {
                const id = sessions[one.session % sessions.length] as SessionId
                const by = maker.get(id) ?? 0
                const done = await on(by, one.killed, ({ store }) => store.sessions.erase([id]))
                const isThere = (await textsOf(at(by), id)) !== null
                if (done) expect(isThere).toBe(false)
                if (!isThere) erased.add(id)
                return
              }
              case "send": {
                const sent = await send(one.who, one.to, false)
                if (sent && !one.lost) under.push(sent)
                return
              }
              case "deliver": {
                const which = under.length === 0 ? -1 : one.which % under.length
                const sent = under[which]
                if (!sent) return
                const took = await on(sent.to, one.killed, device => device.takeIn(sent.file))
                if (took) granted(took)
                if (took && !one.again) under.splice(which, 1)
                return
              }
              case "clock":
                at(one.who).calendar.move(one.ms)
            }
          }
          for (const one of steps) await doStep(one)
          // What was lost on the way comes again, as often as it takes until nobody has news.
          for (let turn = 0; turn < 3; turn++) {
            for (const from of [1, 2, 0, 0].entries()) {
              const sent = await send(from[1], from[0] === 3 ? 1 : 0, true)
              if (sent) granted(await at(sent.to).takeIn(sent.file))
            }
          }
          for (const id of sessions) {
            const here = await textsOf(at(0), id)
            expect(here === null).toBe(erased.has(id))
            for (const device of devices) expect(await textsOf(device, id)).toEqual(here)
            for (const [text, of] of wanted) if (of.id === id && here) expect(here[of.field], text).toContain(text)
          }
          for (const device of devices) device.database.close()
        },
      ),
      { numRuns: 6, seed: 20261122, endOnFailure: true },
    )
  })
})
