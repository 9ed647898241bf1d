import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import { ok } from "../../../core/base/result.ts"
import type { SamePeople } from "../../../core/same-person/api.ts"
import { withAllTheyWere } from "../../../core/worker/with-all-they-were.ts"
import { granted, twice } from "./people-twice.ts"

const shown = async (vault: Pick<Awaited<ReturnType<typeof twice>>, "watch">): Promise<SamePeople> =>
  new Promise(resolve => {
    void vault.watch(
      null,
      proxy(result => resolve(granted(result))),
    )
  })
const ownerOf = async (
  vault: Awaited<ReturnType<typeof twice>>,
  kind: "sessions" | "notes" | "assignments",
  id: string,
) => granted<{ participantId: unknown }>(await vault[kind].get(id)).participantId

describe("two records of one name", () => {
  it("are shown side by side, whatever the capitals, accents and spaces", async () => {
    const vault = await twice()
    await vault.addPerson("Zoe Linde")
    const { pairs, madeOne } = await shown(vault)
    expect(pairs).toHaveLength(1)
    expect(pairs[0]).toMatchObject([
      { id: vault.stays, chosenName: "Zoé  Lin", startedOn: "2026-01-05", sessions: 1 },
      { id: vault.goes, place: "the library", sessions: 1, lastMetOn: "2026-03-02" },
    ])
    expect(madeOne).toEqual([])
  })

  it("are not shown where both are not seen any more", async () => {
    const vault = await twice()
    for (const id of [vault.stays, vault.goes])
      granted(await vault.participants.change(id, person => ({ ...person, active: false })))
    expect((await shown(vault)).pairs).toEqual([])
  })

  it("are never shown again once someone said that they are two, until that is taken back", async () => {
    const vault = await twice()
    const before = await vault.all()
    const id = granted(await vault.keepTwo({ staysId: vault.stays, goesId: vault.goes }))
    expect((await shown(vault)).pairs).toEqual([])
    expect(await vault.all()).toEqual(before)
    granted(await vault.takeBack({ id }))
    expect((await shown(vault)).pairs).toHaveLength(1)
  })

  it("cannot be made one with themselves, or with nobody", async () => {
    const vault = await twice()
    for (const goesId of [vault.stays, vault.own as never])
      expect(await vault.makeOne({ staysId: vault.stays, goesId })).toMatchObject({ error: { type: "NotFound" } })
  })
})

describe("made one", () => {
  it("all that belonged to the one that goes is the other's, the signed note as it was signed", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    expect(granted(await vault.participants.heads({})).map(({ id }) => id)).toEqual([vault.stays])
    expect(await ownerOf(vault, "sessions", vault.theirs)).toBe(vault.stays)
    expect(await ownerOf(vault, "assignments", vault.assignment.id)).toBe(vault.stays)
    expect(granted(await vault.notes.get(vault.note.id))).toEqual({ ...vault.note, participantId: vault.stays })
    const person = granted(await vault.participants.get(vault.stays))
    expect(person).toMatchObject({ place: "the library", startedOn: "2026-01-05" })
    expect(Object.values(person.strengths).map(({ words }) => words)).toEqual(["She paints", "She sings"])
    expect(person.supporters[vault.ana]).toMatchObject({ name: "Ana" })
    expect(person.sensitive[`supporters.${vault.ana}`]).toBe(true)
  })

  it("has the other's place in groups and was there at their sessions", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const { roster } = granted(await vault.groups.get(vault.groupId))
    expect(roster[vault.stays]).toEqual({ joinedOn: "2026-02-02", leftOn: null })
    expect(roster[vault.goes]).toEqual({ joinedOn: "2026-02-02", leftOn: "2026-03-09" })
    const { attendance, up } = granted(await vault.groupSessions.get(vault.groupSessionId))
    expect(attendance[vault.stays]).toMatchObject({ here: true, sessionId: vault.theirs })
    expect(attendance[vault.goes]).toMatchObject({ here: false })
    expect(up).toEqual({ [vault.stays]: true, [vault.goes]: false })
  })

  it("what comes later of the one that went is moved too", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const late = await vault.addSession(vault.goes)
    granted(await vault.unite())
    expect(await ownerOf(vault, "sessions", late)).toBe(vault.stays)
  })

  it("a detail that was taken away since does not come again", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    granted(await vault.participants.change(vault.stays, person => ({ ...person, place: "", active: false })))
    granted(await vault.unite())
    expect(granted(await vault.participants.get(vault.stays))).toMatchObject({ place: "", active: false })
  })

  it("on a member's device leaves what only supervisors write", async () => {
    const vault = await twice(false)
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    expect(await ownerOf(vault, "assignments", vault.assignment.id)).toBe(vault.goes)
    expect(await ownerOf(vault, "sessions", vault.theirs)).toBe(vault.stays)
  })

  it("nobody goes on a device where the one that stays is not known", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const elsewhere = await twice()
    const [head] = granted(await vault.samePersons.heads({}))
    const pair = granted(await vault.samePersons.get(head?.id ?? ""))
    granted(await elsewhere.samePersons.add({ ...pair, goesId: elsewhere.goes, moved: {} }))
    granted(await elsewhere.unite())
    expect(granted(await elsewhere.participants.heads({}))).toHaveLength(2)
  })
})

describe("Undo", () => {
  it("gives each what was theirs, with what came since", async () => {
    const vault = await twice()
    const before = await vault.all()
    const id = granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const late = await vault.addSession(vault.goes)
    const since = await vault.addSession(vault.stays)
    granted(await vault.unite())
    granted(await vault.takeBack({ id }))
    expect(await ownerOf(vault, "sessions", late)).toBe(vault.goes)
    expect(await ownerOf(vault, "sessions", since)).toBe(vault.stays)
    const after = await vault.all()
    for (const kind of ["notes", "assignments"]) expect(after[kind]).toEqual(before[kind])
    const [stays, goes] = granted(await vault.participants.getMany([vault.stays, vault.goes]))
    expect(goes).toEqual(before.participants?.find(one => (one as typeof goes)?.id === vault.goes))
    expect(stays).toMatchObject({ place: "" })
    expect(stays?.supporters[vault.ana]).toMatchObject({ removed: true })
    const { roster } = granted(await vault.groups.get(vault.groupId))
    expect(roster[vault.goes]).toEqual({ joinedOn: "2026-02-02", leftOn: null })
    expect(roster[vault.stays]).toMatchObject({ leftOn: "2026-03-09" })
    const { attendance } = granted(await vault.groupSessions.get(vault.groupSessionId))
    expect([attendance[vault.goes]?.here, attendance[vault.stays]?.here]).toEqual([true, false])
    expect((await shown(vault)).pairs).toHaveLength(1)
  })

  it("is done once: what is changed afterwards stays so, and the two can be made one again", async () => {
    const vault = await twice()
    const id = granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    granted(await vault.takeBack({ id }))
    granted(
      await vault.groups.change(vault.groupId, group => ({
        ...group,
        roster: { ...group.roster, [vault.goes]: { joinedOn: "2026-02-02", leftOn: "2026-03-12" } },
      })),
    )
    const before = await vault.all()
    granted(await vault.unite())
    expect(await vault.all()).toEqual(before)
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const person = granted(await vault.participants.get(vault.stays))
    expect(person.supporters[vault.ana]?.removed).toBeUndefined()
    expect(person.place).toBe("the library")
  })

  it("of one of two in a row leaves the other as it was said", async () => {
    const vault = await twice()
    const third = await vault.addPerson("Zoe Lin")
    const first = granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const second = granted(await vault.makeOne({ staysId: third, goesId: vault.stays }))
    expect(await ownerOf(vault, "sessions", vault.theirs)).toBe(third)
    expect(granted(await vault.samePersons.get(first)).participantId).toBe(third)
    granted(await vault.takeBack({ id: second }))
    expect(await ownerOf(vault, "sessions", vault.theirs)).toBe(vault.stays)
    expect(await ownerOf(vault, "sessions", vault.own)).toBe(vault.stays)
    expect(granted(await vault.participants.heads({})).map(({ id }) => id)).toEqual([third, vault.stays])
    granted(await vault.takeBack({ id: first }))
    expect(await ownerOf(vault, "sessions", vault.theirs)).toBe(vault.goes)
  })
})

describe("erasing whoever stays", () => {
  it("leaves nothing of the one that went either, nor of what was said", async () => {
    const vault = await twice()
    granted(await vault.makeOne({ staysId: vault.stays, goesId: vault.goes }))
    const erased: string[] = []
    const erase = withAllTheyWere(vault.samePersons, [
      {
        ownedBy: async owner => [owner],
        erase: async ids => {
          erased.push(...ids)
          return ok(null)
        },
      },
    ])
    granted(await erase(vault.stays))
    expect(erased).toEqual([vault.goes, vault.stays])
    expect(granted(await vault.samePersons.heads({}))).toEqual([])
  })
})

describe("broken off after any write", () => {
  const wholeOf = async (undo: boolean) => {
    const vault = await twice()
    const pair = { staysId: vault.stays, goesId: vault.goes }
    if (undo) granted(await vault.makeOne(pair))
    vault.writes.made = 0
    granted(
      undo
        ? await vault.takeBack({ id: granted(await vault.samePersons.heads({}))[0]?.id as never })
        : await vault.makeOne(pair),
    )
    return { ends: plain(await vault.all(), vault), writes: vault.writes.made }
  }
  /** Ids are other ones in each vault. */
  const plain = (all: unknown, vault: Awaited<ReturnType<typeof twice>>) =>
    JSON.stringify(all)
      .replaceAll(vault.stays, "stays")
      .replaceAll(vault.goes, "goes")
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")

  for (const undo of [false, true])
    it(
      undo ? "an Undo ends in the same when it is run again" : "it ends in the same when it is run again",
      async () => {
        const { ends, writes } = await wholeOf(undo)
        expect(writes).toBeGreaterThan(10)
        // Until the pair is there, nothing was said.
        for (let n = undo ? 1 : 2; n < writes; n++) {
          const vault = await twice()
          const pair = { staysId: vault.stays, goesId: vault.goes }
          const id = undo ? granted(await vault.makeOne(pair)) : null
          vault.writes.left = n
          const cut = id ? await vault.takeBack({ id }) : await vault.makeOne(pair)
          expect(cut.ok, `after ${n} writes`).toBe(false)
          vault.writes.left = Number.POSITIVE_INFINITY
          granted(await vault.unite())
          expect(plain(await vault.all(), vault), `after ${n} writes`).toBe(ends)
        }
      },
    )
})
