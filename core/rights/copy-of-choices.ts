import type { Participant } from "../domain/participant.ts"
import type { CopyChoice } from "./copy.ts"
import type { Titles } from "./material.ts"

/** What the person chose for cards and did not take back, newest first. */
export const copyOfChoices = (
  { cardChoices }: Pick<Participant, "cardChoices">,
  titles: Pick<Titles, "topic" | "card">,
): readonly CopyChoice[] =>
  Object.entries(cardChoices)
    .flatMap(([key, { choice, reason, on }]): readonly CopyChoice[] => {
      const [topicId = "", cardId = ""] = key.split("/")
      if (choice === null) return []
      const card = cardId === "*" ? null : (titles.card(topicId, cardId) ?? cardId)
      return [{ choice, reason, on, topic: titles.topic(topicId) ?? topicId, card }]
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1))
