import { describe, expect, it } from "vitest"
import { systemClock } from "../../../core/base/clock.ts"
import { type NoteId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { copyParts } from "../../../core/domain/copy-parts.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { createDefects } from "../../../core/worker/defects.ts"
import { openChartLinks } from "../../../core/worker/open-chart-links.ts"
import { openInsertions } from "../../../core/worker/open-insertions.ts"
import { openRights } from "../../../core/worker/open-rights.ts"
import { openStore } from "../../../core/worker/open-store.ts"
import type { OpenedVault } from "../../../core/worker/open-vault.ts"
import { createLock, freshName, testSealer } from "../store/open-store.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const address = "https://record.example.org/patients/5"

const setUp = async () => {
  const database = openDatabase(freshName())
  const vault = { database, unlocked: createLock(await testSealer()), clock: systemClock } as unknown as OpenedVault
  const store = openStore(vault, createDefects())
  const charts = openChartLinks(vault, store)
  const insertions = openInsertions(vault, store)
  const add = async (chosenName: string) => {
    const id = newId<ParticipantId>()
    const noteId = newId<NoteId>()
    must(
      await store.participants.add(newPerson(id, { chosenName, pronoun: "they", startedOn: "2026-01-05", place: "" })),
    )
    must(
      await store.notes.add({
        id: noteId,
        participantId: id,
        sessionId: newId<SessionId>(),
        formatId: "girp",
        sections: { goal: { text: "Walk", drafted: "" } },
        writtenAt: "2026-11-20T13:00:00.000Z",
        signature: { at: "2026-11-20T13:30:00.000Z", name: "Jo", credentials: "CPS" },
        amends: null,
        sensitive: {},
      }),
    )
    const chosen = [{ in: "path", key: "1" }] as const
    must(await charts.link({ participantId: id, address, chosen, alsoTo: true }))
    must(await insertions.told({ noteId, part: "whole", origin: new URL(address).origin }))
    return id
  }
  const owned = async (owner: ParticipantId) =>
    (await database.heads.toArray()).filter(row => row.owner === owner).map(({ kind }) => kind)
  return { rights: openRights(vault, store, async () => null), charts, add, owned }
}

describe("a person who is erased", () => {
  it("takes the links to their charts and what was put into record systems along, and nobody else's", async () => {
    const { rights, charts, add, owned } = await setUp()
    const [wren, ash] = [await add("Wren"), await add("Ash")]
    const kinds = ["chart-link", "insertion", "note", "participant"]
    expect((await owned(wren)).toSorted()).toEqual(kinds)
    const { receipt } = must(await rights.copy({ participantId: wren, parts: copyParts }))
    must(await rights.erase({ participantId: wren, receipt }))
    expect(await owned(wren)).toEqual([])
    expect((await owned(ash)).toSorted()).toEqual(kinds)
    expect(must(await charts.find({ addresses: [address] })).participantIds).toEqual([ash])
  })
})
