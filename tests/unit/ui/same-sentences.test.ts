import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sameSentences } from "../../../core/ui/note/same-sentences.ts"

describe("where two notes are the same", () => {
  it("marks the sentences that both have, whatever their letter case and stops", () => {
    expect(sameSentences("Met at home. She laughed.", "she laughed! Met outside.", "en")).toEqual([
      { text: "Met at home. ", same: false },
      { text: "She laughed.", same: true },
    ])
  })

  it("marks nothing when the other note says nothing", () => {
    expect(sameSentences("Met at home. …", "… !", "en").filter(piece => piece.same)).toEqual([])
  })

  it("never loses or adds a letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(
          sameSentences(text, other, "en")
            .map(piece => piece.text)
            .join(""),
        ).toBe(text)
      }),
    )
  })
})
