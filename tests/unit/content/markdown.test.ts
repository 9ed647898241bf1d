import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { toHtml, toInlineHtml, toSheetHtml } from "../../../content/build/markdown.ts"

/** All that our build may make. */
const ours =
  /<\/?(?:p|ul|ol|li|em|strong|h[1-6]|blockquote|code|pre|br|hr)(?: \/)?>|<ol start="\d+">|<li class="tick">|<span class="write-line"><\/span>|<code class="language-[^"<>]*">/g

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "[a](javascript:x)",
    "![i](http://e)",
  ),
  fc.constantFrom(
    "<http://e.org>",
    "\n\n",
    "\n- ",
    "\n1. ",
    "**",
    "____",
    "> ",
    "# ",
    "    ",
    "&lt;",
    "[r]: http://e\n\n[r]",
  ),
)

describe("Markdown", () => {
  it("never lets markup, a link or a picture through, whatever is written", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        for (const make of [toHtml, toInlineHtml, toSheetHtml]) {
          expect(make(pieces.join("")).replace(ours, "")).not.toMatch(/[<>]/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("shows raw HTML as the characters it is", () => {
    expect(toHtml("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
  })

  it("ticks bullets of a worksheet, and leaves numbers as numbers", () => {
    expect(toSheetHtml("- a\n\n1. b")).toBe('<ul>\n<li class="tick">a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>')
  })

  it("makes a line to write on, alone or after a label, not a rule across the page", () => {
    expect(toHtml("____")).toBe('<p><span class="write-line"></span></p>')
    expect(toInlineHtml("My name: ________")).toBe('My name: <span class="write-line"></span>')
  })

  it("keeps the mark for the person's own word", () => {
    expect(toInlineHtml("Living with **{own word}**")).toBe("Living with <strong>{own word}</strong>")
  })
})
