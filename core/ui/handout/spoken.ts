import { type Stretch, sentencesIn } from "./read-aloud.ts"

/** A sentence, and where it stands on the page. */
export type Spoken = { readonly text: string; readonly range: Range }

/** What stands for itself, the questions of fields among it. */
const leaves = "h1, h2, h3, p, li, .field-label, .choice, .scale-ends span"

/** The sentences of a page in reading order. Whatever is inside `.not-read` is passed over. */
export const spokenIn = (page: Element, locale: string): readonly Spoken[] =>
  [...page.querySelectorAll(leaves)]
    .filter(leaf => !leaf.closest(".not-read, nav") && !leaf.querySelector(leaves))
    .flatMap(leaf => {
      const texts = textsIn(leaf)
      const whole = texts.map(text => text.data).join("")
      return sentencesIn(whole, locale).map(stretch => ({
        text: stretch.text,
        range: rangeOf(leaf.ownerDocument, texts, stretch),
      }))
    })

const textsIn = (leaf: Element): readonly Text[] => {
  const walker = leaf.ownerDocument.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}

const rangeOf = (page: Document, texts: readonly Text[], { from, to }: Stretch): Range => {
  const range = page.createRange()
  let before = 0
  for (const text of texts) {
    const end = before + text.length
    if (from >= before && from < end) range.setStart(text, from - before)
    if (to > before && to <= end) range.setEnd(text, to - before)
    before = end
  }
  return range
}

let marked: HighlightRegistry | null = null

/** Marks what is being read, where the browser can mark without touching the page. Null takes the mark away. */
export const markSpoken = (range: Range | null): void => {
  marked?.delete("spoken")
  marked = null
  const view = range?.startContainer.ownerDocument?.defaultView
  if (!range || !view || !("highlights" in view.CSS)) return
  marked = view.CSS.highlights
  marked.set("spoken", new view.Highlight(range))
}
