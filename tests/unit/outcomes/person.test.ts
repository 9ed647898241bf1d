import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AdministrationId } from "../../../core/base/id.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import { personOutcomes } from "../../../core/outcomes/person.ts"
import { amir, both, filled, mine, seen, theirs } from "./filled.ts"
import { leavingOpen } from "./instruments.ts"

const outcomes = (all: readonly AdministrationFact[], change = {}) => personOutcomes(both, all, amir, { change })
const lineOf = (all: readonly AdministrationFact[], id: string, change = {}) => {
  const line = outcomes(all, change).lines.find(({ instrumentId }) => instrumentId === id)
  if (!line) throw new Error(`no line of ${id}`)
  return line
}
const myLine = (all: readonly AdministrationFact[], change = {}) => lineOf(all, mine.id, change)

describe("what a person's scales say over time", () => {
  it("imr.md 3.4: eight points up on fifteen items are more than noise, seven are within it", () => {
    const eight = { progress: 4, knowledge: 4, involvement: 4, contact: 4, roles: 4, distress: 4, coping: 4, drugs: 4 }
    const up = myLine([filled("2026-01-05", 3), filled("2026-04-05", 3, eight)]).sinceFirst
    expect(up).toMatchObject({ metric: "mean", larger: true, larger90: true })
    expect(up?.difference).toBeCloseTo(8 / 15)
    const seven = myLine([filled("2026-01-05", 3), filled("2026-04-05", 3, { ...eight, drugs: 3 })]).sinceFirst
    expect(seven).toMatchObject({ larger: false, larger90: true })
    expect(myLine([filled("2026-01-05", 3, eight), filled("2026-04-05", 3)]).sinceFirst?.difference).toBeCloseTo(
      -8 / 15,
    )
  })

  it("imr.md 3.4: the same change may be noise in one version and more than that in the other", () => {
    const seven = { progress: 4, knowledge: 4, involvement: 4, contact: 4, roles: 4, distress: 4, coping: 4 }
    const all = [
      filled("2026-01-05", 3),
      filled("2026-04-05", 3, seven),
      seen("2026-01-06", 3),
      seen("2026-04-06", 3, seven),
    ]
    expect([lineOf(all, mine.id).sinceFirst?.larger, lineOf(all, theirs.id).sinceFirst?.larger]).toEqual([false, true])
  })

  it("is measured with the program's figures where it has some", () => {
    const up = [filled("2026-01-05", 3), filled("2026-04-05", 4)]
    expect(myLine(up, { [mine.id]: { sd: 2, r: 0.5, source: "ours" } }).sinceFirst?.larger).toBe(false)
    expect(myLine(up, { [theirs.id]: { sd: 2, r: 0.5, source: "ours" } }).sinceFirst?.larger).toBe(true)
  })

  it("tells from first to last, and of the last two apart", () => {
    const line = myLine([filled("2026-01-05", 2), filled("2026-04-05", 4), filled("2026-07-05", 3)])
    expect([line.sinceFirst?.difference, line.sinceLast?.difference]).toEqual([1, -1])
    const two = myLine([filled("2026-01-05", 2), filled("2026-04-05", 4)])
    expect([two.sinceFirst?.difference, two.sinceLast]).toEqual([2, null])
    const one = myLine([filled("2026-01-05", 2)])
    expect([one.sinceFirst, one.sinceLast]).toEqual([null, null])
  })

  it("names the items that moved, by how much, those that moved most first, and no other", () => {
    const line = myLine([
      filled("2026-01-05", 3, { medication: "not-applicable", alcohol: null }),
      filled("2026-04-05", 3, { coping: 4, distress: 1, medication: 5, alcohol: 5 }),
    ])
    expect(line.sinceFirst?.moved).toEqual([
      { itemId: "distress", from: 3, to: 1 },
      { itemId: "coping", from: 3, to: 4 },
    ])
    expect(line.sinceFirst?.sameItems).toBe(false)
    expect(myLine([filled("2026-01-05", 3), filled("2026-04-05", 4)]).sinceFirst?.sameItems).toBe(true)
  })

  it("imr.md 3.1: has a place for an incomplete one, and no total, and no change from it", () => {
    const line = myLine([
      filled("2026-01-05", 3),
      filled("2026-04-05", 5, leavingOpen(mine, 4)),
      filled("2026-07-05", 4),
    ])
    expect(line.points.map(({ score }) => score.is)).toEqual(["scored", "incomplete", "scored"])
    expect(line.sinceFirst).toMatchObject({ difference: 1 })
    expect(line.sinceLast).toBeNull()
  })

  it("counts a correction in the place of what it corrects, on its day, and nothing that is not finished", () => {
    const first = filled("2026-01-05", 1)
    const line = myLine([
      filled("2026-01-05", 3, {}, { corrects: first.id }),
      first,
      filled("2026-04-05", 5, {}, { status: "open" }),
    ])
    expect(line.points.map(({ on, score }) => [on, score.is === "scored" && score.mean])).toEqual([["2026-01-05", 3]])
  })

  it("leaves out other people, and what supporters say", () => {
    const line = myLine([
      filled("2026-01-05", 3, {}, { participantId: null }),
      filled("2026-01-05", 3, {}, { by: "supporter" }),
    ])
    expect(line.points).toEqual([])
    expect(line.due).toEqual({ is: "none" })
  })

  it("is due three months after the last, whole or not", () => {
    const line = myLine([filled("2026-01-05", 3), filled("2026-04-05", 3, leavingOpen(mine, 9))])
    expect(line.due).toEqual({ is: "on", day: "2026-07-05" })
  })

  it("does not depend on the order in which records came", () => {
    const all = [
      filled("2026-01-05", 2),
      filled("2026-04-05", 3),
      filled("2026-04-05", 4),
      filled("2026-07-05", 5),
      seen("2026-07-07", 3),
      seen("2026-04-01", 2),
    ]
    const expected = outcomes(all)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(outcomes(shuffled)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})

describe("imr.md 3.1: both versions beside each other", () => {
  it("are the latest two that lie within a month, item by item", () => {
    const all = [
      filled("2026-01-05", 3),
      filled("2026-04-05", 4, { drugs: null }),
      seen("2026-01-07", 2),
      seen("2026-04-30", 3, { coping: 5 }),
      seen("2026-08-01", 1),
    ]
    const [beside] = outcomes(all).besides
    expect([beside?.one.point.on, beside?.other.point.on, beside?.daysApart]).toEqual(["2026-04-05", "2026-04-30", 25])
    expect([beside?.one.by, beside?.other.by]).toEqual(["participant", "facilitator"])
    expect(beside?.items).toHaveLength(15)
    expect(beside?.items.find(({ itemId }) => itemId === "coping")).toEqual({ itemId: "coping", one: 4, other: 5 })
    expect(beside?.items.find(({ itemId }) => itemId === "drugs")?.one).toBeNull()
  })

  it("take the nearest of several, and nothing that lies further apart", () => {
    const near = [filled("2026-04-05", 4), seen("2026-03-20", 2), seen("2026-04-03", 3)]
    expect(outcomes(near).besides[0]?.other.point.on).toBe("2026-04-03")
    expect(outcomes([filled("2026-01-05", 3), seen("2026-02-05", 3)]).besides).toHaveLength(1)
    expect(outcomes([filled("2026-01-05", 3), seen("2026-02-06", 3)]).besides).toEqual([])
  })
})

describe("ids", () => {
  it("of a corrected one stay those of the one that counts", () => {
    const first = filled("2026-01-05", 1)
    const next = filled("2026-01-05", 3, {}, { corrects: first.id, id: "z" as AdministrationId })
    expect(myLine([first, next]).points.map(({ administrationId }) => administrationId)).toEqual(["z"])
  })
})
