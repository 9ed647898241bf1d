import { describe, expect, it } from "vitest"
import type { ParticipantHead } from "../../../core/domain/participant.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { readMoment, recordsOf } from "../../../core/store/blocks/moment.ts"
import { createPutBlocks } from "../../../core/store/blocks/put-blocks.ts"
import { type SealedBlock, sealBlocks } from "../../../core/store/blocks/seal-block.ts"
import { countByKind } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore, testSealer } from "./open-store.ts"

const [a, b, c] = [person(1), person(2), person(3)]

const start = async () => {
  const store = await openStore(freshName())
  const sealer = await testSealer()
  const { database, clock } = store
  const put = createPutBlocks({ database, clock, doors })
  /** All that is there, as another vault of the same key would send it. */
  const asBlocks = async (): Promise<readonly SealedBlock[]> => {
    const records: ColdRecord[] = []
    for await (const batch of recordsOf(sealer, await readMoment(database))) {
      if (!batch.ok) throw new Error(batch.error.type)
      records.push(...batch.value.filter(({ kind }) => kind === "participant"))
    }
    return sealBlocks(sealer, records)
  }
  return {
    ...store,
    people: store.collectionOf(participantKind),
    asBlocks,
    put: (blocks: readonly SealedBlock[]) => put(sealer, blocks),
    check: () => checkSoundness(database, store.lock),
  }
}
const placeOf = async ({ people }: Awaited<ReturnType<typeof start>>, id: (typeof a)["id"]) => {
  const found = await people.get(id)
  return found.ok ? found.value.place : found.error.type
}
const counts = (added: number, merged: number, same: number) => ({ ok: true, value: { added, merged, same } })

describe("blocks from elsewhere", () => {
  it("are put whole where nothing is, with tombstones, and counted", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b, c)
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await from.people.remove(c.id)
    expect(await to.put(await from.asBlocks())).toEqual(counts(3, 0, 0))
    expect(await to.database.records.count()).toBe(0)
    expect(await placeOf(to, a.id)).toBe("the library")
    expect(await placeOf(to, c.id)).toBe("NotFound")
    expect(await to.people.restore(c.id)).toEqual({ ok: true, value: null })
    expect(await placeOf(to, c.id)).toBe("her flat")
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 3 } })
    expect(await countByKind(to.database)).toEqual({ participant: 3 })
  })

  it("are seen by whoever watches a list, also where there were no blocks before", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    const list = collecting<readonly ParticipantHead[]>()
    const end = to.people.watchHeads({}, list.next)
    await list.until(last => last?.ok === true && last.value.length === 0)
    await to.put(await from.asBlocks())
    await list.until(last => last?.ok === true && last.value.length === 2)
    end()
  })

  it("change nothing the second time", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await to.put(await from.asBlocks())
    const before = await to.database.blocks.toArray()
    expect(await to.put(await from.asBlocks())).toEqual(counts(0, 0, 2))
    expect(await to.database.blocks.toArray()).toEqual(before)
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
  })

  it("are merged leaf by leaf with what is there, in rows or in blocks", async () => {
    for (const folds of [false, true]) {
      const [from, to] = [await start(), await start()]
      const fold = await createFolding(to)
      await from.people.add(a, b, c)
      await to.put(await from.asBlocks())
      await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
      await from.people.change(b.id, noun => ({ ...noun, place: "the park" }))
      await to.people.change(a.id, noun => ({ ...noun, ownWord: "the fog" }))
      await to.people.change(c.id, noun => ({ ...noun, ownWord: "the fog" }))
      if (folds) await fold()
      expect(await to.put(await from.asBlocks())).toEqual(counts(0, 2, 1))
      expect(await to.people.get(a.id)).toMatchObject({ value: { place: "the library", ownWord: "the fog" } })
      expect(await placeOf(to, b.id)).toBe("the park")
      expect(await to.people.get(c.id)).toMatchObject({ value: { place: "her flat", ownWord: "the fog" } })
      expect(await to.people.heads({})).toMatchObject({ value: [{ id: c.id }, { id: b.id }, { id: a.id }] })
      expect(await to.check()).toMatchObject({ value: { state: "sound" } })
      expect(await countByKind(to.database)).toEqual({ participant: 3, other: 1 })
    }
  })

  it("never bring back what was erased here, and erase here what was erased there", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    await to.put(await from.asBlocks())
    await to.people.erase([a.id])
    await from.people.change(a.id, noun => ({ ...noun, place: "the library" }))
    await from.people.erase([b.id])
    await to.put(await from.asBlocks())
    expect([await placeOf(to, a.id), await placeOf(to, b.id)]).toEqual(["NotFound", "NotFound"])
    expect(await to.people.heads({})).toEqual({ ok: true, value: [] })
    expect(await to.check()).toMatchObject({ value: { state: "sound" } })
    expect(await countByKind(to.database)).toEqual({})
  })

  it("are refused whole when one of them was changed, or has what nobody here knows", async () => {
    const [from, to] = [await start(), await start()]
    await from.people.add(a, b)
    const [whole] = await from.asBlocks()
    if (!whole) throw new Error("no block")
    const sealed = whole.body.sealed.slice(0, -1)
    const { id } = whole.block
    expect(await to.put([{ ...whole, body: { id, sealed } }])).toEqual({
      ok: false,
      error: { type: "Tampered", ids: [id] },
    })
    const [odd] = await sealBlocks(await testSealer(), [
      {
        id: person(9).id,
        kind: "recipe",
        owner: "",
        at: "",
        version: 1,
        stamp: "1",
        headStamp: "1",
        head: "{}",
        body: new Uint8Array(2),
      },
    ])
    expect(await to.put(odd ? [whole, odd] : [])).toEqual({ ok: false, error: { type: "Malformed", what: "recipe" } })
    expect(await to.database.blocks.count()).toBe(0)
    expect(await to.check()).toEqual({ ok: true, value: { state: "sound", records: 0 } })
  })
})
