import { describe, expect, it } from "vitest"
import type { Session } from "../../../core/domain/session.ts"
import { cardOnTable } from "../../../core/ui/session/card-on-table.ts"

const cards = [{ id: "a" }, { id: "b" }, { id: "c" }]
const untouched = { taught: false, handout: false, practised: false }
const seen = (more: {
  readonly cards?: Session["cards"]
  readonly taught?: readonly string[]
  readonly next?: string
  readonly skipped?: string
}) => ({
  session: { topicId: "t", cards: more.cards ?? {} },
  context: {
    taughtByTopic: { t: more.taught ?? [] },
    upNext: more.next === undefined ? null : { topicId: "t", cardId: more.next },
  },
  person: {
    cardChoices: more.skipped
      ? { [`t/${more.skipped}`]: { choice: "skip" as const, reason: "", on: "2026-03-09" } }
      : {},
  },
})
const on = (chosen: string | null, more: Parameters<typeof seen>[0]) => cardOnTable(cards, chosen, seen(more))?.id

describe("the card on the table", () => {
  it("is the one taken, whatever else there is", () => {
    expect(on("c", { next: "b", cards: { a: { ...untouched, handout: true } } })).toBe("c")
  })

  it("is one begun here and not taught yet, then the last begun here", () => {
    expect(on(null, { next: "c", cards: { b: { ...untouched, practised: true } } })).toBe("b")
    expect(on(null, { next: "c", cards: { b: { ...untouched, taught: true }, a: untouched } })).toBe("b")
  })

  it("is the one that comes next, also once more or before its turn", () => {
    expect(on(null, { taught: ["a", "b"], next: "a" })).toBe("a")
    expect(on(null, { next: "c" })).toBe("c")
  })

  it("is in another topic the first that was not taught, those left out last", () => {
    expect(on(null, { taught: ["a"] })).toBe("b")
    expect(on(null, { skipped: "a" })).toBe("b")
    expect(on(null, { taught: ["b", "c"], skipped: "a" })).toBe("a")
  })

  it("is the topic's last where all was taught, and none where there is none", () => {
    expect(on(null, { taught: ["a", "b", "c"] })).toBe("c")
    expect(cardOnTable([], null, seen({}))).toBeNull()
  })
})
