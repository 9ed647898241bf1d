import { describe, expect, it } from "vitest"
import { alone, suppressed } from "../../../core/outcomes/suppress.ts"

/** Every row of so many cells that adds up to at most so many people. */
const rows = (cells: number, people: number): readonly (readonly number[])[] =>
  cells === 0
    ? [[]]
    : Array.from({ length: people + 1 }, (_, count) =>
        rows(cells - 1, people - count).map(rest => [count, ...rest]),
      ).flat()

describe("cells of few people", () => {
  it.each([
    [5, 2, 40],
    [5, 3, 24],
    [5, 4, 18],
    [5, 5, 15],
    [4, 3, 22],
    [3, 3, 20],
    [3, 4, 14],
    [2, 2, 20],
    [2, 3, 16],
    [11, 2, 60],
    [11, 3, 38],
  ])(
    "under %i cannot be worked out from %i cells and their total, by someone who knows the rule",
    (smallest, cells, people) => {
      const alike = new Map<string, (readonly number[])[]>()
      for (const row of rows(cells, people)) {
        const shown = JSON.stringify(suppressed(row, smallest))
        const same = alike.get(shown)
        if (same) same.push(row)
        else alike.set(shown, [row])
      }
      const known = [...alike].flatMap(([shown, same]) =>
        suppressed(same[0] ?? [], smallest).cells.flatMap((cell, at) => {
          const values = new Set(same.map(row => row[at] ?? 0))
          const small = [...values].some(count => count > 0 && count < smallest)
          return cell === "hidden" && small && values.size < 2 ? [`${shown} tells cell ${at}`] : []
        }),
      )
      expect(known).toEqual([])
    },
  )

  it("are never shown, nor is a total that is as small", () => {
    for (const row of rows(4, 16)) {
      const { total, cells } = suppressed(row, 5)
      for (const count of [total, ...cells]) expect(count === "hidden" || count === 0 || count >= 5).toBe(true)
    }
  })

  it("are hidden with others, so that the total does not give them away", () => {
    expect(suppressed([20, 3, 9], 5)).toEqual({ total: 32, cells: ["hidden", "hidden", 9] })
    expect(suppressed([3, 3, 20], 5)).toEqual({ total: 26, cells: ["hidden", "hidden", 20] })
    expect(suppressed([4, 4, 20], 5)).toEqual({ total: 28, cells: ["hidden", "hidden", "hidden"] })
    expect(suppressed([0, 3, 9, 20, 0], 5)).toEqual({ total: 32, cells: ["hidden", "hidden", "hidden", 20, "hidden"] })
  })

  it("take everything with them where the total is as small", () => {
    expect(suppressed([0, 3, 0], 5)).toEqual({ total: "hidden", cells: ["hidden", "hidden", "hidden"] })
  })

  it("are only those of at least one person: nobody is nobody", () => {
    expect(suppressed([0, 0, 0], 5)).toEqual({ total: 0, cells: [0, 0, 0] })
    expect(suppressed([0, 5, 9], 5)).toEqual({ total: 14, cells: [0, 5, 9] })
    expect([0, 1, 4, 5].map(count => alone(count, 5))).toEqual([0, "hidden", "hidden", 5])
  })

  it("are all shown where the program asks for it", () => {
    expect(suppressed([1, 0, 2], 1)).toEqual({ total: 3, cells: [1, 0, 2] })
  })
})
