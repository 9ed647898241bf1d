import { proxy } from "comlink"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { PackId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { instrumentHeads } from "../../../core/curriculum/instrument-heads.ts"
import { loadInstrument, loadInstrumentAs } from "../../../core/curriculum/instruments.ts"
import { loadNoteFormats, loadTopic } from "../../../core/curriculum/load.ts"
import { noteFormatOf } from "../../../core/curriculum/note-formats.ts"
import { loadOwnText } from "../../../core/curriculum/own-text.ts"
import { shelfOfRoom } from "../../../core/curriculum/pack-shelf.ts"
import { usePackShelf } from "../../../core/curriculum/packed.ts"
import type { PackHere, PacksApi } from "../../../core/packs/api.ts"
import { packDoor } from "../../../core/packs/door.ts"
import { createPacks } from "../../../core/packs/service.ts"
import { packKind } from "../../../core/store/pack-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { granted } from "../vault/device.ts"
import { fileOf, noteFormatsYaml, packYaml, resealed, scaleYaml, soundPack } from "./a-pack.ts"

const card = "topics/recovery-strategies/10-what-recovery-means.md"
const ids = { scale: "imrs-participant", topic: "recovery-strategies" }

let json = ""
const inVersion = (packVersion: number, title = "How I see my life") =>
  resealed(json, pack => {
    Object.assign(pack, { packVersion })
    const version = `2004 (lantern-house ${packVersion})`
    Object.assign(pack.texts[`instrument/${ids.scale}`] ?? {}, { title, version })
  })

beforeAll(async () => {
  const { readFileSync } = await import("node:fs")
  json = soundPack({
    "pack.yaml": packYaml(),
    "instruments/imrs-participant.yaml": scaleYaml,
    [card]: readFileSync(`content/en/${card}`, "utf8").replace(/^title: .*$/m, "title: Recovery at Lantern House"),
    "note-formats.yaml": noteFormatsYaml(),
  })
})

let locked = false
let packs: PacksApi
let time = 0
const setUp = (vault = "vault-1", kept = createMemoryCollection(packKind, { locked: () => locked })) => {
  const room = createPacks({
    packs: kept,
    clock: { now: () => new Date(Date.UTC(2026, 10, 22, 0, 0, time++)).toISOString() } as never,
    unlocked: { onChange: () => () => {} },
    vaultId: async () => vault,
    ownText: loadOwnText,
    contentVersion: JSON.parse(json).basedOn as string,
    door: async () => packDoor,
  })
  return { room, kept }
}
const listed = async (room = packs): Promise<readonly PackHere[]> => {
  const told: Result<readonly PackHere[], RecordFailure>[] = []
  const stop = await room.watch(
    null,
    proxy(found => void told.push(found)),
  )
  while (told.length === 0) await new Promise(resolve => setImmediate(resolve))
  stop()
  return told.flatMap(granted)
}
const taken = async (text: string, room = packs) => granted(await room.take({ bytes: fileOf(text) }))
const newestId = async () => (await listed())[0]?.id as PackId

beforeEach(() => {
  locked = false
  packs = setUp().room
  usePackShelf(shelfOfRoom(packs))
  return () => usePackShelf(null)
})

describe("before it is taken", () => {
  it("a pack is shown beside what stands there now, and nothing is kept", async () => {
    const look = granted(await packs.look({ bytes: fileOf(json) }))
    expect(look).toMatchObject({ here: false, sameBase: true, pack: { name: "Wording of Lantern House" }, gone: 1 })
    const scale = look.texts.find(({ key }) => key === `instrument/${ids.scale}`)
    expect(scale?.lines.map(({ at }) => at)).toEqual([
      ["title"],
      ["items", "progress", "ask"],
      ["source"],
      ["adaptedFrom"],
    ])
    expect(scale?.lines[0]).toEqual({ at: ["title"], before: "IMR Scale: how I see it", after: "How I see my life" })
    expect(look.texts.find(({ key }) => key.startsWith("topic/"))?.lines).toHaveLength(1)
    expect(look.added).toBeGreaterThan(0)
    expect(look.same).toBeGreaterThan(300)
    expect(await listed()).toEqual([])
    expect((await loadInstrument(ids.scale))?.title).toBe("IMR Scale: how I see it")
  })

  it("one with anything wrong in it changes nothing", async () => {
    const hostile = resealed(json, pack =>
      Object.assign(pack.texts[`topic/${ids.topic}`] ?? {}, { supporter: "<script>" }),
    )
    expect(await packs.take({ bytes: fileOf(hostile) })).toEqual({
      ok: false,
      error: { type: "PackRefused", why: "markup", where: `topic/${ids.topic} › supporter` },
    })
    expect(await listed()).toEqual([])
  })
})

describe("once it is taken", () => {
  it("its wording is what is loaded, and what lists say; all else stays ours", async () => {
    await taken(json)
    expect(await loadInstrument(ids.scale)).toMatchObject({ title: "How I see my life", adaptedFrom: null })
    expect((await loadTopic(ids.topic))?.cards[0]?.title).toBe("Recovery at Lantern House")
    expect(topicHeads.find(({ id }) => id === ids.topic)?.cards[0]?.title).toBe("Recovery at Lantern House")
    expect(instrumentHeads.find(({ id }) => id === ids.scale)).toMatchObject({
      title: "How I see my life",
      adapted: false,
    })
    expect((await loadNoteFormats()).formats.map(({ id }) => id)).toContain("lantern-house-visit")
    expect((await loadInstrument("goi"))?.version).not.toContain("lantern")
  })

  it("the same file once more is no second pack", async () => {
    await taken(json)
    await taken(json)
    expect(await listed()).toHaveLength(1)
    expect(granted(await packs.look({ bytes: fileOf(json) })).here).toBe(true)
  })

  it("switched off, and on again", async () => {
    await taken(json)
    const id = await newestId()
    granted(await packs.setOn({ id, on: false }))
    expect((await loadInstrument(ids.scale))?.title).toBe("IMR Scale: how I see it")
    expect(instrumentHeads.find(one => one.id === ids.scale)?.title).toBe("IMR Scale: how I see it")
    granted(await packs.setOn({ id, on: true }))
    expect((await loadInstrument(ids.scale))?.title).toBe("How I see my life")
  })

  it("while the vault is locked, all texts are ours", async () => {
    await taken(json)
    locked = true
    expect((await loadInstrument(ids.scale))?.title).toBe("IMR Scale: how I see it")
  })

  it("says whether it was taken by hand here, or came from another vault with a signed export", async () => {
    const { room, kept } = setUp()
    await taken(json, room)
    expect((await listed(room))[0]?.byHand).toBe(true)
    expect((await listed(setUp("vault-2", kept).room))[0]?.byHand).toBe(false)
  })
})

describe("of one pack the newest version counts", () => {
  it("an older one is not taken, nor another one with the same version", async () => {
    await taken(inVersion(2))
    expect(await packs.take({ bytes: fileOf(inVersion(1)) })).toMatchObject({ error: { why: "older" } })
    expect(await packs.take({ bytes: fileOf(inVersion(2, "Otherwise")) })).toMatchObject({
      error: { why: "same-version" },
    })
    expect((await loadInstrument(ids.scale))?.title).toBe("How I see my life")
  })

  it("a newer one takes its place, whichever came first", async () => {
    await taken(inVersion(1, "First"))
    await taken(inVersion(2, "Second"))
    expect((await loadInstrument(ids.scale))?.title).toBe("Second")
    expect((await listed()).map(({ pack, overtaken }) => [pack.packVersion, overtaken])).toEqual([
      [2, false],
      [1, true],
    ])
  })

  it("switched off, no earlier one comes back", async () => {
    await taken(inVersion(1, "First"))
    await taken(inVersion(2, "Second"))
    granted(await packs.setOn({ id: await newestId(), on: false }))
    expect((await loadInstrument(ids.scale))?.title).toBe("IMR Scale: how I see it")
  })

  it("removed, no earlier one comes back", async () => {
    await taken(inVersion(1, "First"))
    await taken(inVersion(2, "Second"))
    granted(await packs.remove({ id: await newestId() }))
    expect(await listed()).toEqual([])
    expect((await loadInstrument(ids.scale))?.title).toBe("IMR Scale: how I see it")
    await taken(inVersion(2, "Second"))
    expect((await loadInstrument(ids.scale))?.title).toBe("Second")
    expect((await loadTopic(ids.topic))?.cards[0]?.title).toBe("Recovery at Lantern House")
  })
})

describe("a record keeps the wording that it was made with", () => {
  it("a rating: when the pack is newer, switched off, or gone", async () => {
    await taken(inVersion(1, "First"))
    const version = (await loadInstrument(ids.scale))?.version ?? ""
    expect(version).toBe("2004 (lantern-house 1)")
    await taken(inVersion(2, "Second"))
    expect((await loadInstrumentAs(ids.scale, version))?.title).toBe("First")
    granted(await packs.remove({ id: await newestId() }))
    expect((await loadInstrumentAs(ids.scale, version))?.title).toBe("First")
    expect((await loadInstrumentAs(ids.scale, "2004 (lantern-house 2)"))?.title).toBe("Second")
  })

  it("one made with ours stays with ours while a pack is used", async () => {
    await taken(json)
    expect((await loadInstrumentAs(ids.scale, "2004"))?.title).toBe("IMR Scale: how I see it")
  })

  it("where the wording is not here, ours is shown, and says that it is ours", async () => {
    expect(await loadInstrumentAs(ids.scale, "2004 (elsewhere 1)")).toMatchObject({ version: "2004" })
  })

  it("a note: its format is known when the pack is gone, and not offered any more", async () => {
    await taken(json)
    granted(await packs.remove({ id: await newestId() }))
    const known = await loadNoteFormats()
    expect(known.formats.map(({ id }) => id)).not.toContain("lantern-house-visit")
    expect(noteFormatOf(known, "lantern-house-visit")?.sections.map(({ title }) => title)).toEqual([
      "What we saw",
      "What comes next",
    ])
  })

  it("a format keeps its sections from version to version", async () => {
    await taken(json)
    const other = resealed(inVersion(2), pack => {
      const { formats } = pack.texts["note-formats"] as unknown as { formats: { id: string; sections: object[] }[] }
      formats.find(({ id }) => id === "lantern-house-visit")?.sections.pop()
    })
    expect(await packs.take({ bytes: fileOf(other) })).toMatchObject({
      error: { why: "structure", where: "note-formats › formats › lantern-house-visit" },
    })
  })
})

describe("a text that does not fit this Handrail any more", () => {
  it("is not used, ours stands in its place, and it is said", async () => {
    const { kept } = setUp()
    await taken(json, setUp("vault-1", kept).room)
    const grown = createPacks({
      packs: kept,
      clock: { now: () => "2026-11-22T00:00:00Z" } as never,
      unlocked: { onChange: () => () => {} },
      vaultId: async () => "vault-1",
      // As after an update that has one more question.
      ownText: async key => {
        const own = await loadOwnText(key)
        if (key !== `instrument/${ids.scale}` || own === null) return own
        const { items } = own as { items: object[] }
        return { ...own, items: [...items, items[0]] }
      },
      contentVersion: "",
      door: async () => packDoor,
    })
    expect((await listed(grown))[0]?.unfit).toEqual([`instrument/${ids.scale}`])
    const inUse = granted(await grown.inUse(null))
    expect(inUse.keys).not.toContain(`instrument/${ids.scale}`)
    expect(inUse.keys).toContain(`topic/${ids.topic}`)
  })
})

describe("a record that a device of the program wrote as it liked", () => {
  it("is held to the same: nothing of it that our build could not have made is shown", async () => {
    const { room, kept } = setUp()
    await taken(json, room)
    const id = (await listed(room))[0]?.id as PackId
    granted(
      await kept.change(id, one => ({
        ...one,
        texts: {
          ...one.texts,
          [`topic/${ids.topic}`]: one.texts[`topic/${ids.topic}`]?.replace("<p>", "<p onclick=1>") ?? "",
          "note-formats": "{ no JSON",
          crisis: "{}",
        },
      })),
    )
    expect(granted(await room.inUse(null)).keys).toEqual([`instrument/${ids.scale}`])
    expect((await listed(room))[0]?.unfit).toEqual([`topic/${ids.topic}`, "note-formats", "crisis"])
    expect(granted(await room.lookAt({ id })).texts.map(({ key }) => key)).toEqual([`instrument/${ids.scale}`])
  })
})
