import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Day } from "../../../core/base/clock.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { scoreOf } from "../../../core/curriculum/score.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import type { CellName, Window } from "../../../core/outcomes/api.ts"
import { behindCell, programOutcomes } from "../../../core/outcomes/program.ts"
import { both, filled, mine } from "./filled.ts"
import { leavingOpen } from "./instruments.ts"

const people = (n: number) => Array.from({ length: n }, (_, i) => `p${String(i).padStart(3, "0")}` as ParticipantId)
const by = (participantId: ParticipantId, on: Day, value: number) => filled(on, value, {}, { participantId })
const settings = (smallestCell: number) => ({ change: {}, smallestCell })
const versionOf = (all: readonly AdministrationFact[], smallestCell = 5, window: Window | null = null) => {
  const version = programOutcomes(both, all, settings(smallestCell), window).versions[0]
  if (!version) throw new Error("a version for each scale and rater")
  return version
}
const behind = (all: readonly AdministrationFact[], cell: CellName, smallestCell = 5, window: Window | null = null) =>
  behindCell(mine, "participant", all, settings(smallestCell), { window, cell })

describe("what scales say of a program", () => {
  it("counts each person once, with the latest total in the window", () => {
    const all = people(6).flatMap(id => [by(id, "2026-01-05", 2), by(id, "2026-04-05", 4)])
    expect(versionOf(all)).toMatchObject({ people: 6, mean: 4 })
    const first = { from: "2026-01-01", to: "2026-03-31" }
    expect(versionOf(all, 5, first)).toMatchObject({ people: 6, mean: 2, change: { people: 0, mean: null } })
    expect(versionOf(all, 5, { from: "2026-01-05", to: "2026-01-05" }).people).toBe(6)
    expect(versionOf(all, 5, { from: "2026-01-06", to: "2026-04-04" }).people).toBe(0)
  })

  it("spreads means over the answers they are nearest to, the half going up", () => {
    const half = {
      progress: 3,
      knowledge: 3,
      involvement: 3,
      contact: 3,
      roles: 3,
      distress: 3,
      functioning: 3,
      medication: "not-applicable",
    } as const
    const even = filled("2026-01-05", 2, half)
    expect(scoreOf(mine, even.answers)).toMatchObject({ mean: 2.5 })
    const version = versionOf([even, ...people(4).map((id, i) => by(id, "2026-01-05", i < 2 ? 1 : 5))], 1)
    expect(version.bands.map(({ from, below }) => [from, below])).toEqual([
      [1, 1.5],
      [1.5, 2.5],
      [2.5, 3.5],
      [3.5, 4.5],
      [4.5, null],
    ])
    expect(version.bands.map(({ people }) => people)).toEqual([2, 0, 1, 0, 2])
  })

  it("imr.md 3.4: parts changes into more than noise up, within it, and more than noise down", () => {
    const all = people(30).flatMap((id, i) => {
      const to = i < 12 ? 4 : i < 22 ? 3 : 2
      return [by(id, "2026-01-05", 3), by(id, "2026-04-05", to)]
    })
    expect(versionOf(all).change).toMatchObject({ people: 30, mean: 4 / 30, sizes: { up: 12, within: 10, down: 8 } })
  })

  it("shows each quarter of the calendar with the latest of each person in it, and a gap where there is nothing", () => {
    const all = people(5).flatMap(id => [by(id, "2025-12-31", 2), by(id, "2026-01-01", 3), by(id, "2026-07-01", 4)])
    expect(versionOf(all).quarters.map(({ from, to, people, mean }) => [from, to, people, mean])).toEqual([
      ["2025-10-01", "2025-12-31", 5, 2],
      ["2026-01-01", "2026-03-31", 5, 3],
      ["2026-04-01", "2026-06-30", 0, null],
      ["2026-07-01", "2026-09-30", 5, 4],
    ])
  })

  it("counts apart who filled something in that has no total", () => {
    const all = [
      ...people(5).map(id => by(id, "2026-01-05", 3)),
      ...people(11)
        .slice(5)
        .map(participantId => filled("2026-01-05", 3, leavingOpen(mine, 9), { participantId })),
    ]
    expect(versionOf(all)).toMatchObject({ people: 5, incomplete: 6 })
  })

  it("agrees with a count by hand, in any order of the records", () => {
    const values = fc.array(
      fc.record({
        who: fc.constantFrom(...people(8)),
        on: fc.constantFrom("2026-01-05", "2026-02-11", "2026-04-09"),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(values, given => {
        const all = given.map(({ who, on, value }) => by(who, on, value))
        const last = new Map<string, AdministrationFact>()
        for (const one of all) {
          const known = last.get(String(one.participantId))
          if (!known || known.on < one.on || (known.on === one.on && known.id < one.id))
            last.set(String(one.participantId), one)
        }
        const means = [...last.values()].map(one => Number(one.answers.coping))
        const version = versionOf([...all].reverse(), 1)
        expect(version.people).toBe(last.size)
        expect(version.mean ?? 0).toBeCloseTo(means.length === 0 ? 0 : means.reduce((a, b) => a + b, 0) / means.length)
        expect(version.bands.map(({ people }) => people)).toEqual(
          [1, 2, 3, 4, 5].map(n => means.filter(m => m === n).length),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe("small cells", () => {
  const four = people(4).flatMap(id => [by(id, "2026-01-05", 2), by(id, "2026-04-05", 4)])
  const more = [
    ...people(26)
      .slice(4)
      .map(id => by(id, "2026-04-06", 3)),
    ...people(26)
      .slice(4)
      .map(id => by(id, "2026-01-05", 3)),
  ]

  it("hide everything about fewer people than the program allows, the mean as well", () => {
    const version = versionOf(four)
    expect(version).toMatchObject({ people: "hidden", mean: null, change: { people: "hidden", mean: null } })
    expect(version.bands.every(({ people }) => people === "hidden")).toBe(true)
    expect(version.quarters.every(({ people, mean }) => people === "hidden" && mean === null)).toBe(true)
    expect(versionOf(four, 4)).toMatchObject({ people: 4, mean: 4 })
  })

  it("hide another with them, so that total and rest do not tell", () => {
    const version = versionOf([...four, ...more])
    expect(version.people).toBe(26)
    expect(version.bands.filter(({ people }) => people === "hidden").length).toBeGreaterThan(1)
    expect(version.change.sizes).toEqual({ up: "hidden", within: "hidden", down: "hidden" })
  })

  it("open for nobody: what is hidden has no records behind it", () => {
    expect(behind([...four, ...more], { of: "up" })).toBe("hidden")
    expect(behind([...four, ...more], { of: "band", at: 3 })).toBe("hidden")
    expect(behind([...four, ...more], { of: "people" })).toHaveLength(26)
    expect(behind(four, { of: "quarter", from: "2026-01-01" })).toBe("hidden")
  })
})

describe("the records behind a number", () => {
  const all = people(7).flatMap((id, i) => [by(id, "2026-01-05", 2), by(id, "2026-04-05", i < 6 ? 4 : 2)])

  it("are the administrations it was read from, for every number of the screen", () => {
    const version = versionOf(all, 1)
    expect(behind(all, { of: "people" }, 1)).toHaveLength(Number(version.people))
    for (const [at, band] of version.bands.entries())
      expect(behind(all, { of: "band", at }, 1)).toHaveLength(Number(band.people))
    for (const { from, people } of version.quarters)
      expect(behind(all, { of: "quarter", from }, 1)).toHaveLength(Number(people))
    for (const size of ["up", "within", "down"] as const)
      expect(behind(all, { of: size }, 1)).toHaveLength(Number(version.change.sizes?.[size]))
    const [first] = behind(all, { of: "up" }, 1) as readonly {
      value: number
      administrations: readonly { on: Day }[]
    }[]
    expect(first?.value).toBe(2)
    expect(first?.administrations.map(({ on }) => on)).toEqual(["2026-01-05", "2026-04-05"])
  })

  it("are nothing for a number there is not", () => {
    expect(behind(all, { of: "band", at: 9 })).toBeNull()
    expect(behind(all, { of: "quarter", from: "2026-02-01" })).toBeNull()
  })
})
