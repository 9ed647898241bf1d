import { type Day, dayOf } from "../base/clock.ts"
import type { CardChoices } from "./participant.ts"
import type { SessionHead } from "./session.ts"

type Held = Pick<SessionHead, "startedAt" | "topicId" | "taught">

/** Card ids taught, by topic id, each once, in the order they were first taught. */
export const taughtByTopic = (heads: readonly Held[]): Readonly<Record<string, readonly string[]>> => {
  const byTopic: Record<string, string[]> = {}
  for (const { topicId, taught } of [...heads].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    if (topicId === null || taught.length === 0) continue
    byTopic[topicId] = [...new Set([...(byTopic[topicId] ?? []), ...taught])]
  }
  return byTopic
}

/** The day each card was last taught, by `cardKey`. */
export type LastTaught = Readonly<Record<string, Day>>

/** How a card is named where cards of all topics lie together: as in `cardChoices` of a participant. */
export const cardKey = (topicId: string, cardId: string): string => `${topicId}/${cardId}`
/** Names an optional topic as a whole, where it is chosen. */
export const topicKey = (topicId: string): string => cardKey(topicId, "*")

export const lastTaught = (heads: readonly Held[]): LastTaught => {
  const last: Record<string, Day> = {}
  for (const { topicId, taught, startedAt } of heads) {
    const on = dayOf(startedAt)
    for (const cardId of topicId === null ? [] : taught) {
      const key = cardKey(topicId ?? "", cardId)
      if (on > (last[key] ?? "")) last[key] = on
    }
  }
  return last
}

/** `wanted`: comes up before all others. `open`: comes up in its turn. */
type Standing = "taught" | "wanted" | "left-out" | "open"

/**
 * Where a card stands for a person. *Again* holds until it was taught on a later day than it was chosen on; *next* until it
 * was taught on that day or later. A card that was taught is never left out.
 */
export const cardStanding = (taughtOn: Day | undefined, chosen: CardChoices[string] | undefined): Standing => {
  const { choice = null, on = "" } = chosen ?? {}
  if (choice === "again" && (taughtOn === undefined || taughtOn <= on)) return "wanted"
  if (choice === "next" && (taughtOn === undefined || taughtOn < on)) return "wanted"
  if (taughtOn !== undefined) return "taught"
  return choice === "skip" ? "left-out" : "open"
}
