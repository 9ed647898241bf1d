import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { Tool } from "../../../content/tool-schema.ts"
import type { EntryId, ParticipantId, SessionId, ToolSheetId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import type { ToolSheetHead } from "../../../core/domain/tool-sheet.ts"
import { toolSheetKind } from "../../../core/store/tool-sheet-kind.ts"
import { createTools } from "../../../core/tools/service.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { aTool } from "./a-tool.ts"

const expectOk = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const malformed = expect.objectContaining({ ok: false, error: expect.objectContaining({ type: "Malformed" }) })
const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const wren = "00000000-0000-7000-8000-00000000000a" as ParticipantId
const monday = "00000000-0000-7000-8000-00000000000b" as SessionId
const strange = "00000000-0000-7000-8000-00000000000f" as EntryId
const cycle: Tool = { ...aTool, id: "a-cycle", kept: "many", shared: false }

const setUp = () => {
  const collection = createMemoryCollection(toolSheetKind)
  const now = { today: "2026-03-09", session: null as SessionId | null }
  const used: string[] = []
  const tools = createTools({
    sheets: collection,
    clock: { now: () => `${now.today}T12:00:00.000Z`, today: () => now.today },
    loadTool: async id => [aTool, cycle].find(tool => tool.id === id) ?? null,
    running: async () => ok(now.session),
    usedIn: async (_session, ids) => {
      used.push(...ids)
      return ok(null)
    },
  })
  return {
    tools,
    now,
    used,
    begin: async (toolId = aTool.id) => expectOk(await tools.begin({ participantId: wren, toolId })),
    get: async (id: ToolSheetId) => expectOk(await collection.get(id)),
    write: async (id: ToolSheetId, text: string) => expectOk(await tools.write({ id, path: "before", was: "", text })),
  }
}

describe("a sheet", () => {
  it("holds what is filled in, under the parts of its tool", async () => {
    const { tools, begin, get } = setUp()
    const id = await begin()
    expectOk(await tools.write({ id, path: "before", was: "", text: "A row" }))
    expectOk(await tools.mark({ id, path: "first.less", on: true }))
    expectOk(await tools.write({ id, path: "first.less", was: "", text: "Up at three" }))
    expectOk(await tools.rate({ id, partId: "sure", value: 7 }))
    expectOk(await tools.setDay({ id, partId: "again", day: "2026-06-01" }))
    const line = expectOk(await tools.putRow({ id, partId: "helps", entryId: null, cells: { words: "A walk" } }))
    const row = expectOk(await tools.putRow({ id, partId: "people", entryId: null, cells: { who: "Luz" } }))
    expectOk(await tools.putRow({ id, partId: "people", entryId: row, cells: { near: 9, tie: "paid" } }))
    expect(await get(id)).toMatchObject({
      startedOn: "2026-03-09",
      status: "open",
      toolVersion: "2026-11",
      texts: { before: "A row", "first.less": "Up at three" },
      marks: { "first.less": true },
      numbers: { sure: 7 },
      days: { again: "2026-06-01" },
      rows: {
        helps: { [line]: { order: 1, cells: { words: "A walk" } } },
        people: { [row]: { order: 1, cells: { who: "Luz", near: 9, tie: "paid" } } },
      },
    })
  })

  it("takes nothing that its tool has no part for, or of another kind", async () => {
    const { tools, begin, get } = setUp()
    const id = await begin()
    for (const path of ["nowhere", "sure", "first", "way.more", "before.less", "breathe"])
      expect(await tools.write({ id, path, was: "", text: "x" }), path).toEqual(malformed)
    for (const path of ["first", "first.none", "before.x"])
      expect(await tools.mark({ id, path, on: true }), path).toEqual(malformed)
    for (const value of [11, -1, 2.5]) expect(await tools.rate({ id, partId: "sure", value })).toEqual(malformed)
    expect(await tools.rate({ id, partId: "again", value: 3 })).toEqual(malformed)
    expect(await tools.setDay({ id, partId: "again", day: "soon" })).toEqual(malformed)
    const cells: readonly Readonly<Record<string, string | number>>[] = [
      { words: "x" },
      { who: 3 },
      { near: 12 },
      { tie: "cousin" },
      { who: "Luz", phone: "1" },
    ]
    for (const one of cells)
      expect(await tools.putRow({ id, partId: "people", entryId: null, cells: one }), JSON.stringify(one)).toEqual(
        malformed,
      )
    expect(await tools.putRow({ id, partId: "before", entryId: null, cells: { words: "x" } })).toEqual(malformed)
    expect(await tools.begin({ participantId: wren, toolId: "nothing" })).toEqual(malformed)
    expect(await get(id)).toMatchObject({ texts: {}, marks: {}, numbers: {}, days: {}, rows: {} })
  })

  it("keeps words written in two places at once, one below the other", async () => {
    const { tools, begin, get } = setUp()
    const id = await begin()
    await tools.write({ id, path: "before", was: "", text: "A row" })
    await tools.write({ id, path: "before", was: "", text: "Bad sleep" })
    expect((await get(id)).texts.before).toBe("Bad sleep\nA row")
    await tools.write({ id, path: "before", was: "Bad sleep\nA row", text: "" })
    expect((await get(id)).texts.before).toBe("")
  })

  it("has one choice of a few, and ticks side by side", async () => {
    const { tools, begin, get } = setUp()
    const id = await begin()
    for (const path of ["way.more", "way.new", "first.less", "first.more"]) await tools.mark({ id, path, on: true })
    expect((await get(id)).marks).toEqual({
      "way.more": false,
      "way.new": true,
      "first.less": true,
      "first.more": true,
    })
  })

  it("gives back a row taken away, in its place", async () => {
    const { tools, begin, get } = setUp()
    const id = await begin()
    const entryId = expectOk(await tools.putRow({ id, partId: "helps", entryId: null, cells: { words: "A walk" } }))
    expectOk(await tools.setRowRemoved({ id, partId: "helps", entryId, removed: true }))
    expect((await get(id)).rows.helps?.[entryId]).toMatchObject({ removed: true })
    expectOk(await tools.setRowRemoved({ id, partId: "helps", entryId, removed: false }))
    expect((await get(id)).rows.helps?.[entryId]).toMatchObject({
      removed: false,
      cells: { words: "A walk" },
      order: 1,
    })
  })
})

describe("a living tool", () => {
  it("is one sheet, gone on with until it is kept", async () => {
    const { tools, begin, write, get, now } = setUp()
    const id = await begin()
    expect(await tools.keep({ id })).toEqual(malformed)
    await write(id, "A row")
    expect(await begin()).toBe(id)
    now.today = "2026-03-16"
    expectOk(await tools.keep({ id }))
    expect(await get(id)).toMatchObject({ status: "kept", keptOn: "2026-03-16" })
    expect(await begin()).toBe(id)
    now.today = "2026-03-23"
    expectOk(await tools.keep({ id }))
    expect((await get(id)).keptOn).toBe("2026-03-16")
  })

  it("is changed in a version that follows; the kept one stays as it was, with what was done with it", async () => {
    const { tools, begin, write, get, now } = setUp()
    const first = await begin()
    await write(first, "A row")
    expectOk(await tools.keep({ id: first }))
    expectOk(await tools.rehearse({ id: first, entryId: null, words: "" }))
    expect(await tools.write({ id: first, path: "before", was: "A row", text: "No row" })).toEqual(malformed)
    now.today = "2026-04-01"
    const second = expectOk(await tools.change({ id: first }))
    expect(second).not.toBe(first)
    expect(expectOk(await tools.change({ id: first }))).toBe(second)
    expectOk(await tools.write({ id: second, path: "before", was: "A row", text: "No row" }))
    expect(await begin()).toBe(second)
    expect(await get(first)).toMatchObject({ texts: { before: "A row" }, status: "kept" })
    expect(await get(second)).toMatchObject({
      follows: first,
      startedOn: "2026-04-01",
      status: "open",
      keptOn: null,
      texts: { before: "No row" },
      rehearsals: {},
    })
  })
})

describe("a tool that is done again and again", () => {
  it("begins anew each time, but not while the last one has nothing in it", async () => {
    const { begin, write } = setUp()
    const first = await begin(cycle.id)
    expect(await begin(cycle.id)).toBe(first)
    await write(first, "Noise")
    expect(await begin(cycle.id)).not.toBe(first)
  })
})

describe("what is done with a sheet", () => {
  it("says when it was rehearsed, with whom it was shared, and how it helped", async () => {
    const { tools, begin, write, get, now } = setUp()
    const id = await begin()
    await write(id, "A row")
    expectOk(await tools.keep({ id }))
    expectOk(await tools.rehearse({ id, entryId: null, words: "Rang Luz, as if" }))
    const shareId = expectOk(await tools.share({ id, with: " Luz ", supporterId: strange, how: "copy" }))
    const entryId = expectOk(await tools.review({ id, entryId: null, review: { helpfulness: 4 } }))
    now.today = "2026-03-10"
    expectOk(await tools.review({ id, entryId, review: { words: "Too loud there" } }))
    const heads: (readonly ToolSheetHead[])[] = []
    await tools.watchOf(
      { participantId: wren },
      proxy(result => heads.push(expectOk(result))),
    )
    await settled()
    expect(heads.at(-1)).toMatchObject([
      { rehearsedOn: "2026-03-09", sharedOn: "2026-03-09", reviewedOn: "2026-03-09" },
    ])
    expect(await get(id)).toMatchObject({
      shares: { [shareId]: { on: "2026-03-09", with: "Luz", supporterId: strange, how: "copy" } },
      reviews: { [entryId]: { on: "2026-03-09", helpfulness: 4, words: "Too loud there" } },
    })
    expectOk(await tools.setEntryRemoved({ id, list: "shares", entryId: shareId, removed: true }))
    await settled()
    expect(heads.at(-1)).toMatchObject([{ sharedOn: null }])
  })

  it("is not said of a tool that has no such thing, nor of nobody", async () => {
    const { tools, begin } = setUp()
    expect(await tools.share({ id: await begin(), with: " ", supporterId: null, how: "shown" })).toEqual(malformed)
    const id = await begin(cycle.id)
    expect(await tools.share({ id, with: "Luz", supporterId: null, how: "shown" })).toEqual(malformed)
    expect(await tools.review({ id, entryId: null, review: { helpfulness: 11 } })).toEqual(malformed)
  })
})

describe("a session that runs", () => {
  it("counts what is worked on in it, and its techniques once", async () => {
    const { tools, begin, write, get, now, used } = setUp()
    const id = await begin()
    await write(id, "At home")
    expect((await get(id)).sessions).toEqual({})
    now.session = monday
    expect((await get(await begin())).sessions).toEqual({})
    await tools.write({ id, path: "before", was: "At home", text: "At home, and here" })
    await tools.rate({ id, partId: "sure", value: 3 })
    expect((await get(id)).sessions).toEqual({ [monday]: true })
    expect(used).toEqual(aTool.techniques)
  })

  it("is named with what was rehearsed in it", async () => {
    const { tools, begin, write, get, now } = setUp()
    const id = await begin()
    await write(id, "A row")
    now.session = monday
    const entryId = expectOk(await tools.rehearse({ id, entryId: null, words: "" }))
    expect(await get(id)).toMatchObject({
      rehearsals: { [entryId]: { sessionId: monday } },
      sessions: { [monday]: true },
    })
  })
})
