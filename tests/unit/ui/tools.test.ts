import { describe, expect, it } from "vitest"
import type { ToolPart } from "../../../content/tool-schema.ts"
import type { ToolSheetHead } from "../../../core/domain/tool-sheet.ts"
import { beginOf, breathAt, stepAt } from "../../../core/ui/tools/guide-time.ts"
import { packCards } from "../../../core/ui/tools/pack-cards.ts"
import { paperRoom } from "../../../core/ui/tools/paper-room.ts"
import { placePeople } from "../../../core/ui/tools/place-people.ts"
import { currentSheets, lastDay, versionsOf } from "../../../core/ui/tools/versions.ts"

describe("breathing with a guide", () => {
  const slow = [4, 0, 6, 0]
  it("goes in and out, counts down, and passes over what has no length", () => {
    expect(breathAt(slow, 3, 0)).toEqual({ round: 0, phase: 0, left: 4 })
    expect(breathAt(slow, 3, 3.2)).toEqual({ round: 0, phase: 0, left: 1 })
    expect(breathAt(slow, 3, 4)).toEqual({ round: 0, phase: 2, left: 6 })
    expect(breathAt(slow, 3, 21)).toEqual({ round: 2, phase: 0, left: 3 })
  })
  it("ends after its rounds", () => {
    expect(breathAt(slow, 3, 29.9)).toMatchObject({ round: 2, phase: 2 })
    expect(breathAt(slow, 3, 30)).toBeNull()
    expect(breathAt([0, 0, 0, 0], 3, 0)).toBeNull()
  })
})

describe("steps that are read one by one", () => {
  it("go on when their time is over, and can be gone to", () => {
    expect(stepAt([10, 7, 5], 0)).toEqual({ at: 0, left: 10 })
    expect(stepAt([10, 7, 5], 10)).toEqual({ at: 1, left: 7 })
    expect(stepAt([10, 7, 5], beginOf([10, 7, 5], 2))).toEqual({ at: 2, left: 5 })
    expect(stepAt([10, 7, 5], 22)).toBeNull()
  })
})

describe("cards for the wallet", () => {
  const pack = (heights: readonly number[], room: number) =>
    packCards(
      heights,
      height => height,
      room,
      height => height % 1 !== 0,
    )

  it("take pieces in their order and tear none", () => {
    expect(pack([20, 20, 20, 5], 46)).toEqual([
      [20, 20],
      [20, 5],
    ])
    expect(pack([10, 60, 10], 46)).toEqual([[10], [60], [10]])
    expect(pack([], 46)).toEqual([])
  })

  it("are as few as hold it all, and none is left nearly empty", () => {
    expect(pack([10, 10, 10, 10, 5], 40)).toEqual([
      [10, 10],
      [10, 10, 5],
    ])
    expect(pack([10, 10, 10, 10], 40)).toEqual([[10, 10, 10, 10]])
  })

  it("keep what belongs together on one card where there is room", () => {
    // Numbers with a half are the first of their part.
    expect(pack([8.5, 8, 8.5, 8, 8, 8], 40)).toEqual([
      [8.5, 8],
      [8.5, 8, 8, 8],
    ])
    expect(pack([8.5, 8, 8, 8, 8, 8, 8], 40)).toEqual([
      [8.5, 8, 8],
      [8, 8, 8, 8],
    ])
  })
})

describe("a tool on paper", () => {
  const sheet = (count: number, kind: "text" | "day" = "text") => ({
    steps: [
      {
        id: "step",
        title: "",
        lead: "",
        layout: "column" as const,
        parts: Array.from({ length: count }, (_, i) => ({ kind, id: `part-${i}`, title: "", ask: "", hint: null })),
      },
    ],
  })

  it("gives a hand the more room, the less there is to fill in", () => {
    const [short, usual, long] = [sheet(5), sheet(6), sheet(10)].map(paperRoom)
    expect(short?.text).toBeGreaterThan(usual?.text ?? 0)
    expect(usual?.text).toBeGreaterThan(long?.text ?? 0)
    expect(long?.rows).toBeGreaterThan(0)
  })
})

describe("the map of people", () => {
  const option = (id: string) => ({ id, words: id })
  const part: Extract<ToolPart, { readonly kind: "rows" }> = {
    kind: "rows",
    id: "people",
    title: "",
    ask: "",
    hint: null,
    row: "",
    columns: [
      { id: "initials", title: "", kind: "text", options: [] },
      { id: "ring", title: "", kind: "choice", options: [option("close"), option("near"), option("far")] },
      { id: "tie", title: "", kind: "choice", options: [option("natural"), option("paid")] },
    ],
  }
  const rows = {
    a: { order: 1, cells: { initials: "L", ring: "close", tie: "natural" } },
    b: { order: 2, cells: { initials: "Jonathan", ring: "far", tie: "paid" } },
    c: { order: 3, cells: { initials: "M" } },
    d: { order: 4, cells: { ring: "near" } },
  }
  const map = placePeople(part, { rows: { people: rows } })

  it("puts the nearest nearest, whom nothing is said of outermost, and leaves out who has no letters", () => {
    expect(map.people.map(({ letters, ring, paid }) => [letters, ring, paid])).toEqual([
      ["L", 0, false],
      ["Jona", 2, true],
      ["M", 2, false],
    ])
    const far = map.people.map(({ x, y }) => Math.hypot(x, y))
    expect(far[0]).toBeLessThan(far[1] ?? 0)
    expect(far.every(one => one <= 1)).toBe(true)
    expect(map).toMatchObject({ rings: ["close", "near", "far"], ties: { paid: "paid", others: "natural" } })
  })

  it("puts nobody on top of another", () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`p${i}`, { order: i, cells: { initials: `P${i}`, ring: "near" } }]),
    )
    const places = placePeople(part, { rows: { people: many } }).people.map(
      ({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`,
    )
    expect(new Set(places).size).toBe(8)
  })
})

describe("versions of a sheet", () => {
  const head = (id: string, more: Partial<ToolSheetHead> = {}) =>
    ({
      id,
      toolId: "a-plan",
      startedOn: "2026-03-02",
      status: "kept",
      keptOn: "2026-03-09",
      follows: null,
      rehearsedOn: null,
      sharedOn: null,
      reviewedOn: null,
      sessionIds: [],
      ...more,
    }) as ToolSheetHead
  const first = head("a")
  const second = head("b", { follows: first.id, reviewedOn: "2026-05-01" })
  const third = head("c", { follows: second.id, keptOn: null, startedOn: "2026-05-04" })
  const other = head("d", { keptOn: "2026-04-01" })
  const all = [second, other, third, first]

  it("are told newest first, whichever one is looked at", () => {
    for (const { id } of [first, second, third]) expect(versionsOf(all, id)).toEqual([third, second, first])
    expect(versionsOf(all, other.id)).toEqual([other])
  })

  it("stand as one line in a list, by the last day anything was done", () => {
    expect(currentSheets(all)).toEqual([third, other])
    expect(lastDay(second)).toBe("2026-05-01")
  })
})
