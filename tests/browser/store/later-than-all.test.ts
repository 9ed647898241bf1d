import { describe, expect, it } from "vitest"
import { participantKind } from "../../../core/store/kinds.ts"
import { person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const year = 365 * 86_400_000
const ahead = (ms: number) => {
  const now = () => new Date(Date.now() + ms).toISOString()
  return { now, today: () => now().slice(0, 10) }
}
const [a, b, c, d] = [person(1), person(2), person(3), person(4)]

/** A page that was open all along, and one whose clock ran ahead, was set right, and that has written last. */
const twoPages = async () => {
  const name = freshName()
  const behind = await openStore(name)
  const here = behind.collectionOf(participantKind)
  await here.add(a, b)
  const other = await openStore(name, ahead(year))
  await other.collectionOf(participantKind).change(a.id, one => ({ ...one, place: "the library" }))
  const sealer = behind.lock.sealer()
  if (!sealer) throw new Error("locked")
  const all = await behind.exchange.marksAfter(sealer, "")
  if (!all.ok) throw new Error(all.error.type)
  const last = all.value.reduce((max, { stamp }) => (stamp > max ? stamp : max), "")
  const newer = async () => {
    const marks = await behind.exchange.marksAfter(sealer, last)
    if (!marks.ok) throw new Error(marks.error.type)
    return marks.value.map(({ id }) => id)
  }
  return { behind, other, here, newer, sealer }
}

describe("whoever follows changes by their stamps misses none by a page whose clock is behind", () => {
  it("not one that changed a record", async () => {
    const { here, newer } = await twoPages()
    await here.change(b.id, one => ({ ...one, place: "the park" }))
    expect(await newer()).toEqual([b.id])
  })

  it("not one that changed a record out of a block", async () => {
    const { behind, here, newer } = await twoPages()
    await (await createFolding(behind))()
    await here.change(b.id, one => ({ ...one, place: "the park" }))
    expect(await newer()).toContain(b.id)
  })

  it("not one that was added, or erased", async () => {
    const { here, newer } = await twoPages()
    await here.add(c, d)
    expect((await newer()).sort()).toEqual([c.id, d.id].sort())
    const again = await twoPages()
    await again.here.erase([b.id])
    expect(await again.newer()).toEqual([b.id])
  })

  it("not one that was made of what came from elsewhere and what was here", async () => {
    const { behind, here, newer } = await twoPages()
    const change = await behind.elsewhere(participantKind)(b.id)
    await here.change(b.id, one => ({ ...one, place: "the park" }))
    await change(one => ({ ...one, ownWord: "the fog" }), `${Date.now() + 60_000}-0000-00000001`)
    expect(await newer()).toEqual([b.id])
    expect(await here.get(b.id)).toMatchObject({ value: { place: "the park", ownWord: "the fog" } })
  })

  it("and both go on writing, turn by turn", async () => {
    const { other, here } = await twoPages()
    const there = other.collectionOf(participantKind)
    for (let turn = 0; turn < 4; turn++) {
      await here.change(b.id, one => ({ ...one, place: `here ${turn}` }))
      await there.change(a.id, one => ({ ...one, place: `there ${turn}` }))
    }
    expect(await there.getMany([a.id, b.id])).toMatchObject({ value: [{ place: "there 3" }, { place: "here 3" }] })
  })
})
