import { describe, expect, it } from "vitest"
import { aProgram } from "./a-program.ts"
import { granted, openDevice, told } from "./open-device.ts"

describe("a program", () => {
  it("admits a device after the words were compared, takes what it sent, and tells it that it came", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const session = await ines.addSession(anna, { agenda: "the garden" })
    const { first } = await join(ines, "blue tablet")

    const taken = granted(await sol.takeIn(first.file))
    expect(taken).toMatchObject({ since: 0, number: 1, gaps: [], aside: 0 })
    expect(granted(await sol.store.sessions.get(session)).agenda).toBe("the garden")
    expect(granted(await sol.takeIn(first.file))).toMatchObject({ added: 0, changed: 0 })

    const unsent = await told(ines.exchange.watchUnsent, null, one => one.unconfirmed.length > 0)
    expect(unsent).toEqual({ exchanges: true, here: [], unconfirmed: [session] })

    const member = await memberIdOf("Ines")
    const back = await sendTo(member)
    granted(await ines.takeIn(back.file))
    expect(await told(ines.team.watchBelonging, null, one => one.stage === "member")).toMatchObject({ stage: "member" })
    await told(ines.exchange.watchUnsent, null, one => one.unconfirmed.length === 0 && one.here.length === 0)
    // Who brought a person serves them.
    const caseload = await told(sol.team.watchCaseload, null, lines => lines.length > 0)
    expect(caseload).toMatchObject([{ chosenName: "Anna", servedBy: [{ memberId: member }] }])
  })

  it("names what is missing, takes it in any order, and closes the gap", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const { first } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    granted(await ines.takeIn((await sendTo(await memberIdOf("Ines"))).file))

    const files = []
    for (const agenda of ["one", "two", "three"]) {
      await ines.addSession(anna, { agenda })
      files.push(await ines.send())
    }
    const [second, third, fourth] = files
    if (!second || !third || !fourth) throw new Error("not made")
    expect(granted(await sol.takeIn(fourth.file)).gaps).toMatchObject([{ from: 2, to: 3 }])
    const inbox = await told(sol.exchange.watchInbox, null, one => one.members[0]?.devices[0]?.gaps.length === 1)
    expect(inbox.members[0]).toMatchObject({ name: "Ines", devices: [{ upTo: 1, gaps: [{ from: 2, to: 3 }] }] })
    expect(granted(await sol.takeIn(third.file)).gaps).toMatchObject([{ from: 2, to: 2 }])
    expect(granted(await sol.takeIn(second.file)).gaps).toEqual([])
    expect(granted(await sol.store.sessions.heads({}))).toHaveLength(3)
  })

  it("lets a lost export come again with the next, and then nothing is missing", async () => {
    const { sol, join } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const { first } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    await ines.addSession(anna, { agenda: "lost on the way" })
    await ines.send()
    await ines.addSession(anna, { agenda: "after that" })
    const next = await ines.send()
    expect(granted(await sol.takeIn(next.file)).gaps).toHaveLength(1)
    const whole = await ines.send(null, { whole: true })
    const taken = granted(await sol.takeIn(whole.file))
    expect(taken).toMatchObject({ since: 0, gaps: [] })
    const agendas = granted(
      await sol.store.sessions.getMany(granted(await sol.store.sessions.heads({})).map(({ id }) => id)),
    )
    expect(agendas.map(({ agenda }) => agenda).sort()).toEqual(["after that", "lost on the way"])
  })

  it("keeps notes to self, running sessions and drafts on the device", async () => {
    const { sol, join } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const running = await ines.addSession(anna, { endedAt: null, status: "draft" })
    const ended = await ines.addSession(anna, {
      jottings: { ["j1" as string]: { words: "ask about the rent", at: "2026-03-09T10:00:00.000Z" } },
    })
    const { first } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    expect(await sol.store.sessions.get(running)).toMatchObject({ ok: false, error: { type: "NotFound" } })
    expect(granted(await sol.store.sessions.get(ended)).jottings).toEqual({})
    granted(
      await ines.store.sessions.change(running, one => ({ ...one, endedAt: ines.calendar.now(), status: "finished" })),
    )
    granted(await sol.takeIn((await ines.send()).file))
    expect(granted(await sol.store.sessions.get(running)).status).toBe("finished")
  })

  it("refuses a device that was removed, and writes nothing to it any more", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    await ines.addPerson("Anna")
    const { first, deviceId } = await join(ines, "blue tablet")
    granted(await sol.takeIn(first.file))
    const member = await memberIdOf("Ines")
    granted(await ines.takeIn((await sendTo(member)).file))
    granted(await sol.team.removeDevice({ deviceId, why: "left on the bus" }))
    await ines.addPerson("Ben")
    const later = await ines.send()
    expect(await sol.takeIn(later.file)).toMatchObject({ ok: false, error: { type: "DeviceRemoved" } })
    expect(granted(await sol.store.participants.heads({}))).toHaveLength(1)
    expect(
      await sol.exchange.make({ to: "member", memberId: member, leaveOut: [], period: null, whole: true }),
    ).toMatchObject({
      ok: false,
      error: { type: "NothingWaits" },
    })
  })

  it("gives a person to another member with all that is known, and nobody else's records", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const [ines, omar] = [await openDevice("Ines"), await openDevice("Omar")]
    const anna = await ines.addPerson("Anna")
    await ines.addPerson("Ben")
    const session = await ines.addSession(anna, { agenda: "the garden" })
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    granted(await sol.takeIn((await join(omar, "old phone")).first.file))
    const omarId = await memberIdOf("Omar")
    granted(await sol.team.assign({ participantId: anna, memberId: omarId, words: "likes mornings" }))
    granted(
      await sol.team.tell({
        memberId: omarId,
        kind: "task",
        words: "Call Anna",
        participantId: anna,
        about: null,
        due: null,
      }),
    )
    granted(await omar.takeIn((await sendTo(omarId)).file))
    expect(granted(await omar.store.participants.heads({})).map(({ chosenName }) => chosenName)).toEqual(["Anna"])
    expect(granted(await omar.store.sessions.get(session)).agenda).toBe("the garden")
    const mine = await told(omar.team.watchForMe, null, all => all.length > 0)
    expect(mine).toMatchObject([{ words: "Call Anna", by: "Sol" }])
    const [task] = mine
    if (!task) throw new Error("no task")
    granted(await omar.team.setDone({ id: task.id, done: true }))
    granted(await sol.takeIn((await omar.send()).file))
    const answered = await told(sol.team.watchTold, { memberId: omarId }, all => all[0]?.doneAt !== null)
    expect(answered).toMatchObject([{ words: "Call Anna" }])
  })

  it("keeps a text that two wrote at once, until someone settles it", async () => {
    const { sol, join, memberIdOf, sendTo } = await aProgram()
    const ines = await openDevice("Ines")
    const anna = await ines.addPerson("Anna")
    const session = await ines.addSession(anna, { agenda: "the garden" })
    granted(await sol.takeIn((await join(ines, "blue tablet")).first.file))
    const member = await memberIdOf("Ines")
    granted(await ines.takeIn((await sendTo(member)).file))
    granted(await sol.store.sessions.change(session, one => ({ ...one, agenda: "the garden and the roof" })))
    granted(await ines.store.sessions.change(session, one => ({ ...one, agenda: "rent and shopping" })))
    expect(granted(await sol.takeIn((await ines.send()).file)).beside).toBe(1)
    const [line] = await told(sol.exchange.watchBeside, null, lines => lines.length > 0)
    if (!line) throw new Error("nothing to settle")
    expect([line.stands, ...line.others].sort()).toEqual(["rent and shopping", "the garden and the roof"])
    granted(await sol.exchange.settle({ kind: line.kind, id: line.id, path: line.path, text: "rent, then the roof" }))
    await told(sol.exchange.watchBeside, null, lines => lines.length === 0)
    granted(await ines.takeIn((await sendTo(member)).file))
    expect(granted(await ines.store.sessions.get(session)).agenda).toBe("rent, then the roof")
  })
})
