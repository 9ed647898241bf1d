/// <reference path="../../content/virtual.d.ts" />
import { topicHeads as built } from "virtual:content/index"
import type { TopicHead } from "../../content/schema.ts"
import { headWords } from "./head-words.ts"

/** The version of the content; what stands for `{own word}` when there is none. */
export { contentVersion, ownWordFallback } from "virtual:content/index"

/** As it was built, with titles as a content pack has them while one is used. */
const worded = (head: TopicHead): TopicHead => ({
  ...head,
  get title() {
    return headWords().topics[head.id]?.title ?? head.title
  },
  cards: head.cards.map(card => ({
    ...card,
    get title() {
      return headWords().topics[head.id]?.cards[card.id] ?? card.title
    },
  })),
})

/** Every topic in short, in order. */
export const topicHeads: readonly TopicHead[] = /* @__PURE__ */ built.map(worded)
