import { describe, expect, it } from "vitest"
import { type ConsentId, newId, type ParticipantId } from "../../../../core/base/id.ts"
import type { Consent } from "../../../../core/domain/consent.ts"
import { aProgram } from "./a-program.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

const consentOf = (participantId: ParticipantId, on: string): Consent => ({
  id: newId<ConsentId>(),
  participantId,
  recipient: { name: "the team", kind: "program" },
  what: { goals: true, plans: true, tools: true, sessions: true, notes: true, ratings: true, substanceUse: true },
  purpose: "so that we pull together",
  from: on,
  until: null,
  given: "said",
  recordedOn: on,
  recordedBy: "Ines",
  revoked: null,
  replaces: null,
})

const marked = async (device: Device, anna: ParticipantId) =>
  device.addSession(anna, { agenda: "beer at noon", place: "the park", sensitive: { agenda: true } })

describe("what is marked as about alcohol or drugs", () => {
  it("stays behind until a consent covers it, then comes whole, and no edit there takes it away", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const session = await marked(ines, anna)
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const member = await memberIdOf("Ines")
    granted(await ines.takeIn((await sendTo(member)).file))
    expect(granted(await sol.store.sessions.get(session))).toMatchObject({ agenda: "", place: "the park" })

    // The supervisor, who does not know the text, writes elsewhere in the record.
    granted(await sol.store.sessions.change(session, one => ({ ...one, place: "the park by the river" })))
    granted(await ines.takeIn((await sendTo(member)).file))
    expect(granted(await ines.store.sessions.get(session))).toMatchObject({
      agenda: "beer at noon",
      place: "the park by the river",
    })

    granted(await ines.store.consents.add(consentOf(anna, ines.calendar.today())))
    const { file } = await ines.send()
    expect(granted(await sol.takeIn(file)).changed).toBeGreaterThan(0)
    expect(granted(await sol.store.sessions.get(session)).agenda).toBe("beer at noon")
  })

  it("of a session left behind as a whole, nobody says that it was handed over", async () => {
    const { sol, join } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const drugs = await ines.addSession(anna, { topicId: "drug-and-alcohol-use", agenda: "the weekend" })
    const { first } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    expect(await sol.store.sessions.get(drugs)).toMatchObject({ ok: false, error: { type: "NotFound" } })
    const unsent = await told(ines.exchange.watchUnsent, null, one => one.exchanges)
    expect(unsent.here).toEqual([drugs])
  })
})

describe("a supervisor's word that exports came", () => {
  it("goes also when there is nothing else to say", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const member = await memberIdOf("Ines")
    granted(await ines.takeIn((await sendTo(member)).file))
    await ines.addSession(anna)
    granted(await sol.takeIn((await ines.send()).file))
    await told(ines.exchange.watchUnsent, null, one => one.unconfirmed.length === 1)
    granted(await ines.takeIn((await sendTo(member)).file))
    await told(ines.exchange.watchUnsent, null, one => one.unconfirmed.length === 0 && one.here.length === 0)
    const again = await sol.exchange.make({ to: "member", memberId: member, leaveOut: [], period: null, whole: false })
    expect(again).toMatchObject({ ok: false, error: { type: "NothingWaits" } })
  })
})
