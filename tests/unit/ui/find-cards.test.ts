import { describe, expect, it } from "vitest"
import type { TopicHead } from "../../../content/schema.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { loadTopic } from "../../../core/curriculum/load.ts"
import { findCards } from "../../../core/ui/handout/find-cards.ts"

const topics = (await Promise.all(topicHeads.map(({ id }) => loadTopic(id)))).filter(topic => topic !== null)
const idsOf = (found: readonly { readonly cards: TopicHead["cards"] }[]) =>
  found.flatMap(({ cards }) => cards.map(card => card.id))

describe("finding a card", () => {
  it("shows every topic in order, with the cards for one condition only", () => {
    const found = findCards(topicHeads, topics, "bipolar", "")
    expect(found.map(({ head }) => head.order)).toEqual([...topicHeads].map(head => head.order).sort((a, b) => a - b))
    const variants = found.flatMap(({ cards }) => cards.map(card => card.variant))
    expect(variants).toContain("bipolar")
    expect(variants).not.toContain("depression")
  })

  it("finds a word of the title, and one that stands only in the text", () => {
    expect(idsOf(findCards(topicHeads, topics, "depression", "strengths"))).toContain("my-strengths")
    expect(idsOf(findCards(topicHeads, topics, "depression", "grandkids"))).toEqual(["what-recovery-means"])
    expect(idsOf(findCards(topicHeads, [], "depression", "grandkids"))).toEqual([])
  })

  it("wants every word, and says nothing where there is none", () => {
    expect(findCards(topicHeads, topics, "depression", "grandkids zebra")).toEqual([])
  })
})
