import { describe, expect, it } from "vitest"
import { type FeedbackId, newId } from "../../../../core/base/id.ts"
import { programRecordsOf } from "../../../../core/worker/program-records.ts"
import { aProgram } from "./a-program.ts"
import { copyOf } from "./copy-of.ts"
import { killedAfter, letLive } from "./killing.ts"
import { type Device, granted, openDevice, type Place } from "./open-device.ts"

/** All that taking in leaves behind in a vault; without ids that are made anew, and without moments. */
const stateOf = async ({ store }: Device) => {
  const { streams, setAsides, unsettled, assignments, outboxes } = programRecordsOf(store)
  const sorted = <T>(all: readonly T[]) => all.map(one => JSON.stringify(one)).sort()
  return {
    people: sorted(granted(await store.participants.heads({})).map(({ id, chosenName }) => [id, chosenName])),
    sessions: sorted(granted(await store.sessions.heads({})).map(({ id }) => id)),
    streams: sorted(
      granted(await streams.heads({})).map(({ id: _, takenAt: __, follow = [], ...one }) => ({ ...one, follow })),
    ),
    asides: sorted(granted(await setAsides.heads({})).map(({ reason, kind, device }) => [reason, kind, device])),
    beside: sorted(granted(await unsettled.heads({})).map(({ recordId, kind }) => [recordId, kind])),
    served: sorted(
      granted(await assignments.heads({})).map(({ participantId, memberId }) => [participantId, memberId]),
    ),
    confirmed: sorted(
      granted(await outboxes.heads({})).map(({ audience, life, confirmed }) => [audience, life, confirmed]),
    ),
  }
}

/** The next page of a vault, when it has done what it finds to be done. */
const openAgain = async (name: string, place: Place): Promise<Device> => {
  letLive(place.name)
  const device = await openDevice(name, place)
  await navigator.locks.request(`${place.name}:exchange`, () => {})
  return device
}

/** Takes a file in with the page ending at every write there is, and says what became of the vault. */
const brokenOffEverywhere = async (of: Device, name: string, file: Blob) => {
  const whole = await openDevice(name, await copyOf(of))
  granted(await whole.takeIn(file))
  const [before, after] = [await stateOf(of), await stateOf(whole)]
  expect(after).not.toEqual(before)
  let wentOn = 0
  for (let n = 0; ; n++) {
    const place = await copyOf(of)
    const dying = await openAgain(name, place)
    const lived = await killedAfter(place.name, n, () => dying.takeIn(file))
    dying.unlocked.setLocked(true)
    dying.database.close()
    const next = await openAgain(name, place)
    const found = await stateOf(next)
    // Nothing of it, or all of it, with what must follow.
    if (JSON.stringify(found) === JSON.stringify(after)) wentOn++
    else expect(found, `after ${n} writes`).toEqual(before)
    granted(await next.takeIn(file))
    expect(await stateOf(next), `taken again after ${n} writes`).toEqual(after)
    next.database.close()
    if (lived) return { writes: n, wentOn }
  }
}

describe("an export whose taking in is broken off, at whatever write", () => {
  it("is taken in with all that must follow, or not at all: on a supervisor's device", {
    timeout: 240_000,
  }, async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const session = await ines.addSession(anna, { agenda: "the garden" })
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const memberId = await memberIdOf("Ines")
    granted(await ines.takeIn((await sendTo(memberId)).file))
    // A text that two wrote, someone whom nobody serves yet, a session of this week, and what she may not write.
    granted(await sol.store.sessions.change(session, one => ({ ...one, agenda: "the roof" })))
    granted(await ines.store.sessions.change(session, one => ({ ...one, agenda: "the rent" })))
    await ines.addSession(await ines.addPerson("Ben"))
    granted(
      await programRecordsOf(ines.store).feedback.add({
        id: newId<FeedbackId>(),
        memberId,
        kind: "feedback",
        words: "well done",
        participantId: null,
        about: null,
        due: null,
        by: "Ines",
        writtenAt: ines.calendar.now(),
        seenAt: null,
        doneAt: ines.calendar.now(),
        answer: "",
      }),
    )
    const { file } = await ines.send()
    const { writes, wentOn } = await brokenOffEverywhere(sol, "Sol", file)
    expect(writes).toBeGreaterThan(10)
    expect(wentOn).toBeGreaterThan(1)
  })

  it("is taken in with all that must follow, or not at all: on a member's device", { timeout: 240_000 }, async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const memberId = await memberIdOf("Ines")
    granted(await sol.team.assign({ participantId: anna, memberId, words: "likes mornings" }))
    const { file } = await sendTo(memberId)
    const { wentOn } = await brokenOffEverywhere(ines, "Ines", file)
    expect(wentOn).toBeGreaterThan(1)
  })
})
