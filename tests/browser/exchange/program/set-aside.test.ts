import { describe, expect, it } from "vitest"
import { type FeedbackId, newId, type ParticipantId, type SetAsideId } from "../../../../core/base/id.ts"
import type { Feedback } from "../../../../core/domain/feedback.ts"
import { newPerson } from "../../../../core/people/person-record.ts"
import { participantKind } from "../../../../core/store/kinds.ts"
import { programRecordsOf } from "../../../../core/worker/program-records.ts"
import { aProgram } from "./a-program.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

const asidesOf = async ({ store }: Device) => granted(await programRecordsOf(store).setAsides.heads({}))

/** What a member may not write: feedback of their own making. */
const addFeedback = async ({ store, calendar }: Device, memberId: Feedback["memberId"], words: string) =>
  granted(
    await programRecordsOf(store).feedback.add({
      id: newId<FeedbackId>(),
      memberId,
      kind: "feedback",
      words,
      by: "",
      writtenAt: calendar.now(),
      participantId: null,
      about: null,
      due: null,
      seenAt: null,
      doneAt: null,
      answer: "",
    }),
  )

describe("an answer that is ahead of the feedback it answers", () => {
  it("comes in by itself once the feedback came", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const [sue, omar] = [await openDevice("Sue"), await openDevice("Omar")]
    granted(await sol.takeIn((await join(sue, "desk", null, "supervisor")).first.file))
    granted(await sol.takeIn((await join(omar, "old phone")).first.file))
    granted(await sue.takeIn((await sol.send()).file))
    const omarId = await memberIdOf("Omar")
    const task = { memberId: omarId, kind: "task" as const, participantId: null, about: null, due: null }
    granted(await sol.team.tell({ ...task, words: "Call the clinic" }))
    granted(await omar.takeIn((await sendTo(omarId)).file))
    const [mine] = await told(omar.team.watchForMe, null, all => all.length > 0)
    if (!mine) throw new Error("no task")
    granted(await omar.team.setDone({ id: mine.id, done: true }))
    const answer = (await omar.send()).file

    expect(granted(await sue.takeIn(answer))).toMatchObject({ aside: 1 })
    expect(await asidesOf(sue)).toMatchObject([{ reason: "NotTheirs", kind: "feedback" }])
    granted(await sue.takeIn((await sol.send()).file))
    expect(await asidesOf(sue)).toEqual([])
    const [done] = await told(sue.team.watchTold, { memberId: omarId }, all => all.length === 1)
    expect(done?.doneAt).not.toBeNull()
  })
})

describe("a line that was set aside and comes in later", () => {
  it("brings all that it would have brought at once: whom a member serves, and the sessions of the week", async () => {
    const { sol, join, memberIdOf } = await aProgram()
    const ines = await openDevice("Ines")
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const memberId = await memberIdOf("Ines")
    const records = programRecordsOf(sol.store)
    const [stream] = granted(await records.streams.heads({})).filter(({ audience }) => audience === "program")
    if (!stream) throw new Error("nothing came")
    // As an earlier version left it here, which did not know the record's version yet.
    const [id, stamp] = [newId<ParticipantId>(), `${Date.now()}-0000-${stream.life}`]
    const doc = newPerson(id, { chosenName: "Ben", pronoun: "they", startedOn: "2026-01-05", place: "" })
    const body = { doc, base: stamp, stamps: {}, head: stamp }
    granted(
      await records.setAsides.add({
        id: newId<SetAsideId>(),
        device: stream.device,
        life: stream.life,
        audience: stream.audience,
        number: 1,
        at: sol.calendar.now(),
        reason: "NewerRecord",
        kind: "participant",
        triedBy: "0.0.9",
        line: JSON.stringify({ id, kind: "participant", version: participantKind.version, stamp, body }),
      }),
    )
    expect(granted(await sol.exchange.retryAside(null))).toBe(1)
    expect(await asidesOf(sol)).toEqual([])
    const caseload = await told(sol.team.watchCaseload, null, lines => lines.length > 0)
    expect(caseload).toMatchObject([{ chosenName: "Ben", servedBy: [{ memberId }] }])
    expect(granted(await records.streams.get(stream.id)).follow).toEqual([])
  })

  it("is gone for good once it was dropped, also where it comes again", async () => {
    const { sol, join, memberIdOf } = await aProgram()
    const ines = await openDevice("Ines")
    const { first } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    await addFeedback(ines, await memberIdOf("Ines"), "well done")
    const { file } = await ines.send()
    granted(await sol.takeIn(file))
    const [line] = await asidesOf(sol)
    if (!line) throw new Error("not set aside")
    granted(await sol.exchange.dropAside({ id: line.id }))
    granted(await sol.takeIn(file))
    expect(await asidesOf(sol)).toEqual([])
  })
})

describe("a device that sends more than can be read here", () => {
  it("fills no vault: its export is refused whole, and comes in once there is room", { timeout: 120_000 }, async () => {
    const { sol, join, memberIdOf } = await aProgram()
    const ines = await openDevice("Ines")
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const memberId = await memberIdOf("Ines")
    for (let n = 0; n < 8; n++) await addFeedback(ines, memberId, `${n}${"x".repeat(3_900_000)}`)
    expect(granted(await sol.takeIn((await ines.send()).file)).aside).toBe(8)

    await addFeedback(ines, memberId, "y".repeat(3_900_000))
    await ines.addPerson("Ben")
    const { file } = await ines.send()
    const before = granted(await programRecordsOf(sol.store).streams.heads({}))
    expect(await sol.takeIn(file)).toMatchObject({ ok: false, error: { type: "TooMuchAside" } })
    expect(granted(await sol.store.participants.heads({}))).toEqual([])
    expect(granted(await programRecordsOf(sol.store).streams.heads({}))).toEqual(before)
    expect(await asidesOf(sol)).toHaveLength(8)

    for (const { id } of await asidesOf(sol)) granted(await sol.exchange.dropAside({ id }))
    expect(granted(await sol.takeIn(file))).toMatchObject({ aside: 1, gaps: [] })
    expect(granted(await sol.store.participants.heads({}))).toHaveLength(1)
  })
})
