import { describe, expect, it } from "vitest"
import { type NoteId, newId, type ParticipantId, type SessionId } from "../../../../core/base/id.ts"
import type { Note } from "../../../../core/domain/note.ts"
import { aProgram } from "./a-program.ts"
import { type Device, granted, openDevice, told } from "./open-device.ts"

const addNote = async ({ store, calendar }: Device, participantId: ParticipantId, sessionId: SessionId) => {
  const at = calendar.now()
  const note: Note = {
    id: newId<NoteId>(),
    participantId,
    sessionId,
    formatId: "girp",
    sections: { goal: { text: "Walked to the market.", drafted: "" } },
    writtenAt: at,
    signature: { at, name: "Omar", credentials: "CPS" },
    amends: null,
    sensitive: {},
  }
  granted(await store.notes.add(note))
  return note
}

const peopleOf = async ({ store }: Device) => granted(await store.participants.heads({})).map(({ id }) => id)
const ownerOf = async ({ store }: Device, id: SessionId) => granted(await store.sessions.get(id)).participantId

/** Ines and Omar each made a record of Zoe, with a session and a signed note; the supervisor has both. */
const madeTwice = async () => {
  const { sol, join, memberIdOf, sendTo } = await aProgram()
  const made = async (name: string) => {
    const device = await openDevice(name)
    const zoe = await device.addPerson("Zoe Lin")
    const session = await device.addSession(zoe)
    const note = await addNote(device, zoe, session)
    const { first } = await join(device, "tablet")
    granted(await sol.takeIn(first.file))
    const hear = async () => granted(await device.takeIn((await sendTo(await memberIdOf(name))).file))
    await hear()
    return { ...device, zoe, session, note, hear }
  }
  const [ines, omar] = [await made("Ines"), await made("Omar")]
  const tell = async (from: Device) => granted(await sol.takeIn((await from.send()).file))
  return { sol, ines, omar, tell }
}

describe("two devices that made the same person", () => {
  it("are one after the supervisor said so, on all devices, with what came meanwhile", async () => {
    const { sol, ines, omar, tell } = await madeTwice()
    const { pairs } = await told(sol.samePerson.watch, null, one => one.pairs.length === 1)
    expect(pairs[0]?.map(({ sessions }) => sessions)).toEqual([1, 1])
    granted(await sol.samePerson.makeOne({ staysId: ines.zoe, goesId: omar.zoe }))
    expect(await peopleOf(sol)).toEqual([ines.zoe])

    const meanwhile = await omar.addSession(omar.zoe)
    await omar.hear()
    expect(await peopleOf(omar)).toEqual([ines.zoe])
    expect(await ownerOf(omar, meanwhile)).toBe(ines.zoe)
    expect(granted(await omar.store.notes.get(omar.note.id))).toEqual({ ...omar.note, participantId: ines.zoe })
    await ines.hear()
    expect(granted(await ines.store.sessions.heads({ owner: ines.zoe }))).toHaveLength(2)

    expect(await tell(omar)).toMatchObject({ aside: 0 })
    expect(await ownerOf(sol, meanwhile)).toBe(ines.zoe)
  })

  it("are two again after Undo, on all devices, each with what was theirs", async () => {
    const { sol, ines, omar, tell } = await madeTwice()
    const id = granted(await sol.samePerson.makeOne({ staysId: ines.zoe, goesId: omar.zoe }))
    await omar.hear()
    await ines.hear()
    const meanwhile = await omar.addSession(ines.zoe)
    await tell(omar)
    granted(await sol.samePerson.takeBack({ id }))
    expect((await peopleOf(sol)).sort()).toEqual([ines.zoe, omar.zoe].sort())
    await omar.hear()
    await ines.hear()
    for (const device of [sol, omar]) {
      expect(await ownerOf(device, omar.session)).toBe(omar.zoe)
      expect(granted(await device.store.notes.get(omar.note.id))).toEqual(omar.note)
    }
    expect(await peopleOf(omar)).toContain(omar.zoe)
    expect(await ownerOf(sol, meanwhile)).toBe(ines.zoe)
    expect(await peopleOf(ines)).toEqual([ines.zoe])
    expect(granted(await ines.store.sessions.heads({ owner: ines.zoe })).map(({ id: one }) => one)).not.toContain(
      omar.session,
    )
  })

  it("said by a member who serves both, it reaches the supervisor, and who serves whom follows", async () => {
    const { sol, ines, omar, tell } = await madeTwice()
    const caseload = await told(sol.team.watchCaseload, null, lines => lines.length === 2)
    const [serves] = caseload.find(({ participantId }) => participantId === ines.zoe)?.servedBy ?? []
    if (serves === undefined) throw new Error("nobody serves her")
    granted(await sol.team.assign({ participantId: omar.zoe, memberId: serves.memberId, words: "" }))
    await ines.hear()
    granted(await ines.samePerson.makeOne({ staysId: omar.zoe, goesId: ines.zoe }))
    expect(await tell(ines)).toMatchObject({ aside: 0 })
    expect(await peopleOf(sol)).toEqual([omar.zoe])
    const [line] = await told(sol.team.watchCaseload, null, lines => lines.length === 1)
    expect(line?.servedBy).toHaveLength(2)
  })
})
