import { describe, expect, it } from "vitest"
import { noiseFrom } from "../../../core/domain/measurement-noise.ts"
import { isLarger, noiseOf } from "../../../core/outcomes/reliable-change.ts"
import { participantScale, practitionerScale } from "./instruments.ts"

const scoringOf = ({ scoring }: typeof participantScale) => {
  if (!scoring) throw new Error("the scale says how it is scored")
  return scoring
}
const [mine, theirs] = [scoringOf(participantScale), scoringOf(practitionerScale)]

describe("imr.md 3.4: reliable change", () => {
  it.each([
    ["0.39 participant, .79", 0.39, 0.79, [0.1787, 0.2527, 0.4954, 0.4158], 8, 15],
    ["0.50 participant, .79", 0.5, 0.79, [0.2291, 0.324, 0.6351, 0.533], 10, 15],
    ["0.39 participant, .84", 0.39, 0.84, [0.156, 0.2206, 0.4324, 0.3629], 7, 15],
    ["0.44 practitioner, .86", 0.44, 0.86, [0.1646, 0.2328, 0.4563, 0.383], 7, 15],
    ["0.48 practitioner, .86", 0.48, 0.86, [0.1796, 0.254, 0.4978, 0.4178], 8, 15],
  ])(
    "row %s: as calculated there, and as many points on 15 items",
    (_, sd, r, [sem, sdiff, at95, at90], points, items) => {
      const noise = noiseFrom({ sd, r })
      expect(noise.sem).toBeCloseTo(sem ?? 0, 4)
      expect(noise.sdiff).toBeCloseTo(sdiff ?? 0, 4)
      expect(noise.at95).toBeCloseTo(at95 ?? 0, 4)
      expect(noise.at90).toBeCloseTo(at90 ?? 0, 4)
      expect(isLarger(points / items, noise.at95)).toBe(true)
      expect(isLarger((points - 1) / items, noise.at95)).toBe(false)
    },
  )

  it.each([
    ["7.59 sum, .79", 7.59, 0.79, [3.478, 4.919, 9.64, 8.09], 10],
    ["7.59 sum, .84", 7.59, 0.84, [3.036, 4.294, 8.42, 7.06], 9],
  ])("row %s: as calculated there, in points of the sum", (_, sd, r, [sem, sdiff, at95, at90], points) => {
    const noise = noiseFrom({ sd, r })
    expect(noise.sem).toBeCloseTo(sem ?? 0, 3)
    expect(noise.sdiff).toBeCloseTo(sdiff ?? 0, 3)
    expect(noise.at95).toBeCloseTo(at95 ?? 0, 2)
    expect(noise.at90).toBeCloseTo(at90 ?? 0, 2)
    expect(isLarger(points, noise.at95)).toBe(true)
    expect(isLarger(points - 1, noise.at95)).toBe(false)
  })

  it("is strict: a change of exactly that size is within the noise, either way", () => {
    for (const noise of [0.5, 0.1, 0.4954, 1 / 3, 8.42]) {
      expect([isLarger(noise, noise), isLarger(-noise, noise)]).toEqual([false, false])
      expect([isLarger(noise + 1e-6, noise), isLarger(-noise - 1e-6, noise)]).toEqual([true, true])
    }
    // As computers subtract, 3.6 is a hair's breadth more than 0.7 above 2.9; it is not larger than 0.7.
    expect(isLarger(3.6 - 2.9, 0.7)).toBe(false)
    expect(isLarger(4.3 - 4.2, 0.1)).toBe(false)
  })

  it("comes with 0.50 for the participant's version and 0.46 for the practitioner's, each with its source", () => {
    const [own, other] = [noiseOf(mine, undefined), noiseOf(theirs, undefined)]
    expect([own?.at95.toFixed(2), other?.at95.toFixed(2)]).toEqual(["0.50", "0.46"])
    expect([own?.sd, own?.r, other?.sd, other?.r]).toEqual([0.39, 0.79, 0.44, 0.86])
    expect([own?.from, own?.metric]).toEqual(["instrument", "mean"])
    expect(own?.source).toContain("Roosenschoon")
    expect(other?.source).toContain("clinicians")
  })

  it("uses the program's own figures where it has some, and shows their source", () => {
    const noise = noiseOf(mine, { sd: 0.5, r: 0.79, source: "our 60 people of 2025" })
    expect(noise).toMatchObject({ from: "program", sd: 0.5, source: "our 60 people of 2025", metric: "mean" })
    expect(noise?.at95).toBeCloseTo(0.6351, 4)
  })

  it("says nothing where nobody knows the figures", () => {
    expect(noiseOf({ ...mine, change: null }, undefined)).toBeNull()
  })
})
