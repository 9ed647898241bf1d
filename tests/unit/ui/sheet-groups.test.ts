import { describe, expect, it } from "vitest"
import { askTwo, groupsOf, isGroup } from "../../../core/ui/unlock/sheet-groups.ts"

describe("typing a recovery sheet back", () => {
  it("asks for two different groups, the earlier first, and each of them some time", () => {
    const asked = new Set<number>()
    const chances = Array.from({ length: 40 }, (_, at) => at / 40)
    for (const one of chances)
      for (const other of chances) {
        const rolls = [one, other]
        const [first, second] = askTwo(9, () => rolls.shift() ?? 0)
        expect(first).toBeGreaterThanOrEqual(1)
        expect(second).toBeLessThanOrEqual(9)
        expect(first).toBeLessThan(second)
        asked.add(first).add(second)
      }
    expect(asked.size).toBe(9)
  })

  it("reads what a person writes for it: small letters, spaces, O for 0, I and L for 1", () => {
    expect(groupsOf("0A1B-2C3D")).toEqual(["0A1B", "2C3D"])
    for (const typed of ["0A1B", "oaib", " 0a 1b", "OALB"]) expect(isGroup(typed, "0A1B"), typed).toBe(true)
    for (const typed of ["", "0A1", "0A1C", "A01B"]) expect(isGroup(typed, "0A1B"), typed).toBe(false)
  })
})
