import { describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import { withoutPointers } from "../../../content/build/pointers.ts"

describe("what readers see of a source", () => {
  it.each([
    [
      "Names: Sklar and others (2012), from memory (reference facts 3.3).",
      "Names: Sklar and others (2012), from memory.",
    ],
    ["Guidance (imr.md 5.6), boundaries (imr.md 7.1) and rules (imr.md 8.2).", "Guidance, boundaries and rules."],
    ["Since July 2022 (imr.md 8.6, S45); options 1 and 2", "Since July 2022; options 1 and 2"],
    [
      "Of the sample form (imr.md 6.8, not checked against the printed form).",
      "Of the sample form (not checked against the printed form).",
    ],
    ["Roosenschoon (2016), 33 people (two of them twice).", "Roosenschoon (2016), 33 people (two of them twice)."],
  ])("%s", (written, read) => {
    expect(withoutPointers(written)).toBe(read)
  })

  it("has no place in texts that only authors have, anywhere in the content", () => {
    const { content } = compileContent("content/en")
    expect(JSON.stringify(content).match(/.{0,60}(imr\.md|reference facts).{0,20}/g)).toBeNull()
  })
})
